package se.nyhetsarkivet.search.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Many searches of what changed. Each was read with the whole archive at hand, as it is on the search page; patterns and names of publishers
 * stand for what the changed items have. For one thread.
 */
public final class ChangeSearches {

    private final SwedishLanguage language;
    private final Supplier<Deadline> deadlines;
    private final int most;
    private final List<Asked> asked;

    /**
     * A search as it was read.
     *
     * @param request the search
     * @param query its text, read
     */
    public record Read(SearchRequest request, QueryNode query) {}

    /** A search with what it has found so far. */
    private static final class Asked {

        private final SearchRequest request;
        private final QueryNode query;
        private final List<ChangeMatches.Change> first = new ArrayList<>();
        private final Map<ChangeMatches.Kind, Long> counts = new EnumMap<>(ChangeMatches.Kind.class);
        private final Set<Notice.Kind> limits = EnumSet.noneOf(Notice.Kind.class);

        Asked(Read read) {
            request = read.request().withRevisionScope(RevisionScope.CURRENT);
            query = read.query();
            for (ChangeMatches.Kind kind : ChangeMatches.Kind.values()) {
                counts.put(kind, 0L);
            }
        }
    }

    /**
     * Takes searches.
     *
     * @param language the language
     * @param searches the searches
     * @param deadlines gives each of them its time
     * @param most how many changes are listed for one
     */
    public ChangeSearches(SwedishLanguage language, List<Read> searches, Supplier<Deadline> deadlines, int most) {
        this.language = language;
        this.deadlines = deadlines;
        this.most = most;
        asked = searches.stream().map(Asked::new).toList();
    }

    /** Lets every search look at some changed items. */
    public void lookAt(ChangedItems items) throws IOException {
        for (Asked search : asked) {
            ArchiveSearcher searcher = items.searcher().until(deadlines.get());
            try {
                look(search, items, searcher);
            } catch (DeadlinePassedException tooLong) {
                search.limits.add(Notice.Kind.INTERRUPTED);
            }
            if (searcher.deadline().interrupted()) {
                search.limits.add(Notice.Kind.INTERRUPTED);
            }
        }
    }

    private void look(Asked search, ChangedItems items, ArchiveSearcher searcher) throws IOException {
        IndexTermExpander patterns = new IndexTermExpander(language, searcher);
        FilterValueLookup values = new FilterValueLookup(searcher);
        QueryTranslator translator = new QueryTranslator(language, search.request.width(), values, patterns);
        List<ChangeMatches.Change> found =
                items.found(searcher, RequestFilters.apply(searcher, search.request, translator.allOf(search.query)));
        found.forEach(change -> search.counts.merge(change.kind(), 1L, Long::sum));
        found.stream().limit(most - search.first.size()).forEach(search.first::add);
        Stream.concat(patterns.notices().stream(), values.notices().stream())
                .map(Notice::kind)
                .filter(Notice.Kind.EXPANSION_LIMITED::equals)
                .forEach(search.limits::add);
    }

    /** What each search has found so far, in their order. */
    public List<ChangeMatches.Answer> answers() {
        return asked.stream()
                .map(search -> new ChangeMatches.Answer(search.counts, search.first, search.limits))
                .toList();
    }
}
