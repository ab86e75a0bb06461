package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** How many items were found, in what time, and in which order they are shown. */
final class ResultSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final H2 count = new H2();
    private final Span took = new Span();
    private final UnorderedList orders = new UnorderedList();

    ResultSummary() {
        addClassName("summary");
        count.getElement().setAttribute("tabindex", "-1");
        Div status = new Div(count, took);
        status.getElement().setAttribute("role", "status");
        status.addClassName("summary-count");
        took.addClassName("took");
        Nav sort = new Nav(orders);
        sort.setAriaLabel(getTranslation("search.sort"));
        sort.addClassName("sort");
        add(status, sort);
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
        orders.removeAll();
        boolean withoutWords = request.text().isBlank();
        for (SortOrder order : SortOrder.values()) {
            if (withoutWords && order == SortOrder.RELEVANCE) {
                continue;
            }
            Anchor link = new Anchor(
                    "/" + SearchParameters.query(request.withSort(order)),
                    getTranslation("search.sort." + SearchParameters.nameOf(order)));
            if (order == request.sort()
                    || (withoutWords && request.sort() == SortOrder.RELEVANCE && order == SortOrder.NEWEST)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            orders.add(new ListItem(link));
        }
        orders.setVisible(result.total() > 1);
    }
}
