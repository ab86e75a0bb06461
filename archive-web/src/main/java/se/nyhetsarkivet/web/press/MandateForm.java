package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import se.nyhetsarkivet.web.text.Texts;

/** The form of a mandate, to be filled in, printed and signed. Nothing of it is sent or stored; see {@link LocalField}. */
final class MandateForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Locale locale;

    MandateForm(String authority, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("mandate-form");
        add(
                group("giver", line("giver-name"), line("giver-number"), line("giver-address"), line("giver-contact")),
                group("receiver", line("receiver-name"), line("receiver-newsroom"), line("receiver-contact")),
                group("case", line("case-authority").withValue(authority), line("case-number")),
                group(
                        "covers",
                        choice("covers-documents"),
                        choice("covers-answers"),
                        choice("covers-comments"),
                        LocalField.text("covers-other", label("covers-other"))),
                group("valid", line("valid-from"), line("valid-to")),
                group(
                        "signature",
                        line("signature-place"),
                        line("signature-date"),
                        signature(),
                        line("signature-name")),
                buttons());
    }

    private Component group(String name, Component... fields) {
        Div group = new Div();
        group.addClassNames("mandate-group", "mandate-" + name);
        Div inside = new Div(fields);
        inside.addClassName("mandate-fields");
        Element fieldset =
                new Element("fieldset").appendChild(new Element("legend").setText(label(name)), inside.getElement());
        group.getElement().appendChild(fieldset);
        return group;
    }

    private LocalField line(String name) {
        return LocalField.line(name, label(name));
    }

    private LocalField choice(String name) {
        return LocalField.choice(name, label(name));
    }

    /** Room for a pen. */
    private Div signature() {
        Div line = new Div(new Span(label("signature-line")));
        line.addClassName("signature-line");
        return line;
    }

    private Div buttons() {
        NativeButton print = new NativeButton(label("print"));
        print.addClassName("primary");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        NativeButton clear = new NativeButton(label("clear"));
        clear.addClassName("quiet");
        clear.getElement()
                .executeJs(
                        "this.addEventListener('click', () => $0.querySelectorAll('input, textarea').forEach(field => {"
                                + " field.value = field.defaultValue; field.checked = false;"
                                + " field.dispatchEvent(new Event('input', { bubbles: true })); }))",
                        getElement());
        Div buttons = new Div(print, clear);
        buttons.addClassName("mandate-buttons");
        return buttons;
    }

    private String label(String name) {
        return texts.getTranslation("press.mandate." + name, locale);
    }
}
