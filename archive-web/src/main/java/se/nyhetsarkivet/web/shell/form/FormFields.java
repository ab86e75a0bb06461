package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The ids of the fields, with how much of the text of each is sent. */
    private final Map<String, Integer> fields = new LinkedHashMap<>();

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
        /** A day with a time. */
        MOMENT,
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
                            case MOMENT -> "datetime-local";
                            case PASSWORD, NEW_PASSWORD -> "password";
                        })
                .setAttribute(
                        "autocomplete",
                        switch (kind) {
                            case LINE, DAY, MOMENT -> "off";
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

    /**
     * Adds a field for several lines of text.
     *
     * @param id the field's id in the page
     * @param label what it is called
     * @param value what it says
     * @param room how much of it is seen, and how much it takes
     * @return this form
     */
    public FormFields area(String id, String label, String value, Room room) {
        HtmlContainer area = new HtmlContainer("textarea");
        area.getElement()
                .setAttribute("rows", String.valueOf(room.rows()))
                .setAttribute("maxlength", String.valueOf(room.characters()))
                .setAttribute("spellcheck", "false")
                .setText(value);
        return add(id, label, area, room.characters());
    }

    /**
     * How large a field for several lines is.
     *
     * @param rows how many lines are seen at once
     * @param characters how much it takes
     */
    public record Room(int rows, int characters) {}

    /**
     * Adds a box to be ticked, which sends {@code true} or {@code false}.
     *
     * @param id the box's id in the page
     * @param label what it says
     * @param ticked whether it is ticked
     * @return this form
     */
    public FormFields box(String id, String label, boolean ticked) {
        HtmlContainer box = new HtmlContainer("input");
        box.setId(id);
        box.getElement().setAttribute("type", "checkbox").setAttribute("checked", ticked);
        NativeLabel name = new NativeLabel();
        name.addClassName("box");
        name.add(box, new Span(label));
        add(name);
        fields.put(id, LONGEST);
        return this;
    }

    /**
     * Sends the text of a field elsewhere in the page, too.
     *
     * @param id the field's id in the page
     * @param characters how much of its text
     * @return this form
     */
    public FormFields with(String id, int characters) {
        fields.put(id, characters);
        return this;
    }

    private FormFields add(String id, String label, Component field) {
        return add(id, label, field, LONGEST);
    }

    private FormFields add(String id, String label, Component field, int characters) {
        field.setId(id);
        NativeLabel name = new NativeLabel(label);
        name.setFor(field);
        add(name, field);
        fields.put(id, characters);
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
        Map<String, Integer> known = new LinkedHashMap<>(fields);
        DomListenerRegistration listener = from.getElement()
                .addEventListener(
                        event,
                        submit -> sent.accept(known.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> submit.getEventData()
                                                .get(value(field.getKey(), field.getValue()))
                                                .asString()))))
                .preventDefault();
        known.forEach((id, characters) -> listener.addEventData(value(id, characters)));
    }

    private static String value(String field, int characters) {
        String found = "document.getElementById('" + field + "')";
        return "(" + found + "?.type === 'checkbox' ? String(" + found + ".checked) : (" + found
                + "?.value ?? '').slice(0, " + characters + "))";
    }
}
