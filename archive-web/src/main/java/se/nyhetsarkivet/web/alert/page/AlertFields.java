package se.nyhetsarkivet.web.alert.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.Interval;

/** The fields of an alert. Their texts go along with a click and are not kept, so that no answer touches what is typed meanwhile. */
final class AlertFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "alert-address";
    private static final String INTERVAL = "alert-interval";
    private static final String NOTE = "alert-note";

    private final transient UnaryOperator<String> texts;

    private AlertFields(UnaryOperator<String> texts) {
        this.texts = texts;
        addClassName("form-fields");
    }

    /** With an empty field for the address. */
    static AlertFields empty(UnaryOperator<String> texts) {
        AlertFields fields = new AlertFields(texts);
        HtmlContainer address = new HtmlContainer("input");
        address.getElement()
                .setAttribute("type", "email")
                .setAttribute("autocomplete", "email")
                .setAttribute("maxlength", "254")
                .setAttribute("required", true);
        fields.add("alert.address", ADDRESS, address);
        fields.addChoices(Interval.AT_ONCE, "");
        return fields;
    }

    /** Of an alert, whose address stays. */
    static AlertFields of(Alert.Wish wish, UnaryOperator<String> texts) {
        AlertFields fields = new AlertFields(texts);
        fields.addChoices(wish.interval(), wish.note());
        return fields;
    }

    private void addChoices(Interval chosen, String written) {
        HtmlContainer interval = new HtmlContainer("select");
        for (Interval each : Interval.values()) {
            HtmlContainer option = new HtmlContainer("option");
            option.getElement()
                    .setAttribute("value", each.name())
                    .setText(texts.apply("alert.interval." + SearchParameters.nameOf(each)));
            if (each == chosen) {
                option.getElement().setAttribute("selected", true);
            }
            interval.add(option);
        }
        add("alert.interval", INTERVAL, interval);
        HtmlContainer note = new HtmlContainer("textarea");
        note.getElement()
                .setAttribute("rows", "3")
                .setAttribute("maxlength", String.valueOf(Alert.LONGEST_NOTE))
                .setText(written);
        add("alert.note", NOTE, note);
    }

    private void add(String text, String id, Component field) {
        field.setId(id);
        NativeLabel label = new NativeLabel(texts.apply(text));
        label.setFor(field);
        add(label, field);
    }

    /** A button that sends the fields. */
    static NativeButton button(String text, DomEventListener listener) {
        NativeButton button = new NativeButton(text);
        DomListenerRegistration click = button.getElement().addEventListener("click", listener);
        for (String field : new String[] {ADDRESS, INTERVAL, NOTE}) {
            click.addEventData(value(field));
        }
        return button;
    }

    private static String value(String field) {
        return "(document.getElementById('" + field + "')?.value ?? '').slice(0, 1000)";
    }

    static String address(DomEvent click) {
        return text(click, ADDRESS);
    }

    static String note(DomEvent click) {
        return text(click, NOTE);
    }

    static Interval interval(DomEvent click) {
        String name = text(click, INTERVAL);
        return Arrays.stream(Interval.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Interval.AT_ONCE);
    }

    private static String text(DomEvent click, String field) {
        return click.getEventData().get(value(field)).asString();
    }
}
