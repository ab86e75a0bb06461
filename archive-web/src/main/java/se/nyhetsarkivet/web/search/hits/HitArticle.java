package se.nyhetsarkivet.web.search.hits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.shell.MarkButton;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.HighlightedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes a hit: when, its headline, who, and the sentences that match; beneath it those with nearly the same text. */
final class HitArticle {

    private final SearchState state;
    private final ReaderTexts texts;

    HitArticle(SearchState state, ReaderTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    /**
     * A hit with its place in the whole result.
     *
     * @param hit the hit
     * @param rank its place, from 1
     */
    record Ranked(Hit hit, long rank) {}

    Element article(Ranked ranked, List<Ranked> nearlyTheSame) {
        Hit hit = ranked.hit();
        Element headline = HighlightedText.addHeadlineTo(link(state, ranked), hit.headline());
        Element article = Html.element(
                "article", Time.sent(hit.published(), texts.locale()), Html.element("h3", headline), source(hit));
        for (Snippet snippet : hit.snippets()) {
            article.appendChild(HighlightedText.addTo(Html.element("p").attr("class", "snippet"), snippet));
        }
        if (!nearlyTheSame.isEmpty()) {
            article.appendChild(folded(nearlyTheSame));
        }
        return article;
    }

    /** The address of the item as it was found: the revision, and the search with the place among its hits. */
    static Element link(SearchState state, Ranked ranked) {
        Hit hit = ranked.hit();
        Map<String, List<String>> parameters = new LinkedHashMap<>(state.parameters());
        if (hit.superseded()) {
            parameters.put("revision", List.of(String.valueOf(hit.revision())));
        }
        parameters.put("hit", List.of(String.valueOf(ranked.rank())));
        return Html.link(ItemAddress.of(hit.id(), hit.headline().text()).path() + SearchParameters.query(parameters));
    }

    private Element source(Hit hit) {
        Element source = Html.element("p", Html.element("span", publisher(hit))).attr("class", "source");
        if (hit.superseded()) {
            source.appendChild(Html.element("span", texts.text("search.superseded")));
        }
        source.appendChild(MarkButton.of(
                new MarkButton.Marked(hit.id(), hit.headline().text(), hit.published(), hit.publisher()), texts));
        return source;
    }

    private String publisher(Hit hit) {
        return hit.publisher().isEmpty() ? texts.text("search.unknown.publisher") : hit.publisher();
    }

    private Element folded(List<Ranked> hits) {
        Element list = Html.element("ul");
        for (Ranked ranked : hits) {
            Hit hit = ranked.hit();
            list.appendChild(Html.element(
                    "li",
                    DividedText.addTo(link(state, ranked), hit.headline().text()),
                    new TextNode(" "),
                    Time.sent(hit.published(), texts.locale()),
                    Html.element("span", ", " + publisher(hit))));
        }
        Element summary = Html.element("summary", texts.text("search.folded", hits.size()));
        return Html.element("details", summary, list).attr("class", "more");
    }
}
