package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A form whose texts go along with the click that sends it. They are not kept here, so no answer touches what is typed meanwhile, and they
 * have no names, so no browser puts them into an address.
 */
@Tag("form")
public final class FormFields extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    /** The ids of the fields. */
    private final Set<String> fields = new LinkedHashSet<>();

    /** An empty form. */
    public FormFields() {
        addClassName("form-fields");
    }

    /** What a field is for. */
    public enum Kind {
        /** A line of text. */
        LINE,
        /** A day. */
        DAY,
        /** A password that is known already. */
        PASSWORD,
        /** A password that is new. */
        NEW_PASSWORD
    }

    /**
     * Adds a field for a line of text.
     *
     * @param id the field's id in the page
     * @param label what it is called
     * @param kind what it is for
     * @return this form
     */
    public FormFields line(String id, String label, Kind kind) {
        return line(id, label, kind, "");
    }

    /**
     * Adds a field for a line of text that says something already.
     *
     * @param id the field's id in the page
     * @param label what it is called
     * @param kind what it is for
     * @param value what it says
     * @return this form
     */
    public FormFields line(String id, String label, Kind kind, String value) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement()
                .setAttribute("maxlength", "400")
                .setAttribute("value", value)
                .setAttribute(
                        "type",
                        switch (kind) {
                            case LINE -> "text";
                            case DAY -> "date";
                            case PASSWORD, NEW_PASSWORD -> "password";
                        })
                .setAttribute(
                        "autocomplete",
                        switch (kind) {
                            case LINE, DAY -> "off";
                            case PASSWORD -> "current-password";
                            case NEW_PASSWORD -> "new-password";
                        });
        return add(id, label, input);
    }

    /**
     * Adds a field with choices.
     *
     * @param id the field's id in the page
     * @param label what it is called
     * @param choices the choices
     * @param chosen the value of the one that is chosen
     * @return this form
     */
    public FormFields choice(String id, String label, List<Choice> choices, String chosen) {
        HtmlContainer select = new HtmlContainer("select");
        for (Choice choice : choices) {
            HtmlContainer option = new HtmlContainer("option");
            option.getElement().setAttribute("value", choice.value()).setText(choice.text());
            if (choice.value().equals(chosen)) {
                option.getElement().setAttribute("selected", true);
            }
            select.add(option);
        }
        return add(id, label, select);
    }

    /**
     * What can be chosen.
     *
     * @param value what is sent
     * @param text what is shown
     */
    public record Choice(String value, String text) {}

    private FormFields add(String id, String label, Component field) {
        field.setId(id);
        NativeLabel name = new NativeLabel(label);
        name.setFor(field);
        add(name, field);
        fields.add(id);
        return this;
    }

    /**
     * Adds a button that sends the form to something else than Enter does.
     *
     * @param text what is on it
     * @param sent gets the text of each field, by its id
     * @return this form
     */
    public FormFields also(String text, Consumer<Map<String, String>> sent) {
        NativeButton button = new NativeButton(text);
        button.getElement().setAttribute("type", "button");
        add(button);
        listen(button, "click", sent);
        return this;
    }

    /**
     * Adds the button that sends the form, as Enter does.
     *
     * @param text what is on it
     * @param sent gets the text of each field, by its id
     * @return this form
     */
    public FormFields send(String text, Consumer<Map<String, String>> sent) {
        NativeButton button = new NativeButton(text);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("primary");
        add(button);
        listen(this, "submit", sent);
        return this;
    }

    private void listen(Component from, String event, Consumer<Map<String, String>> sent) {
        DomListenerRegistration listener = from.getElement()
                .addEventListener(
                        event,
                        submit -> sent.accept(fields.stream()
                                .collect(Collectors.toMap(
                                        id -> id,
                                        id -> submit.getEventData()
                                                .get(value(id))
                                                .asString()))))
                .preventDefault();
        fields.forEach(id -> listener.addEventData(value(id)));
    }

    private static String value(String field) {
        return "(document.getElementById('" + field + "')?.value ?? '').slice(0, " + LONGEST + ")";
    }
}
