package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/**
 * A field whose value never leaves the browser. It is plain HTML on purpose: Vaadin's own fields tell the server what is typed,
 * and a form would put it into an address. Browsers are asked not to remember it.
 */
final class LocalField extends Div {

    private static final long serialVersionUID = 1L;

    private final Element input;

    private LocalField(Element input, String id, String label) {
        this.input = input.setAttribute("id", id).setAttribute("autocomplete", "off");
        addClassName("local-field");
        getElement().appendChild(new Element("label").setAttribute("for", id).setText(label), input);
    }

    static LocalField line(String id, String label) {
        return new LocalField(new Element("input").setAttribute("type", "text"), id, label);
    }

    static LocalField text(String id, String label) {
        return new LocalField(new Element("textarea").setAttribute("rows", "3"), id, label);
    }

    static LocalField choice(String id, String label) {
        LocalField choice = new LocalField(new Element("input").setAttribute("type", "checkbox"), id, label);
        choice.addClassName("choice");
        return choice;
    }

    LocalField withValue(String value) {
        input.setAttribute("value", value);
        return this;
    }
}
