package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.search.ChoiceLinks.Choice;

/** Periods that are often asked for. */
final class PeriodLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ChoiceLinks links = new ChoiceLinks(getTranslation("search.presets"));

    PeriodLinks() {
        getContent().add(links);
    }

    void show(SearchState state) {
        LocalDate today = LocalDate.now(PartialDate.ZONE);
        links.show(List.of(
                choice(state, "search.preset.week", since(today.minusWeeks(1), today)),
                choice(state, "search.preset.month", since(today.minusMonths(1), today)),
                choice(state, "search.preset.year", since(today.minusYears(1), today)),
                choice(state, "search.preset.all", DateRange.ALL)));
    }

    private Choice choice(SearchState state, String text, DateRange range) {
        return new Choice(
                getTranslation(text),
                state.address(state.request().withDates(range)),
                state.request().dates().equals(range));
    }

    private static DateRange since(LocalDate first, LocalDate last) {
        return DateRange.between(new PartialDate.OfDay(first), new PartialDate.OfDay(last));
    }
}
