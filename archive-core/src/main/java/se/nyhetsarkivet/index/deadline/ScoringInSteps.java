package se.nyhetsarkivet.index.deadline;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the matches of a segment some documents at a time and asks before each step whether it has to end. The steps
 * grow as long as they are short, so that a cheap query is hardly asked and a dear one often; Lucene's own time limit has
 * steps that grow whatever they cost.
 */
public final class ScoringInSteps {

    private static final int FIRST_STEP = 256;
    private static final int SMALLEST_STEP = 4;
    private static final int LARGEST_STEP = 1 << 24;
    private static final int GROWTH = 4;
    private static final long SHORT_NANOS = 2_000_000;
    private static final long LONG_NANOS = 20_000_000;

    private final BulkScorer scorer;
    private final Deadline end;
    private int step = FIRST_STEP;

    public ScoringInSteps(BulkScorer scorer, Deadline end) {
        this.scorer = scorer;
        this.end = end;
    }

    /**
     * Goes through the matches until the end or the deadline.
     *
     * @param matches gets them
     * @param wanted the documents that are not deleted; null for all
     * @param endOfDocuments the number after the last document
     */
    public void score(LeafCollector matches, @Nullable Bits wanted, int endOfDocuments) throws IOException {
        int next = 0;
        long before = end.nanos();
        while (next < endOfDocuments && !end.passed()) {
            next = scorer.score(matches, wanted, next, Math.min(endOfDocuments, next + step));
            long now = end.nanos();
            adapt(now - before);
            before = now;
        }
    }

    private void adapt(long nanos) {
        if (nanos < SHORT_NANOS) {
            step = Math.min(step * GROWTH, LARGEST_STEP);
        } else if (nanos > LONG_NANOS) {
            step = Math.max(step / GROWTH, SMALLEST_STEP);
        }
    }
}
