package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Wordings;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.Dates;

/** The filters of the search, each a link to the search without it. */
final class ActiveFilters extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    ActiveFilters() {
        addClassName("active-filters");
        setAriaLabel(getTranslation("search.filter.active"));
        add(list);
    }

    void show(SearchRequest request) {
        list.removeAll();
        DateRange dates = request.dates();
        if (dates.from().isPresent() && dates.from().equals(dates.to())) {
            add(Dates.text(dates.from().get(), getLocale()), request.withDates(DateRange.ALL));
        } else {
            addEnds(request);
        }
        request.publishers().forEach(value -> add(value, request.withPublishers(without(request.publishers(), value))));
        request.keywords().forEach(value -> add(value, request.withKeywords(without(request.keywords(), value))));
        if (request.wordings() instanceof Wordings.AsOf(PartialDate date)) {
            add(
                    getTranslation("search.filter.asof", Dates.text(date, getLocale())),
                    request.withWordings(Wordings.CURRENT));
        }
        if (list.getComponentCount() > 1) {
            list.add(new ListItem(
                    new Anchor("/" + SearchParameters.query(without(request)), getTranslation("search.filter.clear"))));
        }
        setVisible(list.getComponentCount() > 0);
    }

    /** The search without its filters. Searching earlier wordings too is none: it widens the search, and stays. */
    static SearchRequest without(SearchRequest request) {
        Wordings wordings = request.wordings() instanceof Wordings.AsOf ? Wordings.CURRENT : request.wordings();
        return request.withDates(DateRange.ALL)
                .withPublishers(Set.of())
                .withKeywords(Set.of())
                .withWordings(wordings);
    }

    private void addEnds(SearchRequest request) {
        DateRange dates = request.dates();
        dates.from()
                .ifPresent(date -> add(
                        getTranslation("search.filter.date.from", Dates.text(date, getLocale())),
                        request.withDates(new DateRange(Optional.empty(), dates.to()))));
        dates.to()
                .ifPresent(date -> add(
                        getTranslation("search.filter.date.to", Dates.text(date, getLocale())),
                        request.withDates(new DateRange(dates.from(), Optional.empty()))));
    }

    private void add(String filter, SearchRequest without) {
        Anchor link = new Anchor("/" + SearchParameters.query(without));
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        link.add(new Span(filter), cross);
        link.setAriaLabel(getTranslation("search.filter.remove", filter));
        link.addClassName("chip");
        list.add(new ListItem(link));
    }

    private static Set<String> without(Set<String> values, String value) {
        Set<String> others = new LinkedHashSet<>(values);
        others.remove(value);
        return others;
    }
}
