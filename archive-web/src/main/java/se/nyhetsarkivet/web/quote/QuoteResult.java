package se.nyhetsarkivet.web.quote;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteCheck.Place;
import se.nyhetsarkivet.quotation.QuoteCheck.Stretch;
import se.nyhetsarkivet.quotation.QuoteCheck.Verdict;
import se.nyhetsarkivet.quotation.QuoteReader.Quote;
import se.nyhetsarkivet.web.address.PassageAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes what the archive says to a quote. What differs is said in words, and not by colour alone. */
final class QuoteResult {

    /** Of what is left out, its beginning and its end are shown. */
    private static final int LONGEST_LEFT_OUT = 300;

    private final ReaderTexts texts;

    QuoteResult(ReaderTexts texts) {
        this.texts = texts;
    }

    Element of(int number, Quote quote, QuoteCheck check) {
        String verdict = SearchParameters.nameOf(check.verdict());
        Element section = Html.element(
                        "section",
                        Html.element("h2", texts.text("quote.number", number, texts.text(title(check)))),
                        Html.element("blockquote", quote.text()))
                .attr("class", "quote " + verdict.replace('_', '-'));
        if (check.verdict() == Verdict.EXACT && check.items() > check.places().size()) {
            section.appendChild(paragraph(
                    texts.text("quote.many", check.items(), check.places().size())));
        }
        if (check.verdict() == Verdict.NOT_FOUND) {
            section.appendChild(paragraph(texts.text("quote.not_found.help")));
        }
        if (check.interrupted()) {
            section.appendChild(paragraph(texts.text("quote.interrupted")));
        }
        check.places().forEach(place -> section.appendChild(place(check.verdict(), place)));
        return section;
    }

    private static String title(QuoteCheck check) {
        boolean removed = check.verdict() != Verdict.NOT_FOUND
                && check.places().stream().allMatch(place -> place.removedIn().isPresent());
        boolean leftOut =
                check.verdict() == Verdict.NEAR && check.places().getFirst().similarity() == 1;
        if (leftOut) {
            return "quote.left_out";
        }
        return "quote." + SearchParameters.nameOf(check.verdict()) + (removed ? ".removed" : "");
    }

    private Element place(Verdict verdict, Place place) {
        Revision revision = place.revision();
        NewsItem item = revision.item();
        Element source =
                Html.element("p", Time.sent(item.published(), texts.locale())).attr("class", "source");
        if (!item.publisher().isEmpty()) {
            source.appendChild(Html.element("span", item.publisher()));
        }
        source.appendChild(Html.element(
                "span",
                texts.text("quote.revision", revision.number(), Dates.moment(revision.seenAt(), texts.locale()))));
        Element article = Html.element(
                "article", Html.element("h3", Html.link(PassageAddress.of(place), item.headline())), source);
        place.removedIn().ifPresent(later -> article.appendChild(removed(later)));
        if (verdict == Verdict.NEAR) {
            article.appendChild(comparison(place.stretches()));
        } else if (!place.writing().isEmpty()) {
            article.appendChild(paragraph(texts.text(
                    "quote.writing",
                    place.writing().stream()
                            .sorted()
                            .map(writing -> texts.text("quote.writing." + SearchParameters.nameOf(writing)))
                            .collect(Collectors.joining(", ")))));
        }
        return article;
    }

    private Element removed(Revision later) {
        return paragraph(texts.text("quote.removed", Dates.moment(later.seenAt(), texts.locale()), later.number()))
                .attr("class", "note");
    }

    private Element comparison(List<Stretch> stretches) {
        Element text = Html.element("p").attr("class", "quote-comparison");
        for (Stretch stretch : stretches) {
            switch (stretch.kind()) {
                case SAME -> text.appendChild(new TextNode(stretch.text()));
                case QUOTE_ONLY -> addMarked(text, "ins", "quote.only.quote", stretch.text());
                case ITEM_ONLY -> addMarked(text, "del", "quote.only.item", shortened(stretch.text()));
                case LEFT_OUT -> addMarked(text, "span", "quote.only.left_out", shortened(stretch.text()));
            }
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LEFT_OUT
                ? text
                : text.substring(0, LONGEST_LEFT_OUT / 2) + " \u2026 "
                        + text.substring(text.length() - LONGEST_LEFT_OUT / 2);
    }

    /** The words before it are for all: for who hears the page, and for who sees no colours. */
    private void addMarked(Element text, String tag, String kind, String stretch) {
        Element mark = Html.element(
                tag,
                Html.element("small", texts.text(kind)).attr("class", "kind"),
                new TextNode(" " + stretch.strip()));
        text.appendChild(tag.equals("span") ? mark.attr("class", "left-out") : mark);
        text.appendChild(new TextNode(" "));
    }

    private static Element paragraph(String text) {
        return Html.element("p", text);
    }
}
