package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.search.matching.MatchedItems;
import se.nyhetsarkivet.search.translation.word.SingleClauseQuery;

/** The parts of a request that decide without scoring: dates, publishers, keywords and years. */
public final class RequestFilters {

    private static final int VALUES_IN_CLAUSE = 200;

    private RequestFilters() {}

    public static Query apply(ArchiveSearcher searcher, SearchRequest request, Query query) throws IOException {
        Query filtered = withFilters(searcher, request, query);
        return request.revisionScope() instanceof RevisionScope.All
                ? LatestRevisionFilter.of(searcher, filtered)
                : filtered;
    }

    /** What a query finds beyond the items that another finds. */
    public static Query beyond(ArchiveSearcher searcher, SearchRequest request, Query query, MatchedItems found)
            throws IOException {
        Query filtered = withFilters(searcher, request, query);
        Query others = request.revisionScope() instanceof RevisionScope.All
                ? LatestRevisionFilter.ofOthers(searcher, filtered, found.query())
                : filtered;
        return new BooleanQuery.Builder()
                .add(others, Occur.MUST)
                .add(new CollectedDocumentsQuery(found.all()), Occur.MUST_NOT)
                .build();
    }

    private static Query withFilters(ArchiveSearcher searcher, SearchRequest request, Query query) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!request.dates().isAll()) {
            filtered.add(overlapping(request.dates()), Occur.FILTER);
        }
        SearchFilters filters = request.filters();
        if (!filters.publishers().included().isEmpty()) {
            filtered.add(publishers(searcher, filters.publishers().included()), Occur.FILTER);
        }
        List<Query> keywords = filters.keywords().included().stream()
                .map(keyword -> (Query) new TermQuery(new Term(IndexFields.KEYWORD, keyword)))
                .toList();
        joined(IndexFields.KEYWORD, keywords, Occur.FILTER).forEach(all -> filtered.add(all, Occur.FILTER));
        if (!filters.years().included().isEmpty()) {
            filtered.add(anyYear(filters.years().included()), Occur.FILTER);
        }
        exclude(searcher, filters, filtered);
        if (request.revisionScope() instanceof RevisionScope.AsOf(PartialDate date)) {
            long moment = date.end().toEpochMilli() - 1;
            filtered.add(seenBy(IndexFields.SEEN_FROM, moment), Occur.FILTER);
            filtered.add(seenBy(IndexFields.SEEN_UNTIL, moment), Occur.MUST_NOT);
        }
        BooleanQuery both = filtered.build();
        return both.clauses().size() == 1 ? query : both;
    }

    private static Query seenBy(String field, long moment) {
        return NumericDocValuesField.newSlowRangeQuery(field, Long.MIN_VALUE, moment);
    }

    public static Query overlapping(DateRange range) {
        long from = range.from().map(date -> date.start().toEpochMilli()).orElse(Long.MIN_VALUE);
        long to = range.to().map(date -> date.end().toEpochMilli() - 1).orElse(Long.MAX_VALUE);
        if (from > to) {
            return new MatchNoDocsQuery("the range ends before it begins");
        }
        return LongRange.newIntersectsQuery(IndexFields.PUBLISHED_INTERVAL, new long[] {from}, new long[] {to});
    }

    private static void exclude(ArchiveSearcher searcher, SearchFilters filters, BooleanQuery.Builder filtered) {
        if (!filters.publishers().excluded().isEmpty()) {
            filtered.add(publishers(searcher, filters.publishers().excluded()), Occur.MUST_NOT);
        }
        if (!filters.keywords().excluded().isEmpty()) {
            filtered.add(any(IndexFields.KEYWORD, filters.keywords().excluded()), Occur.MUST_NOT);
        }
        if (!filters.years().excluded().isEmpty()) {
            filtered.add(anyYear(filters.years().excluded()), Occur.MUST_NOT);
        }
    }

    /** Whatever they are called in the items. */
    private static Query publishers(ArchiveSearcher searcher, Set<String> names) {
        return any(IndexFields.PUBLISHER, searcher.curation().publishers().all(names));
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query anyYear(Set<String> years) {
        List<Query> ranges = years.stream()
                .map(PartialDate::parse)
                .map(year -> overlapping(DateRange.between(year, year)))
                .toList();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        joined(IndexFields.PUBLISHED_INTERVAL, ranges, Occur.SHOULD).forEach(some -> any.add(some, Occur.SHOULD));
        return any.build();
    }

    /** Some values at a time as one clause, since Lucene refuses queries of more than 1,024. */
    private static List<Query> joined(String field, List<Query> values, Occur occur) {
        List<Query> clauses = new ArrayList<>();
        for (int first = 0; first < values.size(); first += VALUES_IN_CLAUSE) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            values.subList(first, Math.min(values.size(), first + VALUES_IN_CLAUSE))
                    .forEach(value -> some.add(value, occur));
            clauses.add(new SingleClauseQuery(field, some.build()));
        }
        return clauses;
    }
}
