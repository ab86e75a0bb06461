package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;
import se.nyhetsarkivet.web.text.Time;

/** The messages about the duty outside office hours: the latest messages, or those of a day. */
final class DutySection extends Section {

    private static final long serialVersionUID = 1L;

    /** The parameter of the address that names a day. */
    static final String DAY = "day";

    private static final int MOST_SHOWN = 10;

    private final transient Texts texts;
    private final Locale locale;

    DutySection(DutyHistory history, Optional<LocalDate> day, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("press-duty");
        add(new H2(text("press.duty")), lookup(day));
        if (!history.problems().isEmpty()) {
            Paragraph damaged =
                    new Paragraph(text("press.duty.damaged", history.problems().size()));
            damaged.addClassName("press-problem");
            add(damaged);
        }
        List<DutyPeriod> periods = day.map(history::onDay).orElse(history.periods());
        if (periods.isEmpty()) {
            add(new Paragraph(day.map(asked -> text("press.duty.none.day", Dates.day(asked, locale)))
                    .orElseGet(() -> text("press.duty.none"))));
            return;
        }
        day.ifPresent(asked -> add(new Paragraph(text("press.duty.day", Dates.day(asked, locale)))));
        OrderedList list = new OrderedList();
        periods.reversed().stream()
                .limit(day.isPresent() ? Long.MAX_VALUE : MOST_SHOWN)
                .forEach(period -> list.add(item(period)));
        add(list);
        if (day.isEmpty() && periods.size() > MOST_SHOWN) {
            add(new Paragraph(text("press.duty.earlier", periods.size() - MOST_SHOWN)));
        }
    }

    /** A form of plain HTML: its answer is a page with an address that can be kept and cited. */
    private Div lookup(Optional<LocalDate> day) {
        Element label = new Element("label").setText(text("press.duty.lookup")).setAttribute("for", "duty-day");
        Element input = new Element("input")
                .setAttribute("type", "date")
                .setAttribute("id", "duty-day")
                .setAttribute("name", DAY)
                .setAttribute("required", true);
        day.ifPresent(asked -> input.setAttribute("value", asked.toString()));
        Element button = new Element("button").setText(text("press.duty.show")).setAttribute("type", "submit");
        Element form = new Element("form")
                .setAttribute("method", "get")
                .setAttribute("action", "/" + PressView.PATH)
                .appendChild(label, input, button);
        Div lookup = new Div();
        lookup.addClassName("press-lookup");
        lookup.getElement().appendChild(form);
        return lookup;
    }

    private ListItem item(DutyPeriod period) {
        Paragraph when = new Paragraph(time(period.from()), new Span(" – "));
        period.end().ifPresentOrElse(end -> when.add(time(end)), () -> when.add(new Span(text("press.duty.ongoing"))));
        when.addClassName("press-duty-when");
        return new ListItem(when, new Paragraph(period.message()));
    }

    private Time time(Instant moment) {
        return new Time(new PartialDate.OfMoment(moment.atZone(PartialDate.ZONE).toOffsetDateTime()), locale);
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }
}
