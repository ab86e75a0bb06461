package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** Links to the hits of a search in each format; the custom element shows how far an export has come, see export-files.js. */
@Tag("export-files")
final class ExportFiles extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    ExportFiles(SearchRequest request) {
        addClassName("export-formats");
        UnorderedList formats = new UnorderedList();
        for (ExportForms.Form form : ExportForms.all(new ReaderTexts(getLocale()))) {
            formats.add(new ListItem(link(request, form), new Span(" " + form.help())));
        }
        Paragraph status = new Paragraph();
        status.getElement().setAttribute("role", "status");
        Element bar = new Element("progress")
                .setAttribute("hidden", true)
                .setAttribute("aria-label", getTranslation("selection.progress"));
        add(new H3(getTranslation("selection.export")), formats);
        getElement()
                .appendChild(bar, status.getElement())
                .setAttribute("data-progress", ExportForms.ADDRESS + "/progress")
                .setAttribute("data-unknown", getTranslation("selection.progress.begun"))
                .setAttribute("data-running", getTranslation("selection.progress.running"))
                .setAttribute("data-done", getTranslation("selection.progress.done"))
                .setAttribute("data-failed", getTranslation("selection.progress.failed"));
    }

    private Anchor link(SearchRequest request, ExportForms.Form form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("format", List.of(form.format()));
        parameters.put("language", List.of(getLocale().getLanguage()));
        if (!form.separator().isEmpty()) {
            parameters.put("separator", List.of(form.separator()));
        }
        parameters.putAll(SearchParameters.write(request));
        Anchor link = new Anchor(ExportForms.ADDRESS + SearchParameters.query(parameters), form.title());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-format", form.format());
        if (form.opens()) {
            link.setTarget("_blank");
        } else {
            // What is refused must not take the place of the page.
            link.getElement().setAttribute("download", true);
        }
        return link;
    }
}
