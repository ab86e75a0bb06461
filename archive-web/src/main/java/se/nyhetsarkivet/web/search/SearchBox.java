package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.web.search.period.PeriodPanel;
import se.nyhetsarkivet.web.search.period.PeriodText;
import se.nyhetsarkivet.web.text.TypedField;

/**
 * What to search for, and when. The custom element searches while one types and offers completions; see search-box.js. What
 * stands in the fields is known to the browser alone. Each question has a number, by which the browser knows whether
 * something was typed after it that its answer must not overwrite.
 */
@Tag("search-box")
final class SearchBox extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final String OFFERS = "search-offers";
    private static final String PERIOD_MESSAGE = "search-period-message";
    private static final String QUESTION = "event.detail.question";

    /** The question of who followed a link or went back, which has no number. */
    private static final int UNNUMBERED = 0;

    private final TypedField period = new TypedField("text");
    private final PeriodPanel panel = new PeriodPanel();
    private final Paragraph periodMessage = new Paragraph();
    private final transient PeriodText periods;
    private final transient Listener listener;
    private final transient Supplier<LocalDate> today;
    private int question = UNNUMBERED;

    /** Hears what the reader does. */
    interface Listener {

        /** A part of a text, in the middle of typing. */
        void typed(String text);

        /** The whole form. */
        void sent(String text, DateRange dates);

        /** A publisher that was offered. */
        void publisherChosen(String publisher);

        /** An item that was offered. */
        void itemChosen(String id);
    }

    SearchBox(Listener listener, Supplier<LocalDate> today) {
        this.listener = listener;
        this.today = today;
        periods = new PeriodText(getLocale());
        Element form = new Element("form");
        form.setAttribute("role", "search");
        form.appendChild(textField().getElement(), periodField().getElement(), button().getElement());
        getElement().appendChild(form);
        listen();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://search-box.js");
    }

    private Div textField() {
        TypedField text = new TypedField("search");
        text.setId("search-text");
        text.getElement()
                .setAttribute("spellcheck", "false")
                .setAttribute("autofocus", true)
                .setAttribute("maxlength", String.valueOf(QueryParser.MAX_LENGTH))
                .setAttribute("role", "combobox")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", OFFERS);
        Div offers = new Div();
        offers.setId(OFFERS);
        offers.addClassName("offers");
        offers.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", getTranslation("search.offers"))
                .setAttribute("hidden", true)
                .setAttribute("data-words", getTranslation("search.offers.words"))
                .setAttribute("data-publisher", getTranslation("search.filter.publisher"))
                .setAttribute("data-headline", getTranslation("search.offers.headlines"));
        Div field = new Div(label("search.field", text), text, offers);
        field.addClassName("search-text");
        return field;
    }

    private Div periodField() {
        period.setId("search-period");
        period.addClassName("period");
        period.setPlaceholder(getTranslation("search.period.example"));
        period.getElement().setAttribute("aria-describedby", PERIOD_MESSAGE);
        periodMessage.setId(PERIOD_MESSAGE);
        periodMessage.addClassNames("field-message", "error");
        periodMessage.getElement().setAttribute("role", "alert");
        Div field = new Div(label("search.period", period), period, panel, periodMessage);
        field.addClassName("period-field");
        return field;
    }

    private NativeButton button() {
        NativeButton button = new NativeButton(getTranslation("search.button"));
        // Submits when its script has come; before, Enter would leave the page and lose what was typed.
        button.getElement().setAttribute("type", "button");
        button.addClassName("primary");
        return button;
    }

    private NativeLabel label(String text, TypedField field) {
        NativeLabel label = new NativeLabel(getTranslation(text));
        label.setFor(field);
        return label;
    }

    private void listen() {
        String text = "event.detail.text";
        String time = "event.detail.period";
        String publisher = "event.detail.publisher";
        String item = "event.detail.item";
        getElement()
                .addEventListener(
                        "search-typed",
                        event -> listener.typed(event.getEventData().get(text).asString()))
                .addEventData(text);
        getElement()
                .addEventListener("search-sent", event -> {
                    question = event.getEventData().get(QUESTION).asInt();
                    send(
                            event.getEventData().get(text).asString().strip(),
                            event.getEventData().get(time).asString());
                    question = UNNUMBERED;
                })
                .addEventData(text)
                .addEventData(time)
                .addEventData(QUESTION);
        getElement()
                .addEventListener("publisher-chosen", event -> {
                    question = event.getEventData().get(QUESTION).asInt();
                    listener.publisherChosen(event.getEventData().get(publisher).asString());
                    question = UNNUMBERED;
                })
                .addEventData(publisher)
                .addEventData(QUESTION);
        getElement()
                .addEventListener(
                        "item-chosen",
                        event -> listener.itemChosen(
                                event.getEventData().get(item).asString()))
                .addEventData(item);
    }

    /** A text that is no time must not widen the search: it is explained beside the field, and the search stays. */
    private void send(String text, String time) {
        Optional<DateRange> dates = periods.read(time, today.get());
        period.getElement().setAttribute("aria-invalid", String.valueOf(dates.isEmpty()));
        periodMessage.setText(dates.isPresent() ? "" : getTranslation("search.period.bad", time.strip()));
        if (dates.isPresent()) {
            listener.sent(text, dates.get());
        } else {
            getElement().callJsFunction("refuse", question);
        }
    }

    /** Shows a search, except in a field where something was typed since it was asked for. */
    void show(SearchRequest request) {
        period.getElement().setAttribute("aria-invalid", "false");
        periodMessage.setText("");
        getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.show($0, $1, $2))",
                        request.text(),
                        periods.write(request.dates()),
                        question);
        panel.show(periods.write(request.dates()), request.dates());
    }
}
