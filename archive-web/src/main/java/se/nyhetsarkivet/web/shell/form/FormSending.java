package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sends the texts of a form along with an event in the page. */
final class FormSending {

    private FormSending() {}

    /**
     * Listens.
     *
     * @param from where the event happens
     * @param event what sends
     * @param sent the ids of what is sent, with how many characters of each
     * @param receiver gets the text of each, by its id
     */
    static void listen(
            Component from, String event, Map<String, Integer> sent, Consumer<Map<String, String>> receiver) {
        Map<String, String> expressions = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> FormField.text(each.getKey(), each.getValue())));
        DomListenerRegistration listener = from.getElement()
                .addEventListener(
                        event,
                        submit -> receiver.accept(expressions.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> submit.getEventData()
                                                .get(each.getValue())
                                                .asString()))))
                .preventDefault();
        expressions.values().forEach(listener::addEventData);
    }
}
