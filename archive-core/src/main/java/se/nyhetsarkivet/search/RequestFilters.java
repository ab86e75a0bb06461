package se.nyhetsarkivet.search;

import java.io.IOException;
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
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Wordings;

/** The parts of a request that decide without scoring: dates, publishers and keywords. */
final class RequestFilters {

    private RequestFilters() {}

    static Query apply(ArchiveSearcher searcher, SearchRequest request, Query query) throws IOException {
        Query filtered = withFilters(request, query);
        return request.wordings() instanceof Wordings.All ? OnePerItem.of(searcher, filtered) : filtered;
    }

    private static Query withFilters(SearchRequest request, Query query) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!request.dates().isAll()) {
            filtered.add(overlapping(request.dates()), Occur.FILTER);
        }
        if (!request.publishers().isEmpty()) {
            filtered.add(anyPublisher(request.publishers()), Occur.FILTER);
        }
        request.keywords()
                .forEach(keyword -> filtered.add(new TermQuery(new Term(IndexFields.KEYWORD, keyword)), Occur.FILTER));
        if (request.wordings() instanceof Wordings.AsOf(PartialDate date)) {
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

    static Query overlapping(DateRange range) {
        long from = range.from().map(date -> date.start().toEpochMilli()).orElse(Long.MIN_VALUE);
        long to = range.to().map(date -> date.end().toEpochMilli() - 1).orElse(Long.MAX_VALUE);
        if (from > to) {
            return new MatchNoDocsQuery("the range ends before it begins");
        }
        return LongRange.newIntersectsQuery(IndexFields.PUBLISHED_INTERVAL, new long[] {from}, new long[] {to});
    }

    private static Query anyPublisher(Set<String> publishers) {
        return new TermInSetQuery(
                IndexFields.PUBLISHER, publishers.stream().map(BytesRef::new).toList());
    }
}
