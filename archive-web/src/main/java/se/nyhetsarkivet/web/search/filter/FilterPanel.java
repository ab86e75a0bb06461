package se.nyhetsarkivet.web.search.filter;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.search.answer.SearchState;

/** The publishers, keywords and years of the items found, to choose from. Folds away where there is little room. */
public final class FilterPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final ValueFilter publishers;
    private final ValueFilter keywords;
    private final ValueFilter years;
    private final Span folded = new Span();

    /** Gets the counts of a search again, for a list that is looked through; none are kept meanwhile. */
    public FilterPanel(Function<SearchRequest, SearchResult> counts) {
        addClassName("filters");
        getElement().setAttribute("aria-label", getTranslation("search.filters"));
        publishers = new ValueFilter(
                getTranslation("search.filter.publisher"),
                request -> counts.apply(request).publishers());
        keywords = new ValueFilter(
                getTranslation("search.filter.keyword"),
                request -> counts.apply(request).keywords());
        years = new ValueFilter(
                getTranslation("search.filter.year"),
                request -> counts.apply(request).years());
        folded.addClassName("folded");
        Div summary = new Div(new H2(getTranslation("search.filters")), folded);
        add(new NativeDetails(summary, new Div(publishers, keywords, years)));
    }

    /** Before it is needed: the field must be ready for the first letter. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://list-search.js");
    }

    public void show(SearchState state, SearchResult result) {
        SearchFilters filters = state.request().filters();
        show(publishers, state, result.publishers(), filters.publishers(), filters::withPublishers);
        show(keywords, state, result.keywords(), filters.keywords(), filters::withKeywords);
        show(years, state, result.years(), filters.years(), filters::withYears);
        folded.setText(getTranslation(
                "search.filters.folded",
                result.publishers().size(),
                result.keywords().size(),
                result.years().size()));
    }

    private static void show(
            ValueFilter filter,
            SearchState state,
            List<ValueCount> counts,
            ValueChoice choice,
            Function<ValueChoice, SearchFilters> change) {
        filter.show(state, counts, choice, changed -> state.request().withFilters(change.apply(changed)));
    }
}
