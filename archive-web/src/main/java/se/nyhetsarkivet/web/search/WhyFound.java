package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.swedish.WordExplanation.Reading;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** Which words of the search are in a hit, and in which form. Looked up when it is unfolded; see result-list.js. */
final class WhyFound extends NativeDetails {

    private static final long serialVersionUID = 1L;

    WhyFound(ItemId item) {
        super(""); // named below, in the reader's language
        setSummaryText(getTranslation("search.why"));
        addClassName("more");
        getElement().setAttribute("data-item", item.value());
        setContent(new UnorderedList());
    }

    /** The reasons, in the reader's language. */
    static List<ListItem> reasons(List<MatchReason> reasons) {
        return reasons.isEmpty()
                ? List.of(new ListItem(text("search.why.unknown")))
                : reasons.stream().map(WhyFound::reason).toList();
    }

    private static ListItem reason(MatchReason reason) {
        return new ListItem(text(
                "search.why." + SearchParameters.nameOf(reason.kind()),
                reason.asked(),
                reason.written(),
                reason.count(),
                note(reason)));
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    /** The parts of a compound, or what kind of word another form is of; empty where nothing of that is known. */
    private static String note(MatchReason reason) {
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

    private static String classes(Reading reading) {
        return reading.lemmas().stream()
                .flatMap(lemma -> lemma.classes().stream())
                .distinct()
                .map(wordClass -> text("word.class." + SearchParameters.nameOf(wordClass)))
                .collect(Collectors.joining(", "));
    }
}
