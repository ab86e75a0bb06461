package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import se.nyhetsarkivet.web.press.hours.PressDay;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.TimeSpan;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/** The hours of the coming week, and why a day has others than usual. */
final class HoursTable extends Section {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 7;

    HoursTable(PressHours hours, Texts texts, Locale locale) {
        addClassName("press-hours");
        H2 heading = new H2(texts.getTranslation("press.hours", locale));
        NativeTableBody body = new NativeTableBody();
        hours.coming(DAYS).forEach(day -> body.add(row(day, texts, locale)));
        NativeTable table = new NativeTable(body);
        table.getElement().setAttribute("aria-label", heading.getText());
        add(heading, table);
    }

    private static NativeTableRow row(PressDay day, Texts texts, Locale locale) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(Dates.weekdayOfYear(day.date(), locale));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        Span why = new Span(day.name().map(reason -> reason.in(locale)).orElse(""));
        why.addClassName("press-day-name");
        row.addDataCell().add(new Span(text(day, texts, locale)), why);
        row.setClassName("deviates", day.deviates());
        return row;
    }

    private static String text(PressDay day, Texts texts, Locale locale) {
        if (day.hours().isClosed()) {
            return texts.getTranslation("press.hours.closed", locale);
        }
        return day.hours().spans().stream().map(span -> span(span, locale)).collect(Collectors.joining(", "));
    }

    private static String span(TimeSpan span, Locale locale) {
        return Dates.time(span.start(), locale) + "–" + Dates.time(span.end(), locale);
    }
}
