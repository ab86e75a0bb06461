package se.nyhetsarkivet.search.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;

/** Goes once through the matches of a query, in the order of the index and without scores. */
public final class MatchPass {

    private MatchPass() {}

    /** What is done with the matches of each segment. */
    @FunctionalInterface
    public interface Segments {
        /** Prepares for the matches of a segment. */
        InSegment begin(LeafReaderContext segment) throws IOException;
    }

    /** What is done with a match. */
    @FunctionalInterface
    public interface InSegment {
        /** Takes a match by its number in its segment. */
        void match(int document) throws IOException;
    }

    /**
     * Goes through the matches.
     *
     * @param searcher what is searched, with the time at which to end
     * @param query the query
     * @param segments what is done
     * @return whether the time was enough for all of them
     * @throws IOException if the index cannot be read
     */
    public static boolean over(ArchiveSearcher searcher, Query query, Segments segments) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        try {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null) {
                    over(searcher, segment, scorer.iterator(), segments.begin(segment));
                }
            }
            return true;
        } catch (DeadlinePassedException enough) {
            return false;
        }
    }

    private static void over(
            ArchiveSearcher searcher, LeafReaderContext segment, DocIdSetIterator matches, InSegment inSegment)
            throws IOException {
        Bits live = segment.reader().getLiveDocs();
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            searcher.deadline().check();
            int document = matches.docID();
            if (live == null || live.get(document)) {
                inSegment.match(document);
            }
        }
    }
}
