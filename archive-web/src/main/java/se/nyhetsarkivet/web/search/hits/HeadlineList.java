package se.nyhetsarkivet.web.search.hits;

import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes items as a press page lists them: date, headline, lead. */
public final class HeadlineList {

    private final ReaderTexts texts;
    private final Form form;

    /** How much is shown of each item. */
    public enum Form {
        WITH_LEAD,
        BY_YEAR
    }

    public HeadlineList(ReaderTexts texts, Form form) {
        this.texts = texts;
        this.form = form;
    }

    public Element list(List<Hit> hits) {
        List<Element> entries =
                hits.stream().map(hit -> Html.element("li", article(hit))).toList();
        return Html.element("ul", entries).attr("class", "headlines");
    }

    private Element article(Hit hit) {
        String headline = hit.headline().text();
        Element time = Time.sent(hit.published(), texts.locale());
        if (form == Form.BY_YEAR) {
            time.text(String.valueOf(hit.published().firstDay().getYear()));
        }
        Element link =
                DividedText.addTo(Html.link(ItemAddress.of(hit.id(), headline).path()), headline);
        Element article = Html.element("article", time, Html.element("h3", link));
        if (form == Form.WITH_LEAD && !hit.snippets().isEmpty()) {
            article.appendChild(
                    Html.element("p", hit.snippets().getFirst().text()).attr("class", "lead"));
        }
        return article;
    }
}
