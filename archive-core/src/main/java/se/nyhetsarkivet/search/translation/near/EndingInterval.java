package se.nyhetsarkivet.search.translation.near;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.deadline.Deadline;

/** Words of a pattern near something, which in a long text stand in very many places: ends at the deadline. */
final class EndingInterval extends WrappedIntervals {

    private final Deadline deadline;

    EndingInterval(IntervalsSource words, Deadline deadline) {
        super(words);
        this.deadline = deadline;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment) throws IOException {
        IntervalIterator places = words.intervals(field, segment);
        return places == null ? null : new Ending(places, deadline);
    }

    private static final class Ending extends IntervalIterator {

        private final IntervalIterator places;
        private final Deadline deadline;

        Ending(IntervalIterator places, Deadline deadline) {
            this.places = places;
            this.deadline = deadline;
        }

        @Override
        public int nextInterval() throws IOException {
            deadline.check();
            return places.nextInterval();
        }

        @Override
        public int start() {
            return places.start();
        }

        @Override
        public int end() {
            return places.end();
        }

        @Override
        public int gaps() {
            return places.gaps();
        }

        @Override
        public int width() {
            return places.width();
        }

        @Override
        public float matchCost() {
            return places.matchCost();
        }

        @Override
        public int docID() {
            return places.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return places.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return places.advance(target);
        }

        @Override
        public long cost() {
            return places.cost();
        }
    }
}
