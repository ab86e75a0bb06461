package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.Suggestion;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.period.PeriodText;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** What the reader should know of how the search was understood, and what may have been meant. */
final class SearchNotices extends Div {

    private static final long serialVersionUID = 1L;

    SearchNotices() {
        addClassName("notices");
    }

    void show(SearchState state, SearchResult result, List<SearchParameters.Problem> problems) {
        List<Element> notices = new ArrayList<>();
        SearchRequest request = state.request();
        result.suggestion().ifPresent(suggestion -> notices.add(didYouMean(state, suggestion)));
        problems.forEach(problem ->
                notices.add(Html.element("p", getTranslation("search.problem", problem.name(), problem.value()))));
        result.notices()
                .forEach(notice -> notices.add(Html.element(
                        "p", getTranslation("notice." + SearchParameters.nameOf(notice.kind()), notice.subject()))));
        if (isReversed(request.dates())) {
            notices.add(Html.element("p", getTranslation("search.dates.reversed")));
        }
        SentContent.replace(this, notices);
    }

    void tell(String text) {
        SentContent.add(this, Html.element("p", text));
    }

    private Element didYouMean(SearchState state, Suggestion suggestion) {
        return Html.element(
                        "p",
                        Html.element("span", getTranslation("search.suggestion") + " "),
                        Html.link(state.address(suggested(state.request(), suggestion)), words(suggestion)),
                        Html.element("span", " (" + getTranslation("search.count", suggestion.total()) + ")"))
                .attr("class", "did-you-mean");
    }

    /** A date goes into the field for periods, unless that narrows the search already. */
    private static SearchRequest suggested(SearchRequest request, Suggestion suggestion) {
        return suggestion
                .dates()
                .filter(dates -> request.dates().isAll())
                .map(dates -> request.withText(suggestion.text()).withDates(dates))
                .orElseGet(() -> request.withText(suggestion.query()));
    }

    private String words(Suggestion suggestion) {
        return Stream.concat(
                        Stream.of(suggestion.text()).filter(text -> !text.isBlank()),
                        suggestion.dates().map(this::date).stream())
                .collect(Collectors.joining(", "));
    }

    private String date(DateRange dates) {
        String written = new PeriodText(getLocale()).write(dates);
        boolean year = dates.from().equals(dates.to())
                && dates.from().filter(PartialDate.OfYear.class::isInstance).isPresent();
        return year ? getTranslation("search.suggestion.year", written) : written;
    }

    private static boolean isReversed(DateRange dates) {
        return dates.from().isPresent()
                && dates.to().isPresent()
                && !dates.from().get().start().isBefore(dates.to().get().end());
    }
}
