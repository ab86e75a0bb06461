package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Filters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.ValueChoice;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.Wordings;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.DividedText;

/** What narrows or widens the search beside its text, each a link to the search without it. */
final class ActiveFilters extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    ActiveFilters() {
        addClassName("active-filters");
        setAriaLabel(getTranslation("search.filter.active"));
        add(list);
    }

    void show(SearchState state) {
        list.removeAll();
        SearchRequest request = state.request();
        Filters filters = request.filters();
        addDates(state);
        addValues(state, filters.years(), years -> request.withFilters(filters.withYears(years)));
        addValues(state, filters.publishers(), values -> request.withFilters(filters.withPublishers(values)));
        addValues(state, filters.keywords(), values -> request.withFilters(filters.withKeywords(values)));
        addWordings(state);
        if (request.width() != Width.COMPOUNDS && !request.text().isBlank()) {
            String width = getTranslation("search.filter.width." + SearchParameters.nameOf(request.width()));
            add(width, state.address(request.withWidth(Width.COMPOUNDS)));
        }
        if (list.getComponentCount() > 1) {
            list.add(new ListItem(new Anchor(state.address(without(request)), getTranslation("search.filter.clear"))));
        }
        setVisible(list.getComponentCount() > 0);
    }

    /** The search with its text alone. */
    static SearchRequest without(SearchRequest request) {
        return SearchRequest.of(request.text()).withSort(request.sort()).withSize(request.size());
    }

    private void addDates(SearchState state) {
        SearchRequest request = state.request();
        if (!request.dates().isAll()) {
            String period = new PeriodText(getLocale()).write(request.dates());
            add(period, state.address(request.withDates(DateRange.ALL)));
        }
    }

    private void addValues(SearchState state, ValueChoice choice, Function<ValueChoice, SearchRequest> change) {
        choice.included().forEach(value -> add(value, state.address(change.apply(choice.without(value)))));
        choice.excluded()
                .forEach(value -> add(
                        getTranslation("search.filter.not", value),
                        state.address(change.apply(choice.without(value)))));
    }

    private void addWordings(SearchState state) {
        String address = state.address(state.request().withWordings(Wordings.CURRENT));
        switch (state.request().wordings()) {
            case Wordings.Current current -> {}
            case Wordings.All all -> add(getTranslation("search.wordings.earlier"), address);
            case Wordings.AsOf(PartialDate date) -> add(getTranslation("search.filter.asof", text(date)), address);
        }
    }

    private String text(PartialDate date) {
        return Dates.text(date, getLocale());
    }

    private void add(String filter, String addressWithout) {
        Anchor link = new Anchor(addressWithout);
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span();
        DividedText.addTo(name, filter);
        link.add(name, cross);
        link.setAriaLabel(getTranslation("search.filter.remove", filter));
        link.addClassName("chip");
        list.add(new ListItem(link));
    }
}
