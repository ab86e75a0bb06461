package se.nyhetsarkivet.web.text;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/**
 * A field whose text is the browser's alone. It is plain HTML on purpose: Vaadin's fields keep a copy on the server, which may be
 * older than what the reader has typed meanwhile. The server hears of the text by an event of the element around the field, and
 * writes it only by {@code typed-text.js}, which lets nothing be overwritten.
 */
@Tag("input")
public final class TypedField extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a field.
     *
     * @param type the type of the input element, such as {@code text}
     */
    public TypedField(String type) {
        getElement().setAttribute("type", type).setAttribute("autocomplete", "off");
    }

    /**
     * Shows an example in the empty field.
     *
     * @param example the example
     */
    public void setPlaceholder(String example) {
        getElement().setAttribute("placeholder", example);
    }
}
