package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;

/** Leaves of the revisions that a query matches one for each item: the one in force if it matches, else the latest. */
final class LatestRevisionFilter {

    private final ArchiveSearcher searcher;
    private final Deadline deadline;
    private final Set<BytesRef> inForce = new HashSet<>();
    private final List<EarlierMatch> earlier = new ArrayList<>();

    private LatestRevisionFilter(ArchiveSearcher searcher) {
        this.searcher = searcher;
        deadline = searcher.deadline();
    }

    /** A matching revision that is no longer in force. */
    private record EarlierMatch(BytesRef item, long sequence, long until) {}

    static Query of(ArchiveSearcher searcher, Query query) throws IOException {
        LatestRevisionFilter matches = new LatestRevisionFilter(searcher);
        matches.gather(query);
        long[] superfluous = matches.superfluous();
        return superfluous.length == 0
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(NumericDocValuesField.newSlowSetQuery(IndexFields.SEQUENCE, superfluous), Occur.MUST_NOT)
                        .build();
    }

    /** The same without the items of which an earlier revision matches another query. */
    static Query ofOthers(ArchiveSearcher searcher, Query query, Query found) throws IOException {
        LatestRevisionFilter matches = new LatestRevisionFilter(searcher);
        matches.eachMatch(found, matches::gatherEarlier);
        Query one = of(searcher, query);
        return matches.earlier.isEmpty()
                ? one
                : new BooleanQuery.Builder()
                        .add(one, Occur.MUST)
                        .add(new TermInSetQuery(IndexFields.ID, matches.items()), Occur.MUST_NOT)
                        .build();
    }

    private void gather(Query query) throws IOException {
        eachMatch(query, this::gatherEarlier);
        if (!earlier.isEmpty()) {
            Query ofTheseItems = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(new TermInSetQuery(IndexFields.ID, items()), Occur.FILTER)
                    .build();
            eachMatch(ofTheseItems, this::gatherInForce);
        }
    }

    private List<BytesRef> items() {
        return earlier.stream().map(EarlierMatch::item).distinct().toList();
    }

    /** Gets the matches of a segment. */
    @FunctionalInterface
    private interface Matches {
        void in(LeafReaderContext segment, DocIdSetIterator matches) throws IOException;
    }

    private void eachMatch(Query query, Matches matches) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                upToDeadline(segment, matches, scorer.iterator());
            }
        }
    }

    private static void upToDeadline(LeafReaderContext segment, Matches matches, DocIdSetIterator documents)
            throws IOException {
        try {
            matches.in(segment, documents);
        } catch (DeadlinePassedException enough) {
            // The search says that it was broken off.
        }
    }

    private void gatherEarlier(LeafReaderContext segment, DocIdSetIterator matches) throws IOException {
        SortedDocValues items = segment.reader().getSortedDocValues(IndexFields.EARLIER_ID);
        if (items == null) {
            return;
        }
        Bits live = segment.reader().getLiveDocs();
        NumericDocValues sequences = DocValues.getNumeric(segment.reader(), IndexFields.SEQUENCE);
        NumericDocValues untils = DocValues.getNumeric(segment.reader(), IndexFields.SEEN_UNTIL);
        while (!deadline.passedByNow() && matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int document = matches.docID();
            boolean present = live == null || live.get(document);
            if (present
                    && items.advanceExact(document)
                    && sequences.advanceExact(document)
                    && untils.advanceExact(document)) {
                BytesRef item = BytesRef.deepCopyOf(items.lookupOrd(items.ordValue()));
                earlier.add(new EarlierMatch(item, sequences.longValue(), untils.longValue()));
            }
        }
    }

    private void gatherInForce(LeafReaderContext segment, DocIdSetIterator matches) throws IOException {
        if (segment.reader().getSortedDocValues(IndexFields.EARLIER_ID) != null) {
            return;
        }
        Bits live = segment.reader().getLiveDocs();
        StoredFields stored = segment.reader().storedFields();
        while (!deadline.passedByNow() && matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int document = matches.docID();
            if (live == null || live.get(document)) {
                inForce.add(new BytesRef(
                        stored.document(document, Set.of(IndexFields.ID)).get(IndexFields.ID)));
            }
        }
    }

    private long[] superfluous() {
        Set<BytesRef> found = new HashSet<>(inForce);
        return earlier.stream()
                .sorted(Comparator.comparingLong(EarlierMatch::until)
                        .thenComparingLong(EarlierMatch::sequence)
                        .reversed())
                .filter(match -> !found.add(match.item()))
                .mapToLong(EarlierMatch::sequence)
                .toArray();
    }
}
