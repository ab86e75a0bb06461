package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.text.ReaderTexts;
import tools.jackson.databind.json.JsonMapper;

/** The selection, which the browser alone knows and shows; see selection-list.js. */
@Tag("selection-list")
final class SelectionList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /** As many as selection-store.js keeps. */
    private static final int MOST = 1_000;

    private static final String IDS = "String(event.detail).slice(0, 20000)";
    private static final Pattern ID = Pattern.compile("[a-z0-9]{16}");
    private static final List<String> TEXTS = List.of(
            "empty",
            "one",
            "some",
            "newest",
            "oldest",
            "copy",
            "copied",
            "clear",
            "undo",
            "remove",
            "note",
            "export",
            "gone.export",
            "gone.copied");

    SelectionList(NewsArchive archive) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(key -> texts.put(key, getTranslation("selection." + key)));
        getElement()
                .setAttribute("data-texts", JsonMapper.shared().writeValueAsString(texts))
                .setAttribute(
                        "data-formats",
                        JsonMapper.shared().writeValueAsString(ExportForms.all(new ReaderTexts(getLocale()))))
                .setAttribute("data-language", getLocale().getLanguage())
                .setAttribute("data-action", ExportForms.ADDRESS);
        getElement()
                .addEventListener("selection-shown", shown -> {
                    String ids = shown.getEventData().path(IDS).asString("");
                    getElement().setAttribute("data-gone", JsonMapper.shared().writeValueAsString(gone(archive, ids)));
                })
                .addEventData(IDS);
    }

    /** What is said of each item that is no longer shown. */
    private Map<String, String> gone(NewsArchive archive, String ids) {
        Map<String, String> gone = new LinkedHashMap<>();
        for (String id : Stream.of(ids.split(" ", MOST + 1)).limit(MOST).toList()) {
            if (ID.matcher(id).matches() && archive.get(new ItemId(id)).isEmpty()) {
                gone.put(
                        id,
                        archive.history(new ItemId(id))
                                .tombstone()
                                .map(tombstone -> getTranslation("selection.gone.withdrawn")
                                        .replace("%r", tombstone.reason()))
                                .orElseGet(() -> getTranslation("selection.gone.taken_back")));
            }
        }
        return gone;
    }
}
