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

/** The intervals of another source. A subclass changes how they are found or shown, and not which they are. */
abstract class WrappedIntervals extends IntervalsSource {

    /** The source that is wrapped. */
    final IntervalsSource words;

    WrappedIntervals(IntervalsSource words) {
        this.words = words;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment) throws IOException {
        return words.intervals(field, segment);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext segment, int document)
            throws IOException {
        return words.matches(field, segment, document);
    }

    @Override
    public final void visit(String field, QueryVisitor visitor) {
        words.visit(field, visitor);
    }

    @Override
    public final int minExtent() {
        return words.minExtent();
    }

    @Override
    public final Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof WrappedIntervals wrapped
                && wrapped.getClass() == getClass()
                && words.equals(wrapped.words);
    }

    @Override
    public final int hashCode() {
        return words.hashCode();
    }

    @Override
    public final String toString() {
        return words.toString();
    }
}
