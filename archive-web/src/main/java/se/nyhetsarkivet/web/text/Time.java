package se.nyhetsarkivet.web.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.Locale;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.text.html.Html;

/** A date for people and, as {@code <time>}, for machines. */
@Tag("time")
public final class Time extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /**
     * Shows a date.
     *
     * @param date the date
     * @param locale the reader's language
     */
    public Time(PartialDate date, Locale locale) {
        getElement().setAttribute("datetime", date.iso());
        setText(Dates.text(date, locale));
    }

    /**
     * The same for content that is sent and forgotten.
     *
     * @param date the date
     * @param locale the reader's language
     * @return the element
     */
    public static Element sent(PartialDate date, Locale locale) {
        return Html.element("time", Dates.text(date, locale)).attr("datetime", date.iso());
    }
}
