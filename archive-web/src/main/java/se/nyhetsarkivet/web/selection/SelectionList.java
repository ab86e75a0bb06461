package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.web.text.ReaderTexts;
import tools.jackson.databind.json.JsonMapper;

/** The selection, which the browser alone knows and shows; see selection-list.js. */
@Tag("selection-list")
final class SelectionList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final List<String> TEXTS = List.of(
            "empty", "one", "some", "newest", "oldest", "copy", "copied", "clear", "undo", "remove", "note", "export");

    SelectionList() {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(key -> texts.put(key, getTranslation("selection." + key)));
        getElement()
                .setAttribute("data-texts", JsonMapper.shared().writeValueAsString(texts))
                .setAttribute(
                        "data-formats",
                        JsonMapper.shared().writeValueAsString(ExportForms.all(new ReaderTexts(getLocale()))))
                .setAttribute("data-language", getLocale().getLanguage())
                .setAttribute("data-action", ExportForms.ADDRESS);
    }
}
