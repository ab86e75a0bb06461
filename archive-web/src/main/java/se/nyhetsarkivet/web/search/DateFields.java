package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** From when and to when: two date pickers that also take a typed day, month or year, and ready-made periods. */
final class DateFields extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker from;
    private final DatePicker to;
    private final UnorderedList presets = new UnorderedList();

    DateFields(Consumer<DateRange> changed) {
        addClassName("date-fields");
        from = picker("search.from", PartialDate::firstDay);
        to = picker("search.to", PartialDate::lastDay);
        Stream.of(from, to)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.accept(range());
                    }
                }));
        Nav periods = new Nav(presets);
        periods.setAriaLabel(getTranslation("search.presets"));
        periods.addClassName("presets");
        add(from, to, periods);
    }

    DateRange range() {
        return new DateRange(day(from), day(to));
    }

    void show(SearchRequest request) {
        from.setValue(request.dates().from().map(PartialDate::firstDay).orElse(null));
        to.setValue(request.dates().to().map(PartialDate::lastDay).orElse(null));
        LocalDate today = LocalDate.now(PartialDate.ZONE);
        presets.removeAll();
        addPreset(request, "search.preset.week", since(today.minusWeeks(1), today));
        addPreset(request, "search.preset.month", since(today.minusMonths(1), today));
        addPreset(request, "search.preset.year", since(today.minusYears(1), today));
        addPreset(request, "search.preset.all", DateRange.ALL);
    }

    private void addPreset(SearchRequest request, String text, DateRange range) {
        Anchor link = new Anchor("/" + SearchParameters.query(request.withDates(range)), getTranslation(text));
        if (request.dates().equals(range)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        presets.add(new ListItem(link));
    }

    private static DateRange since(LocalDate first, LocalDate last) {
        return DateRange.between(new PartialDate.OfDay(first), new PartialDate.OfDay(last));
    }

    private static Optional<PartialDate> day(DatePicker field) {
        return field.getOptionalValue().map(PartialDate.OfDay::new);
    }

    private DatePicker picker(String label, Function<PartialDate, LocalDate> end) {
        DatePicker field = new DatePicker(getTranslation(label));
        field.setPlaceholder(getTranslation("search.date.help"));
        field.setLocale(getLocale());
        field.setI18n(texts(getLocale()));
        field.setFallbackParser(typed -> {
            try {
                return Result.ok(end.apply(PartialDate.parse(typed)));
            } catch (InvalidItemException noDate) {
                return Result.error(getTranslation("search.date.bad"));
            }
        });
        // The calendar opens by its button; while somebody types it would be in the way.
        field.setAutoOpen(false);
        field.setClearButtonVisible(true);
        field.setWeekNumbersVisible(true);
        return field;
    }

    private DatePicker.DatePickerI18n texts(Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setToday(getTranslation("search.date.today"))
                .setCancel(getTranslation("search.date.cancel"))
                .setBadInputErrorMessage(getTranslation("search.date.bad"));
    }

    /** Sunday first, as the picker counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
