package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Consumer;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.SearchResult;

/** The publishers and keywords of the items found, to choose from. Folds away where there is little room. */
final class FilterPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final ValueFilter publishers;
    private final ValueFilter keywords;
    private transient SearchRequest request = SearchRequest.of("");

    FilterPanel(Consumer<SearchRequest> changed) {
        addClassName("filters");
        getElement().setAttribute("aria-label", getTranslation("search.filters"));
        publishers = new ValueFilter(
                getTranslation("search.filter.publisher"), values -> changed.accept(request.withPublishers(values)));
        keywords = new ValueFilter(
                getTranslation("search.filter.keyword"), values -> changed.accept(request.withKeywords(values)));
        add(new NativeDetails(new H2(getTranslation("search.filters")), new Div(publishers, keywords)));
    }

    void show(SearchRequest shown, SearchResult result) {
        request = shown;
        publishers.show(result.publishers(), shown.publishers());
        keywords.show(result.keywords(), shown.keywords());
    }
}
