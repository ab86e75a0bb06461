package se.nyhetsarkivet.web.search.filter;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import se.nyhetsarkivet.web.text.TypedField;

/** A field to look through a list with; see list-search.js. */
@Tag("list-search")
final class ListSearch extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final String TEXT = "event.detail.text";

    ListSearch(String label, Consumer<String> listener) {
        TypedField field = new TypedField("text");
        field.setPlaceholder(getTranslation("search.filter.find"));
        field.getElement().setAttribute("aria-label", label);
        add(field);
        getElement()
                .addEventListener(
                        "list-searched",
                        event -> listener.accept(event.getEventData().get(TEXT).asString()))
                .addEventData(TEXT);
    }
}
