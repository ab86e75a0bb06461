package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.Wordings;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.search.ChoiceLinks.Choice;

/** How many items were found, in what time, in which order they are shown and how far from their written form words are found. */
final class ResultSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final H2 count = new H2();
    private final Span took = new Span();
    private final ChoiceLinks orders = new ChoiceLinks(getTranslation("search.sort"));
    private final ChoiceLinks widths = new ChoiceLinks(getTranslation("search.width"));
    private final ChoiceLinks wordings = new ChoiceLinks(getTranslation("search.wordings"));

    ResultSummary() {
        addClassName("summary");
        count.getElement().setAttribute("tabindex", "-1");
        Div status = new Div(count, took);
        status.getElement().setAttribute("role", "status");
        status.addClassName("summary-count");
        took.addClassName("took");
        add(status, widths, wordings, orders);
    }

    /** Takes the focus if what had it is gone: the reader goes on at the new result, not at the top of the page. */
    void takeLostFocus() {
        count.getElement()
                .executeJs("setTimeout(() => { if (document.activeElement === document.body) { this.focus(); } })");
    }

    void show(SearchRequest request, SearchResult result) {
        NumberFormat seconds = NumberFormat.getNumberInstance(getLocale());
        seconds.setMinimumFractionDigits(3);
        seconds.setMaximumFractionDigits(3);
        count.setText(getTranslation("search.count", result.total()));
        took.setText(getTranslation("search.took", seconds.format(result.took().toNanos() / 1e9)));
        orders.show(result.total() > 1 ? orders(request) : List.of());
        widths.show(request.text().isBlank() ? List.of() : widths(request));
        wordings.show(request.text().isBlank() ? List.of() : wordings(request));
    }

    private List<Choice> orders(SearchRequest request) {
        boolean withoutWords = request.text().isBlank();
        SortOrder shown = withoutWords && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
        return Arrays.stream(SortOrder.values())
                .filter(order -> !withoutWords || order != SortOrder.RELEVANCE)
                .map(order -> new Choice(
                        getTranslation("search.sort." + SearchParameters.nameOf(order)),
                        "/" + SearchParameters.query(request.withSort(order)),
                        order == shown))
                .toList();
    }

    private List<Choice> wordings(SearchRequest request) {
        return Stream.of(Wordings.CURRENT, Wordings.ALL)
                .map(choice -> new Choice(
                        getTranslation(
                                choice.equals(Wordings.ALL) ? "search.wordings.earlier" : "search.wordings.current"),
                        "/" + SearchParameters.query(request.withWordings(choice)),
                        choice.equals(request.wordings())))
                .toList();
    }

    private List<Choice> widths(SearchRequest request) {
        return Arrays.stream(Width.values())
                .map(width -> new Choice(
                        getTranslation("search.width." + SearchParameters.nameOf(width)),
                        "/" + SearchParameters.query(request.withWidth(width)),
                        width == request.width()))
                .toList();
    }
}
