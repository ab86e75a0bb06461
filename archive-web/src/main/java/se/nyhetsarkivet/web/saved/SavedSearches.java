package se.nyhetsarkivet.web.saved;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The reader's searches, which the browser alone knows and shows; see saved-searches.js. */
@Tag("saved-searches")
final class SavedSearches extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final List<String> TEXTS = List.of(
            "new",
            "new.help",
            "name",
            "save",
            "saved",
            "named",
            "named.empty",
            "history",
            "history.help",
            "history.empty",
            "history.keep",
            "history.kept",
            "history.off",
            "history.clear",
            "history.cleared",
            "rename",
            "renamed",
            "cancel",
            "remove",
            "removed",
            "up",
            "down",
            "moved",
            "copy",
            "copied",
            "copy.failed",
            "undo",
            "undone",
            "files",
            "files.help",
            "export",
            "import",
            "imported",
            "error.json",
            "error.format",
            "error.entry",
            "error.size",
            "error.many",
            "unkept",
            "everything");

    /** What is asked beside the text of the query. */
    private static final List<String> ASKED = List.of(
            "asOf", "earlier", "from", "keyword", "notKeyword", "notPublisher", "notYear", "publisher", "to", "year");

    /**
     * Makes the list.
     *
     * @param search the address of a search that is to get a name, from its question mark on; empty if there is none
     */
    SavedSearches(String search) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(key -> texts.put(key, getTranslation("saved." + key)));
        Map<String, String> asked = new LinkedHashMap<>();
        ASKED.forEach(key -> asked.put(key, getTranslation("selection.asked." + key)));
        getElement()
                .setAttribute("data-texts", JsonMapper.shared().writeValueAsString(texts))
                .setAttribute("data-asked", JsonMapper.shared().writeValueAsString(asked))
                .setAttribute("data-search", search);
    }
}
