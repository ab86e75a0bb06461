package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.search.compare.ComparedSearches;
import se.nyhetsarkivet.search.compare.ReadQueries;
import se.nyhetsarkivet.search.compare.WordsOfHits;
import se.nyhetsarkivet.search.count.TermCounter;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;

/**
 * Counts terms and compares searches. What its methods promise is said at those
 * of the same names in the archive's door. Safe for use by many threads.
 */
public final class Comparisons {

    private final SearchedIndex index;

    Comparisons(SearchedIndex index) {
        this.index = index;
    }

    public TermCounts countTerms(List<String> terms, Width width, SearchFilters filters, TermCounts.By by) {
        if (terms.size() > TermCounts.MAX_TERMS) {
            throw new InvalidValueException(terms.size() + " terms were given; expected up to " + TermCounts.MAX_TERMS);
        }
        List<String> queries =
                terms.stream().map(term -> TermCounts.query(term, width)).toList();
        return index.with(searcher -> new TermCounts(rows(searcher, terms, queries, new Counted(width, filters, by))));
    }

    public SearchComparison compare(SearchComparison.Request request) {
        SearchRequest shared = request.shared();
        return index.with(
                shared, searcher -> new ComparedSearches(searcher, queries(searcher, shared), request).compare());
    }

    public SearchComparison.MarkingWords markingWords(SearchRequest request, int limit) {
        if (limit < 1 || limit > SearchComparison.MAX_WORDS) {
            throw new InvalidValueException(
                    limit + " words were asked for; expected 1 to " + SearchComparison.MAX_WORDS);
        }
        return index.with(
                request, searcher -> new WordsOfHits(searcher, queries(searcher, request)).of(request.text(), limit));
    }

    private ReadQueries queries(ArchiveSearcher searcher, SearchRequest shared) {
        return new ReadQueries(index.language(), searcher, index.reading(searcher, shared.width()), shared);
    }

    /** How the terms of a list are counted. */
    private record Counted(Width width, SearchFilters filters, TermCounts.By by) {}

    private List<TermCounts.Row> rows(ArchiveSearcher searcher, List<String> terms, List<String> queries, Counted how)
            throws IOException {
        RequestReading reading = index.reading(searcher, how.width());
        QueryTranslator translator = new QueryTranslator(
                index.language(),
                how.width(),
                new FilterValueLookup(searcher),
                new IndexTermExpander(index.language(), searcher));
        TermCounter counter = new TermCounter(searcher, how.by(), how.filters().dates());
        SearchRequest request = SearchRequest.of("").withWidth(how.width()).withFilters(how.filters());
        List<TermCounts.Row> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String query = queries.get(i);
            TermCounter.Counted counted = query.isEmpty()
                    ? new TermCounter.Counted(0, new TreeMap<>(), true)
                    : counter.count(RequestFilters.apply(
                            searcher,
                            request,
                            translator.allOf(reading.read(query).query())));
            if (!rows.isEmpty() && (!counted.complete() || searcher.deadline().passed())) {
                break;
            }
            rows.add(new TermCounts.Row(terms.get(i), query, counted.total(), counted.counts(), counted.complete()));
        }
        return rows;
    }
}
