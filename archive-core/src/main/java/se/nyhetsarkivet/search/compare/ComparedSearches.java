package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchComparison.Count;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.result.SearchComparison.Material;
import se.nyhetsarkivet.result.SearchComparison.Part;
import se.nyhetsarkivet.result.SearchComparison.Request;
import se.nyhetsarkivet.result.SearchComparison.Sets;
import se.nyhetsarkivet.search.count.CountedColumns;
import se.nyhetsarkivet.search.matching.MatchPass;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;

/**
 * Counts some searches on one view of the index: one pass over the matches of each and one over the material. All of it has the time of
 * one search; what there was no time for is said. For one comparison by one thread.
 */
public final class ComparedSearches {

    private final ArchiveSearcher searcher;
    private final ReadQueries queries;
    private final Request request;
    private final CountedColumns columns;

    public ComparedSearches(ArchiveSearcher searcher, ReadQueries queries, Request request) {
        this.searcher = searcher;
        this.queries = queries;
        this.request = request;
        columns = new CountedColumns(
                request.by(), request.shared().dates(), searcher.curation().publishers());
    }

    /** Counts two things that belong together. */
    private static final class Pair {

        private long items;
        private long inTexts;

        void add(long more) {
            items++;
            inTexts += more;
        }

        Count count() {
            return new Count(items, inTexts);
        }

        Material material() {
            return new Material(items, inTexts);
        }
    }

    public SearchComparison compare() throws IOException {
        SearchRequest shared = request.shared();
        Pair material = new Pair();
        Map<Integer, Pair> materials = new HashMap<>();
        boolean complete = MatchPass.over(
                searcher,
                RequestFilters.apply(searcher, shared, MatchAllDocsQuery.INSTANCE),
                segment -> adding(segment, material, materials));
        List<Line> lines = new ArrayList<>();
        List<FoundDocuments> found = new ArrayList<>();
        for (String query : request.queries()) {
            ReadQueries.Asked asked = queries.read(query);
            FoundDocuments documents =
                    FoundDocuments.of(searcher, RequestFilters.apply(searcher, shared, asked.query()));
            found.add(documents);
            lines.add(line(query, asked.words(), documents));
        }
        return new SearchComparison(
                lines,
                material.material(),
                columns.named(materials, Pair::material),
                found.size() == 2 && found.stream().allMatch(FoundDocuments::complete)
                        ? sets(found.getFirst(), found.getLast())
                        : Optional.empty(),
                complete);
    }

    private MatchPass.InSegment adding(LeafReaderContext segment, Pair total, Map<Integer, Pair> counts)
            throws IOException {
        CountedColumns.InSegment inSegment = columns.in(segment.reader());
        NumericDocValues lengths = DocValues.getNumeric(segment.reader(), IndexFields.WORDS);
        return item -> {
            long words = lengths.advanceExact(item) ? lengths.longValue() : 0;
            total.add(words);
            inSegment.each(
                    item,
                    column ->
                            counts.computeIfAbsent(column, unused -> new Pair()).add(words));
        };
    }

    private Line line(String query, AskedWords words, FoundDocuments found) throws IOException {
        Pair total = new Pair();
        Map<Integer, Pair> counts = new HashMap<>();
        boolean complete = found.complete();
        Occurrences occurrences = new Occurrences(searcher, words);
        for (Map.Entry<LeafReaderContext, FixedBitSet> segment :
                found.segments().entrySet()) {
            int[] ofItems;
            try {
                ofItems = occurrences.of(segment.getKey(), segment.getValue());
            } catch (DeadlinePassedException enough) {
                // The items are known all the same.
                ofItems = new int[segment.getKey().reader().maxDoc()];
                complete = false;
            }
            add(segment, ofItems, total, counts);
        }
        SortedMap<String, Count> named = new TreeMap<>(columns.named(counts, Pair::count));
        return new Line(query, total.count(), named, complete);
    }

    private void add(
            Map.Entry<LeafReaderContext, FixedBitSet> segment, int[] ofItems, Pair total, Map<Integer, Pair> counts)
            throws IOException {
        CountedColumns.InSegment inSegment = columns.in(segment.getKey().reader());
        DocIdSetIterator items = new BitSetIterator(segment.getValue(), 0);
        while (items.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int item = items.docID();
            total.add(ofItems[item]);
            inSegment.each(
                    item,
                    column ->
                            counts.computeIfAbsent(column, unused -> new Pair()).add(ofItems[item]));
        }
    }

    /** Each part is given as a search if that search finds as many items: a query with an odd parenthesis cannot be part of another. */
    private Optional<Sets> sets(FoundDocuments first, FoundDocuments second) throws IOException {
        String one = request.queries().getFirst();
        String other = request.queries().getLast();
        long both = first.shared(second);
        return Optional.of(new Sets(
                part(first.total() - both, ReadQueries.without(one, other)),
                part(both, ReadQueries.both(one, other)),
                part(second.total() - both, ReadQueries.without(other, one))));
    }

    private Part part(long items, String query) throws IOException {
        return new Part(items, queries.count(query) == items ? query : "");
    }
}
