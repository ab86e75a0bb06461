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

    private static final String PLAIN_CLICK = "!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)";

    private final DatePicker from;
    private final DatePicker to;
    private final UnorderedList presets = new UnorderedList();
    private final transient Consumer<DateRange> changed;

    DateFields(Consumer<DateRange> changed) {
        this.changed = changed;
        addClassName("date-fields");
        from = picker("search.from", PartialDate::firstDay);
        to = picker("search.to", PartialDate::lastDay);
        Stream.of(from, to).forEach(this::listenTo);
        Nav periods = new Nav(presets);
        periods.setAriaLabel(getTranslation("search.presets"));
        periods.addClassName("presets");
        add(from, to, periods);
    }

    private void listenTo(DatePicker field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell();
            }
        });
        // A text that is no date has no value, and neither has the empty field after it: no value changes then.
        field.getElement().addEventListener("unparsable-change", change -> tell());
    }

    /** A text that is no date must not widen the search: it is explained beside the field, and the search stays. */
    private void tell() {
        if (isReadable()) {
            changed.accept(range());
        }
    }

    /** Whether both fields hold a date or nothing; one that does not says so. */
    boolean isReadable() {
        return unreadable().isEmpty();
    }

    /** Leads to the field whose text is no date. */
    void focusUnreadable() {
        unreadable().ifPresent(DatePicker::focus);
    }

    private Optional<DatePicker> unreadable() {
        return Stream.of(from, to).filter(DatePicker::isInvalid).findFirst();
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

    /** Whether the range ends before it begins, so that nothing can lie in it. */
    static boolean isReversed(DateRange dates) {
        return dates.from().isPresent()
                && dates.to().isPresent()
                && !dates.from().get().start().isBefore(dates.to().get().end());
    }

    private void addPreset(SearchRequest request, String text, DateRange range) {
        Anchor link = new Anchor("/" + SearchParameters.query(request.withDates(range)), getTranslation(text));
        if (request.dates().equals(range)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        // By way of the form, which knows words that have been typed and not yet searched for. Other clicks open a tab.
        link.setRouterIgnore(true);
        link.getElement()
                .addEventListener("click", click -> changed.accept(range))
                .setFilter(PLAIN_CLICK + " && (event.preventDefault(), true)");
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
