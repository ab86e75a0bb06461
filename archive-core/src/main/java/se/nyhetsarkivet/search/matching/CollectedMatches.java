package se.nyhetsarkivet.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.SortOrder;

/**
 * All matches of a query, to be gone through in order. The query is asked once; what is kept of it is a bit for each document and, if
 * they are ordered by relevance, a score. Each pass over them finds the next ones in order, so memory does not grow with
 * what is done with them. Usable as long as the view of the index is lent; for one thread at a time.
 */
public final class CollectedMatches {

    private final List<MatchingDocs> segments;
    private final SortOrder order;
    private final Comparator<Match> inOrder;
    private List<Match> first = List.of();
    private Optional<Match> last = Optional.empty();

    /**
     * A match, with what its place is decided by.
     *
     * @param document its number in the index
     * @param score how relevant it is; 0 if that was not asked
     * @param published the beginning of the date of publication, in milliseconds since 1970
     * @param sequence the sequence number of the revision
     * @param superseded whether it is an earlier revision
     */
    public record Match(int document, float score, long published, long sequence, boolean superseded) {}

    private CollectedMatches(FacetsCollector found, SortOrder order) {
        segments = found.getMatchingDocs();
        this.order = order;
        inOrder = HitOrder.comparator(order);
    }

    /** Finds all matches. */
    public static CollectedMatches of(IndexSearcher searcher, Query query, SortOrder order) throws IOException {
        return new CollectedMatches(
                searcher.search(query, new FacetsCollectorManager(order == SortOrder.RELEVANCE)), order);
    }

    public long total() {
        return segments.stream().mapToLong(MatchingDocs::totalHits).sum();
    }

    /** Makes another order of the first matches; before any was asked for. */
    public void reorderFirst(int count, Reordering reordering) throws IOException {
        List<Match> before = next(count);
        Map<Integer, Match> byDocument = new HashMap<>();
        List<ScoreDoc> documents = new ArrayList<>();
        for (Match match : before) {
            byDocument.put(match.document(), match);
            documents.add(new ScoreDoc(match.document(), match.score()));
        }
        List<Match> after = new ArrayList<>();
        for (ScoreDoc document : reordering.of(documents)) {
            Match match = byDocument.get(document.doc);
            if (match != null) {
                after.add(new Match(
                        document.doc, document.score, match.published(), match.sequence(), match.superseded()));
            }
        }
        first = after;
    }

    /** Makes another order. */
    @FunctionalInterface
    public interface Reordering {
        List<ScoreDoc> of(List<ScoreDoc> matches) throws IOException;
    }

    /** The matches that follow in order; empty when all were given. */
    public List<Match> next(int limit) throws IOException {
        if (!first.isEmpty()) {
            List<Match> given = first;
            first = List.of();
            return given;
        }
        PriorityQueue<Match> best = new PriorityQueue<>(inOrder.reversed());
        for (MatchingDocs segment : segments) {
            addBest(segment, limit, best);
        }
        List<Match> found = new ArrayList<>(best);
        Collections.sort(found, inOrder);
        if (!found.isEmpty()) {
            last = Optional.of(found.getLast());
        }
        return found;
    }

    private void addBest(MatchingDocs segment, int limit, PriorityQueue<Match> best) throws IOException {
        DocIdSetIterator documents = segment.bits().iterator();
        if (documents == null) {
            return;
        }
        NumericDocValues published = DocValues.getNumeric(segment.context().reader(), IndexFields.PUBLISHED_START);
        NumericDocValues sequences = DocValues.getNumeric(segment.context().reader(), IndexFields.SEQUENCE);
        NumericDocValues untils = DocValues.getNumeric(segment.context().reader(), IndexFields.SEEN_UNTIL);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            Match match = new Match(
                    segment.context().docBase + document,
                    order == SortOrder.RELEVANCE ? segment.scores()[document] : 0,
                    published.advanceExact(document) ? published.longValue() : 0,
                    sequences.advanceExact(document) ? sequences.longValue() : 0,
                    untils.advanceExact(document));
            if (last.isPresent() && inOrder.compare(match, last.get()) <= 0) {
                continue;
            }
            best.add(match);
            if (best.size() > limit) {
                best.poll();
            }
        }
    }
}
