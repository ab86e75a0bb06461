package se.nyhetsarkivet.web.search.filter;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.period.PeriodText;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What narrows or widens the search beside its text, each a link to the search without it. */
public final class ActiveFilters extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    public ActiveFilters() {
        addClassName("active-filters");
        setAriaLabel(getTranslation("search.filter.active"));
        add(list);
    }

    public void show(SearchState state) {
        List<Element> items = new ArrayList<>();
        SearchRequest request = state.request();
        SearchFilters filters = request.filters();
        addDates(items, state);
        addValues(items, state, filters.years(), years -> request.withFilters(filters.withYears(years)));
        addValues(items, state, filters.publishers(), values -> request.withFilters(filters.withPublishers(values)));
        addValues(items, state, filters.keywords(), values -> request.withFilters(filters.withKeywords(values)));
        addWordings(items, state);
        if (request.width() != Width.COMPOUNDS && !request.text().isBlank()) {
            String width = getTranslation("search.filter.width." + SearchParameters.nameOf(request.width()));
            add(items, width, state.address(request.withWidth(Width.COMPOUNDS)));
        }
        if (items.size() > 1) {
            items.add(Html.element(
                    "li", Html.link(state.address(state.unfiltered()), getTranslation("search.filter.clear"))));
        }
        setVisible(!items.isEmpty());
        if (!items.isEmpty()) {
            SentContent.replace(list, items);
        }
    }

    private void addDates(List<Element> items, SearchState state) {
        SearchRequest request = state.request();
        if (!request.dates().isAll()) {
            String period = new PeriodText(getLocale()).write(request.dates());
            add(items, period, state.address(request.withDates(DateRange.ALL)));
        }
    }

    private void addValues(
            List<Element> items, SearchState state, ValueChoice choice, Function<ValueChoice, SearchRequest> change) {
        choice.included().forEach(value -> add(items, value, state.address(change.apply(choice.without(value)))));
        choice.excluded()
                .forEach(value -> add(
                        items,
                        getTranslation("search.filter.not", value),
                        state.address(change.apply(choice.without(value)))));
    }

    private void addWordings(List<Element> items, SearchState state) {
        String address = state.address(state.request().withRevisionScope(RevisionScope.CURRENT));
        switch (state.request().revisionScope()) {
            case RevisionScope.Current current -> {}
            case RevisionScope.All all -> add(items, getTranslation("search.wordings.earlier"), address);
            case RevisionScope.AsOf(PartialDate date) ->
                add(items, getTranslation("search.filter.asof", text(date)), address);
        }
    }

    private String text(PartialDate date) {
        return Dates.text(date, getLocale());
    }

    private void add(List<Element> items, String filter, String addressWithout) {
        Element link = Html.link(addressWithout)
                .attr("class", "chip")
                .attr("aria-label", getTranslation("search.filter.remove", filter))
                .appendChild(DividedText.addTo(Html.element("span"), filter))
                .appendChild(Html.element("span", "×").attr("aria-hidden", "true"));
        items.add(Html.element("li", link));
    }
}
