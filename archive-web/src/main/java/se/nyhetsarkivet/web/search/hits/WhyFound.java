package se.nyhetsarkivet.web.search.hits;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes which words of the search are in a hit, and in which form. Looked up when it is unfolded; see result-list.js. */
final class WhyFound {

    private final ReaderTexts texts;

    WhyFound(ReaderTexts texts) {
        this.texts = texts;
    }

    /** What is unfolded, still without the reasons. */
    Element folded(ItemId item) {
        return Html.element("details", Html.element("summary", texts.text("search.why")), Html.element("ul"))
                .attr("class", "more")
                .attr("data-item", item.value());
    }

    List<Element> reasons(List<MatchReason> reasons) {
        return reasons.isEmpty()
                ? List.of(Html.element("li", texts.text("search.why.unknown")))
                : reasons.stream().map(this::reason).toList();
    }

    private Element reason(MatchReason reason) {
        return Html.element(
                "li",
                texts.text(
                        "search.why." + SearchParameters.nameOf(reason.kind()),
                        reason.asked(),
                        reason.written(),
                        reason.count(),
                        note(reason)));
    }

    /** The parts of a compound, or what kind of word another form is of; empty where nothing of that is known. */
    private String note(MatchReason reason) {
        return reason.reading()
                .map(reading -> reading.parts().isEmpty() ? classes(reading) : parts(reading))
                .filter(note -> !note.isEmpty())
                .map(note -> " (" + note + ")")
                .orElse("");
    }

    private static String parts(Reading reading) {
        return reading.parts().stream()
                .map(part -> part.lemmas().getFirst().base())
                .collect(Collectors.joining(" + "));
    }

    private String classes(Reading reading) {
        return reading.lemmas().stream()
                .flatMap(lemma -> lemma.classes().stream())
                .distinct()
                .map(wordClass -> texts.text("word.class." + SearchParameters.nameOf(wordClass)))
                .collect(Collectors.joining(", "));
    }
}
