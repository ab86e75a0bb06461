package se.nyhetsarkivet.search.translation.near;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FilterMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words as a part of something larger: it matches as a whole and does not tell of its words. Lucene fails to
 * keep the matches of a conjunction if there are more than twelve in it, and a quotation has more words than that.
 */
final class WholeInterval extends WrappedIntervals {

    WholeInterval(IntervalsSource words) {
        super(words);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext segment, int document)
            throws IOException {
        IntervalMatchesIterator matches = words.matches(field, segment, document);
        return matches == null ? null : new Whole(matches, new IntervalQuery(field, words));
    }

    /** Has no matches inside it. */
    private static final class Whole extends FilterMatchesIterator implements IntervalMatchesIterator {

        private final IntervalMatchesIterator matches;
        private final Query query;

        Whole(IntervalMatchesIterator matches, Query query) {
            super(matches);
            this.matches = matches;
            this.query = query;
        }

        @Override
        public Query getQuery() {
            return query;
        }

        @Override
        public int gaps() {
            return matches.gaps();
        }

        @Override
        public int width() {
            return matches.width();
        }

        @Override
        public @Nullable MatchesIterator getSubMatches() {
            return null;
        }
    }
}
