package se.nyhetsarkivet.web.search.hits;

import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Concordance.ItemLines;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.hits.HitArticle.Ranked;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes every match on a separate line, all matches under each other, with the words before and after. */
final class ConcordanceList {

    private final SearchState state;
    private final ReaderTexts texts;

    ConcordanceList(SearchState state, ReaderTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    /** The lines of hits with their places, in the same order. */
    Element list(Concordance concordance, List<Ranked> ranked) {
        Element list = Html.element("ol").attr("class", "concordance").attr("aria-label", texts.text("search.results"));
        for (int i = 0; i < ranked.size(); i++) {
            ItemLines item = concordance.items().get(i);
            Element entry = Html.element("li", heading(ranked.get(i)), lines(item.lines()));
            if (item.more() > 0) {
                entry.appendChild(source(texts.text("search.lines.more", item.more())));
            }
            list.appendChild(entry);
        }
        return list;
    }

    private Element heading(Ranked item) {
        Element link = DividedText.addTo(
                HitArticle.link(state, item), item.hit().headline().text());
        Element source = source("")
                .appendChild(Time.sent(item.hit().published(), texts.locale()))
                .appendChild(Html.element("span", item.hit().publisher()));
        return Html.element("div", Html.element("h3", link), source);
    }

    private static Element source(String text) {
        return Html.element("p", text).attr("class", "source");
    }

    /** Two columns: what comes before ends where the match begins, so that the matches stand under each other. */
    private static Element lines(List<Concordance.Line> lines) {
        Element body = Html.element("tbody");
        for (Concordance.Line line : lines) {
            Element before = Html.element("bdi", line.before().replaceFirst(" $", "\u00a0"));
            Element match = Html.element("mark", line.match());
            Element after = Html.element("span", line.after());
            body.appendChild(Html.element("tr", Html.element("td", before), Html.element("td", match, after)));
        }
        return Html.element("table", body).attr("role", "presentation");
    }
}
