package se.nyhetsarkivet.search.translation.near;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.deadline.Deadline;

/** Words of a pattern near something, which in a long text stand in very many places: ends at the deadline. */
final class EndingInterval extends IntervalsSource {

    private final IntervalsSource words;
    private final Deadline deadline;

    EndingInterval(IntervalsSource words, Deadline deadline) {
        this.words = words;
        this.deadline = deadline;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment) throws IOException {
        IntervalIterator places = words.intervals(field, segment);
        return places == null ? null : new Ending(places, deadline);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext segment, int document)
            throws IOException {
        return words.matches(field, segment, document);
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

    @Override
    public void visit(String field, QueryVisitor visitor) {
        words.visit(field, visitor);
    }

    @Override
    public int minExtent() {
        return words.minExtent();
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EndingInterval ending && words.equals(ending.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
