package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.nyhetsarkivet.search.MatchReason;
import se.nyhetsarkivet.swedish.WordExplanation.Reading;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** Which words of the search are in a hit, and in which form. Looked up when it is unfolded. */
final class WhyFound extends NativeDetails {

    private static final long serialVersionUID = 1L;

    WhyFound(Supplier<List<MatchReason>> reasons) {
        super(""); // named below, in the reader's language
        setSummaryText(getTranslation("search.why"));
        addClassName("more");
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                show(reasons.get());
            }
        });
    }

    private void show(List<MatchReason> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(getTranslation(
                "search.why." + SearchParameters.nameOf(reason.kind()),
                reason.asked(),
                reason.written(),
                reason.count(),
                note(reason)))));
        if (reasons.isEmpty()) {
            list.add(new ListItem(getTranslation("search.why.unknown")));
        }
        setContent(list);
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
                .map(wordClass -> getTranslation("word.class." + SearchParameters.nameOf(wordClass)))
                .collect(Collectors.joining(", "));
    }
}
