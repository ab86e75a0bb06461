package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A form whose texts go along with the click that sends it. They are not kept here, so no answer touches what is typed meanwhile, and they
 * have no names, so no browser puts them into an address.
 */
@Tag("form")
public final class FormFields extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    /** The fields by their ids. */
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    /** The ids of what is sent, with how many characters of each: the fields, and what else in the page goes along. */
    private final Map<String, Integer> sent = new LinkedHashMap<>();

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
        return add(id, label, input, LONGEST);
    }

    /**
     * Adds a field for a text of several lines that says something already.
     *
     * @param id the field's id in the page
     * @param label what it is called
     * @param size how large it is
     * @param value what it says
     * @return this form
     */
    public FormFields text(String id, String label, Size size, String value) {
        HtmlContainer input = new HtmlContainer("textarea");
        input.getElement()
                .setAttribute("rows", String.valueOf(size.lines()))
                .setAttribute("autocomplete", "off")
                .setText(value);
        return add(id, label, input, size.most() + 1);
    }

    /**
     * How large a field of several lines is.
     *
     * @param lines how many lines are seen at once
     * @param most how many characters may be sent; of more, one is sent to show that there are
     */
    public record Size(int lines, int most) {}

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
        return add(id, label, select, LONGEST);
    }

    /**
     * What can be chosen.
     *
     * @param value what is sent
     * @param text what is shown
     */
    public record Choice(String value, String text) {}

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
        box.getElement().setAttribute("type", "checkbox").setAttribute("checked", ticked);
        fields.put(id, new FormField(id, box));
        sent.put(id, LONGEST);
        NativeLabel name = new NativeLabel();
        name.addClassName("box");
        name.add(box, new Span(label));
        add(name);
        return this;
    }

    /**
     * Sends the text of a field elsewhere in the page, too.
     *
     * @param id the field's id in the page
     * @param most how many characters of it may be sent; of more, one is sent to show that there are
     * @return this form
     */
    public FormFields with(String id, int most) {
        sent.put(id, most + 1);
        return this;
    }

    private FormFields add(String id, String label, Component input, int most) {
        NativeLabel name = new NativeLabel(label);
        name.setFor(input);
        fields.put(id, new FormField(id, input));
        sent.put(id, most);
        add(name, input);
        return this;
    }

    private FormField last() {
        return List.copyOf(fields.values()).getLast();
    }

    /**
     * Explains the field that was added last.
     *
     * @param text what is to be written there
     * @return this form
     */
    public FormFields hint(String text) {
        add(last().hint(text));
        return this;
    }

    /**
     * Offers texts in the field that was added last; others can be written too.
     *
     * @param values the texts
     * @return this form
     */
    public FormFields offers(List<String> values) {
        HtmlContainer list = new HtmlContainer("datalist");
        Component input = last().input();
        list.setId(input.getId().orElseThrow() + "-offers");
        values.forEach(value -> {
            HtmlContainer option = new HtmlContainer("option");
            option.getElement().setAttribute("value", value);
            list.add(option);
        });
        input.getElement().setAttribute("list", list.getId().orElseThrow());
        add(list);
        return this;
    }

    /**
     * Says above each field what is wrong with its text, and moves the focus to the first of them. What was said before is gone.
     *
     * @param problems a sentence for each field that has one, by its id
     */
    public void showProblems(Map<String, String> problems) {
        fields.forEach((id, field) -> {
            Optional<String> wrong = Optional.ofNullable(problems.get(id));
            Component words = field.problem(wrong);
            remove(words);
            if (wrong.isPresent()) {
                addComponentAtIndex(indexOf(field.input()), words);
            }
        });
        fields.keySet().stream()
                .filter(problems::containsKey)
                .findFirst()
                .ifPresent(id -> input(id).getElement().executeJs("this.focus()"));
    }

    /**
     * Writes another text into a field, whatever stands there.
     *
     * @param id the field's id in the page
     * @param value what it says from now on
     */
    public void write(String id, String value) {
        input(id).getElement().executeJs("this.value = $0; this.kept = $0", value);
    }

    /**
     * Lets the browser ask before the page is left with something in this form that was not saved: by a link, a reload or closing the tab.
     *
     * @return this form
     */
    public FormFields asksBeforeLeaving() {
        UnsavedText.watch(this);
        return this;
    }

    /** What was sent last is saved now. What was typed since is not. */
    public void saved() {
        UnsavedText.saved(this);
    }

    /**
     * Whether there is a field.
     *
     * @param id its id in the page
     * @return whether the form has it
     */
    public boolean has(String id) {
        return fields.containsKey(id);
    }

    private Component input(String id) {
        return Objects.requireNonNull(fields.get(id), id).input();
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
        FormSending.listen(button, "click", this.sent, sent);
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
        FormSending.listen(this, "submit", this.sent, sent);
        return this;
    }
}
