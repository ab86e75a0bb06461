package se.nyhetsarkivet.web.search.answer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Asks the archive for all that a page shows of a search, in one turn, unless it was asked lately. */
@Component
public class PageSearch {

    private static final int MOST_ON_THIS_DAY = 8;

    private final NewsArchive archive;
    private final RecentAnswers recent;
    private final RecentPeriods periods;

    PageSearch(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        recent = new RecentAnswers(archive, gate);
        periods = new RecentPeriods(
                archive::searchVersion, request -> archive.countInTime(request).orElse(0) > 0);
    }

    /**
     * What was found.
     *
     * @param state the search that found it
     * @param result what it found
     * @param periods the recent periods that have any item
     * @param lines the lines of the hits and of those with some of the words, if the page shows lines
     * @param today the day on which it was asked
     * @param onThisDay items of this day in earlier years, if the page is the start page
     * @param coverage of what time the archive has items
     * @param isUnfinished whether the last word was taken for the beginning of one
     */
    public record Answer(
            SearchState state,
            SearchResult result,
            Set<RecentPeriod> periods,
            List<Concordance> lines,
            LocalDate today,
            List<Hit> onThisDay,
            Coverage coverage,
            boolean isUnfinished) {

        /** Whether there was time for all of it. */
        public boolean isWhole() {
            return result.notices().stream().noneMatch(notice -> notice.kind() == Notice.Kind.INTERRUPTED);
        }
    }

    private record Found(SearchRequest request, SearchResult result, boolean isUnfinished) {}

    /**
     * Searches for what a link or a form says.
     *
     * @param kind what kind of page asks, for the operators' figures
     */
    public Answer search(String kind, SearchState asked) {
        SearchState state = byChosenNames(asked);
        return recent.get(kind, state, false, () -> {
            SearchRequest request = state.request();
            return answer(state, new Found(request, search(request), false));
        });
    }

    /**
     * Searches for a text whose last word may not be finished: if nothing has all words as they stand, for what begins so. Counting
     * costs less than a search for items with some of the words, which an unfinished word would often lead to.
     */
    public Answer searchTyped(SearchState asked) {
        SearchState state = byChosenNames(asked);
        return recent.get("typed", state, true, () -> answer(state, typed(state.request())));
    }

    /** Whatever name of a publisher an address has, the page shows the one that the counts have. */
    private SearchState byChosenNames(SearchState asked) {
        SearchFilters filters = asked.request().filters();
        ValueChoice publishers = filters.publishers();
        ValueChoice chosen =
                new ValueChoice(byChosenNames(publishers.included()), byChosenNames(publishers.excluded()));
        return chosen.equals(publishers)
                ? asked
                : asked.with(asked.request().withFilters(filters.withPublishers(chosen)));
    }

    private Set<String> byChosenNames(Set<String> publishers) {
        return publishers.stream()
                .map(archive.curation()::publisherName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Found typed(SearchRequest request) {
        String text = request.text();
        boolean inWord = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        boolean unfinished = inWord && archive.countInTime(request).orElse(1) == 0;
        Optional<Found> longer = unfinished ? beginning(request) : Optional.empty();
        if (longer.isPresent()) {
            return longer.get();
        }
        SearchResult result = search(request);
        boolean byParts = result.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.BY_PARTS);
        return (inWord && !unfinished && byParts ? beginning(request) : Optional.<Found>empty())
                .orElse(new Found(request, result, false));
    }

    private Optional<Found> beginning(SearchRequest request) {
        SearchRequest beginning = request.withText(request.text() + "*");
        SearchResult longer = search(beginning);
        return longer.total() > 0 ? Optional.of(new Found(beginning, longer, true)) : Optional.empty();
    }

    private Answer answer(SearchState asked, Found found) {
        SearchState state = asked.with(found.request());
        LocalDate today = archive.today();
        return new Answer(
                state,
                found.result(),
                periods.withItems(today),
                state.lines() ? lines(found) : List.of(),
                today,
                state.isStart() ? archive.onThisDay(today, MOST_ON_THIS_DAY) : List.of(),
                archive.coverage(),
                found.isUnfinished());
    }

    private SearchResult search(SearchRequest request) {
        return archive.search(request.withWidthTotals(true));
    }

    private List<Concordance> lines(Found found) {
        return Stream.of(
                        found.result().hits(),
                        found.result().someWords().map(SomeWords::hits).orElse(List.of()))
                .map(hits -> archive.concordance(found.request(), hits))
                .toList();
    }
}
