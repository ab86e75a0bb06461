package se.nyhetsarkivet.search.edits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;

/**
 * Finds edits from the latest on. A page takes as long whatever its place is: a few searches for the latest edits before a sequence number,
 * each without the groups that are known already, and one count for each group.
 */
public final class EditSearch {

    private static final Sort LATEST_FIRST = new Sort(new SortField(IndexFields.EDIT, SortField.Type.LONG, true));

    private final ArchiveSearcher searcher;

    public EditSearch(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * What was found.
     *
     * @param hits the edits, the latest first
     * @param interrupted whether there was no time for the others
     */
    public record Found(List<EditHit> hits, boolean interrupted) {

        /** Copies the list. */
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The latest edits before a change, like ones of one batch once, at the latest of them.
     *
     * @param asked which edits
     * @param before only those that the record got before this sequence number
     * @param limit the most of them
     * @return the edits
     */
    public Found before(EditQuery asked, long before, int limit) throws IOException {
        Query query = query(asked);
        List<EditHit> hits = new ArrayList<>();
        if (asked.group().isPresent()) {
            found(query, before, limit, Set.of()).forEach(place -> hits.add(place.hit(1)));
            return new Found(interrupted() ? List.of() : hits, interrupted());
        }
        Set<BytesRef> known = new HashSet<>();
        long position = before;
        while (hits.size() < limit) {
            List<Place> slice = found(query, position, 2 * limit, known);
            if (slice.isEmpty() || interrupted()) {
                break;
            }
            for (Place place : slice) {
                if (hits.size() < limit && known.add(new BytesRef(place.group())) && !beginsAt(query, place, before)) {
                    EditHit hit = place.hit(searcher.count(both(query, ofGroup(place.group()))));
                    // What was counted or looked for without enough time is not told.
                    if (!interrupted()) {
                        hits.add(hit);
                    }
                }
            }
            // Two edits may have one number; the groups that are known keep this from standing still.
            position = Math.min(position, slice.getLast().sequence() + 1);
        }
        return new Found(hits, interrupted());
    }

    private boolean interrupted() {
        return searcher.deadline().interrupted();
    }

    /** An edit as the index has it. */
    private record Place(long sequence, ItemId item, int revision, String group) {

        EditHit hit(long items) {
            return new EditHit(sequence, item, revision, group, items);
        }
    }

    /** Whether the group was listed on an earlier page, at its latest edit. */
    private boolean beginsAt(Query query, Place place, long before) throws IOException {
        Query later = both(
                both(query, ofGroup(place.group())), LongPoint.newRangeQuery(IndexFields.EDIT, before, Long.MAX_VALUE));
        return before < Long.MAX_VALUE && searcher.count(later) > 0;
    }

    private List<Place> found(Query query, long before, int limit, Set<BytesRef> without) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, Occur.FILTER);
        if (before < Long.MAX_VALUE) {
            builder.add(LongPoint.newRangeQuery(IndexFields.EDIT, Long.MIN_VALUE, before - 1), Occur.FILTER);
        }
        if (!without.isEmpty()) {
            builder.add(new TermInSetQuery(IndexFields.EDIT_GROUP, without), Occur.MUST_NOT);
        }
        List<Place> places = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(builder.build(), limit, LATEST_FIRST).scoreDocs) {
            places.add(place((FieldDoc) hit));
        }
        return places;
    }

    private Place place(FieldDoc hit) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
        int document = hit.doc - segment.docBase;
        SortedDocValues groups = DocValues.getSorted(segment.reader(), IndexFields.EDIT_GROUP);
        String group = groups.advanceExact(document)
                ? groups.lookupOrd(groups.ordValue()).utf8ToString()
                : "";
        StoredFields stored = segment.reader().storedFields();
        Document fields = stored.document(document, Set.of(IndexFields.ID, IndexFields.REVISION));
        return new Place(
                (Long) hit.fields[0],
                new ItemId(fields.get(IndexFields.ID)),
                Integer.parseInt(fields.get(IndexFields.REVISION)),
                group);
    }

    private Query query(EditQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(notice(asked.notice()), Occur.FILTER);
        addAny(query, IndexFields.EDIT_KIND, asked.kinds());
        addAny(
                query,
                IndexFields.EDIT_PUBLISHER,
                searcher.curation().publishers().all(asked.publishers()));
        if (asked.leastWords() > 0) {
            query.add(
                    NumericDocValuesField.newSlowRangeQuery(IndexFields.EDIT_WORDS, asked.leastWords(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        asked.group().ifPresent(group -> query.add(ofGroup(group), Occur.FILTER));
        return query.build();
    }

    private static Query notice(EditQuery.Notice notice) {
        return switch (notice) {
            case SILENT -> new TermQuery(new Term(IndexFields.EDIT_NOTICE, IndexFields.SILENT));
            case STATED -> new TermQuery(new Term(IndexFields.EDIT_NOTICE, IndexFields.STATED));
            case ANY -> any(IndexFields.EDIT_NOTICE, Set.of(IndexFields.SILENT, IndexFields.STATED));
        };
    }

    private static void addAny(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.add(any(field, values), Occur.FILTER);
        }
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query ofGroup(String group) {
        return new TermQuery(new Term(IndexFields.EDIT_GROUP, group));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
