package se.nyhetsarkivet.web.search.period;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.RecentPeriod;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.text.ChoiceLinks;
import se.nyhetsarkivet.web.text.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.html.SentContent;

/**
 * Periods that are often asked for, each with some item in it: in an archive that ended before the last week, month or year, its
 * own last one is offered instead.
 */
public final class PeriodLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    public void show(PageSearch.Answer answer) {
        List<Choice> choices = answer.coverage()
                .lastDay()
                .map(last -> choices(answer, answer.today(), last))
                .orElse(List.of());
        SentContent.replace(this, ChoiceLinks.of(getTranslation("search.presets"), choices));
    }

    private List<Choice> choices(PageSearch.Answer answer, LocalDate today, LocalDate last) {
        List<Choice> choices = new ArrayList<>();
        for (RecentPeriod period : RecentPeriod.values()) {
            boolean hasItems = answer.periods().contains(period);
            choices.add(
                    hasItems
                            ? choice(answer.state(), "search.preset." + period.key(), period.until(today))
                            : choice(answer.state(), "search.preset.last." + period.key(), period.until(last)));
        }
        choices.add(choice(answer.state(), "search.preset.all", DateRange.ALL));
        return choices;
    }

    private Choice choice(SearchState state, String text, DateRange range) {
        return new Choice(
                getTranslation(text),
                state.address(state.request().withDates(range)),
                state.request().dates().equals(range));
    }
}
