package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import se.nyhetsarkivet.query.QueryParser;
import se.nyhetsarkivet.query.SearchRequest;

/** What to search for, and when. */
final class SearchForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final DateFields dates;
    private final transient Consumer<SearchRequest> searched;
    private transient SearchRequest request = SearchRequest.of("");

    SearchForm(Consumer<SearchRequest> searched) {
        this.searched = searched;
        this.dates = new DateFields(range -> searched.accept(typed().withDates(range)));
        getElement().setAttribute("role", "search");
        addClassName("search-form");
        text.setLabel(getTranslation("search.field"));
        text.setHelperText(getTranslation("search.field.help"));
        text.setClearButtonVisible(true);
        text.setMaxLength(QueryParser.MAX_LENGTH);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setAutofocus(true);
        text.addClassName("search-text");
        text.addKeyDownListener(Key.ENTER, pressed -> search());
        Button button = new Button(getTranslation("search.button"), click -> search());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(text, button);
        line.addClassName("search-line");
        add(line, dates);
    }

    void show(SearchRequest shown) {
        request = shown;
        text.setValue(shown.text());
        dates.show(shown);
    }

    /** The words as they stand in the field, whether the search for them has been sent or not. */
    String typedText() {
        return text.getValue().strip();
    }

    private SearchRequest typed() {
        return request.withText(typedText());
    }

    private void search() {
        if (dates.isReadable()) {
            searched.accept(typed().withDates(dates.range()));
        } else {
            dates.focusUnreadable();
        }
    }
}
