package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.ToLongFunction;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Coverage;
import se.nyhetsarkivet.web.search.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.SentContent;

/**
 * Periods that are often asked for, each with some item in it: in an archive that ended before the last week, month or year, its
 * own last one is offered instead.
 */
final class PeriodLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ToLongFunction<SearchRequest> counter;

    PeriodLinks(ToLongFunction<SearchRequest> counter) {
        this.counter = counter;
    }

    void show(SearchState state, Coverage coverage) {
        ChoiceLinks links = new ChoiceLinks(getTranslation("search.presets"));
        LocalDate today = LocalDate.now(PartialDate.ZONE);
        links.show(coverage.lastDay()
                .map(last -> List.of(
                        choice(state, "week", Period.ofWeeks(1), today, last),
                        choice(state, "month", Period.ofMonths(1), today, last),
                        choice(state, "year", Period.ofYears(1), today, last),
                        choice(state, "search.preset.all", DateRange.ALL)))
                .orElse(List.of()));
        SentContent.replace(this, links);
    }

    private Choice choice(SearchState state, String unit, Period length, LocalDate today, LocalDate last) {
        DateRange latest = until(today, length);
        boolean hasItems = counter.applyAsLong(SearchRequest.of("").withDates(latest)) > 0;
        return hasItems
                ? choice(state, "search.preset." + unit, latest)
                : choice(state, "search.preset.last." + unit, until(last, length));
    }

    private Choice choice(SearchState state, String text, DateRange range) {
        return new Choice(
                getTranslation(text),
                state.address(state.request().withDates(range)),
                state.request().dates().equals(range));
    }

    private static DateRange until(LocalDate last, Period length) {
        return DateRange.between(new PartialDate.OfDay(last.minus(length)), new PartialDate.OfDay(last));
    }
}
