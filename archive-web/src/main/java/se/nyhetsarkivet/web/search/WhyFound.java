package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import se.nyhetsarkivet.search.MatchReason;
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
                reason.count()))));
        if (reasons.isEmpty()) {
            list.add(new ListItem(getTranslation("search.why.unknown")));
        }
        setContent(list);
    }
}
