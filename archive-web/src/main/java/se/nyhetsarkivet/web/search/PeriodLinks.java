package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.web.search.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.SentContent;

/**
 * Periods that are often asked for, each with some item in it: in an archive that ended before the last week, month or year, its
 * own last one is offered instead.
 */
final class PeriodLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Period> LENGTHS =
            Map.of("week", Period.ofWeeks(1), "month", Period.ofMonths(1), "year", Period.ofYears(1));

    /** What has to be counted to know which periods have some item in them. */
    static Stream<SearchRequest> counted() {
        LocalDate today = LocalDate.now(PartialDate.ZONE);
        return LENGTHS.values().stream().map(length -> latest(today, length));
    }

    private static SearchRequest latest(LocalDate today, Period length) {
        return SearchRequest.of("").withDates(until(today, length));
    }

    void show(PageSearch.Answer answer, Coverage coverage) {
        SearchState state = answer.state();
        LocalDate today = LocalDate.now(PartialDate.ZONE);
        List<Choice> choices = coverage.lastDay()
                .map(last -> List.of(
                        choice(answer, "week", today, last),
                        choice(answer, "month", today, last),
                        choice(answer, "year", today, last),
                        choice(state, "search.preset.all", DateRange.ALL)))
                .orElse(List.of());
        SentContent.replace(this, ChoiceLinks.of(getTranslation("search.presets"), choices));
    }

    private Choice choice(PageSearch.Answer answer, String unit, LocalDate today, LocalDate last) {
        Period length = Objects.requireNonNull(LENGTHS.get(unit), unit);
        boolean hasItems = answer.count(latest(today, length)).orElse(0) > 0;
        return hasItems
                ? choice(answer.state(), "search.preset." + unit, until(today, length))
                : choice(answer.state(), "search.preset.last." + unit, until(last, length));
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
