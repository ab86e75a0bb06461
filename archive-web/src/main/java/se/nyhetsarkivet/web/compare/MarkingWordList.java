package se.nyhetsarkivet.web.compare;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchComparison.MarkingWord;
import se.nyhetsarkivet.result.SearchComparison.MarkingWords;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.ComparisonParameters.Measure;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes the words that mark the hits of a search, each a link to the hits that have it. */
final class MarkingWordList {

    private static final double PER_CENT = 100;

    private final ReaderTexts texts;
    private final ComparisonParameters parameters;
    private final Numbers numbers;
    private final Numbers ratios;

    MarkingWordList(ReaderTexts texts, ComparisonParameters parameters) {
        this.texts = texts;
        this.parameters = parameters;
        numbers = new Numbers(Measure.SHARE, texts.locale());
        ratios = new Numbers(Measure.ITEMS, texts.locale());
    }

    List<Element> of(String query, MarkingWords marking) {
        List<Element> elements = new ArrayList<>();
        elements.add(Html.element("h3", query));
        elements.add(Html.element("p", said(marking)));
        if (!marking.words().isEmpty()) {
            Element head = Html.element(
                    "tr",
                    heading("words.word"),
                    heading("words.hits"),
                    heading("words.archive"),
                    heading("words.ratio"));
            Element table = Html.element(
                    "table",
                    Html.element("thead", head),
                    Html.element(
                            "tbody",
                            marking.words().stream()
                                    .map(word -> row(word, marking))
                                    .toList()));
            elements.add(Html.element("div", table)
                    .addClass("table-scroll")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", texts.text("compare.words.table", query)));
        }
        return elements;
    }

    private String said(MarkingWords marking) {
        String said = marking.words().isEmpty()
                ? texts.text("compare.words.none")
                : texts.text("compare.words.read", marking.sampled(), marking.hits());
        return marking.complete() ? said : said + " " + texts.text("compare.interrupted");
    }

    private Element heading(String key) {
        return Html.element("th", texts.text("compare." + key)).attr("scope", "col");
    }

    private Element row(MarkingWord word, MarkingWords marking) {
        Element name = Html.element("th").attr("scope", "row");
        if (word.query().isEmpty()) {
            DividedText.addTo(name, word.word());
        } else {
            SearchRequest search = parameters.search(word.query());
            Element link = Html.link("/" + SearchParameters.query(search));
            name.appendChild(DividedText.addTo(link, word.word()));
        }
        return Html.element(
                "tr",
                name,
                Html.element("td", part(word.hits(), marking.hits())),
                Html.element("td", part(word.archive(), marking.archive())),
                Html.element("td", ratios.of(word.ratio())));
    }

    private String part(long some, long all) {
        return texts.text("compare.words.part", some, numbers.of(all == 0 ? 0 : PER_CENT * some / all));
    }
}
