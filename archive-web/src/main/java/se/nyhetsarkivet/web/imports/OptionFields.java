package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.web.setting.ReadOptionTexts;

/** What an archivist knows of all files that are imported together. What is written shows as soon as its field is left. */
final class OptionFields extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 400;
    private static final String VALUE = "event.target.value";

    private final transient Map<String, String> written = new HashMap<>();

    OptionFields(Runnable changed) {
        super("details");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(getTranslation("imports.options"));
        Div fields = new Div();
        fields.addClassName("form-fields");
        List.of("publisher", "date", "delimiter", "encoding", "post-type")
                .forEach(name -> field(name, fields, changed));
        add(summary, fields);
    }

    private void field(String name, Div fields, Runnable changed) {
        HtmlContainer input = new HtmlContainer("input");
        input.setId("option-" + name);
        input.getElement()
                .setAttribute("type", "text")
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", String.valueOf(LONGEST));
        input.getElement()
                .addEventListener("change", change -> {
                    String value = change.getEventData().get(VALUE).asString();
                    written.put(name, value.substring(0, Math.min(LONGEST, value.length())));
                    changed.run();
                })
                .addEventData(VALUE);
        NativeLabel label = new NativeLabel(getTranslation("imports.option." + name));
        label.setFor(input);
        fields.add(label, input);
    }

    ReadOptionTexts texts() {
        String types = written.getOrDefault("post-type", "").strip();
        return new ReadOptionTexts(
                written.getOrDefault("publisher", ""),
                written.getOrDefault("date", ""),
                written.getOrDefault("encoding", ""),
                written.getOrDefault("delimiter", ""),
                Map.of(),
                types.isEmpty() ? Set.of() : Set.of(types.split("[\\s,]+")));
    }
}
