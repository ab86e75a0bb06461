package se.nyhetsarkivet.web.search.period;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/**
 * The first and the last day of a period, chosen in calendars. What is chosen is written into the field for the time; see
 * period-panel.js. The browser makes the calendars when they are first wanted, and the server keeps nothing of them.
 */
@Tag("period-panel")
@Uses(DatePicker.class)
public final class PeriodPanel extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final String DATES = "search-period-dates";

    public PeriodPanel() {
        NativeButton opener = new NativeButton();
        opener.addClassName("period-opener");
        opener.setAriaLabel(getTranslation("search.period.choose"));
        opener.setTitle(getTranslation("search.period.choose"));
        opener.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", DATES);
        NativeButton button = new NativeButton(getTranslation("search.period.show"));
        button.getElement().setAttribute("type", "button");
        button.addClassName("primary");
        Div dates = new Div(button);
        dates.setId(DATES);
        dates.addClassName("period-dates");
        dates.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("search.period.choose"))
                .setAttribute("hidden", true)
                .setAttribute("data-from", getTranslation("search.period.from"))
                .setAttribute("data-to", getTranslation("search.period.to"))
                .setAttribute("data-today", getTranslation("search.period.today"))
                .setAttribute("data-cancel", getTranslation("search.period.cancel"))
                .setAttribute("data-no-date", getTranslation("search.period.nodate"))
                .setAttribute("data-too-early", getTranslation("search.period.tooearly"));
        add(opener, dates);
    }

    /**
     * Shows a period when the panel is opened next.
     *
     * @param text what the field says of it
     * @param dates the period
     */
    public void show(String text, DateRange dates) {
        getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.show($0, $1, $2))",
                        text,
                        dates.from()
                                .map(PartialDate::firstDay)
                                .map(LocalDate::toString)
                                .orElse(""),
                        dates.to()
                                .map(PartialDate::lastDay)
                                .map(LocalDate::toString)
                                .orElse(""));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://period-panel.js");
    }
}
