package se.nyhetsarkivet.search.count;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.search.matching.MatchPass;

/**
 * Counts the matches of one query after another by year, month or publisher, in one pass over each and without anything else. For one
 * list by one thread.
 */
public final class TermCounter {

    private final ArchiveSearcher searcher;
    private final CountedColumns columns;

    /**
     * Prepares to count.
     *
     * @param searcher what is counted in, with the time at which to end
     * @param by what the columns are
     * @param dates outside of which there is no month
     */
    public TermCounter(ArchiveSearcher searcher, TermCounts.By by, DateRange dates) {
        this.searcher = searcher;
        columns = new CountedColumns(by, dates, searcher.curation().publishers());
    }

    /**
     * The matches of a query.
     *
     * @param total how many there are
     * @param counts how many belong to each column
     * @param complete whether the time was enough for all
     */
    public record Counted(long total, SortedMap<String, Integer> counts, boolean complete) {}

    /**
     * Counts.
     *
     * @param query the query
     * @return the counts
     * @throws IOException if the index cannot be read
     */
    public Counted count(Query query) throws IOException {
        Counting counting = new Counting();
        boolean complete = MatchPass.over(searcher, query, counting);
        return new Counted(counting.total, columns.named(counting.counts, count -> count), complete);
    }

    /** The counts of one query. */
    private final class Counting implements MatchPass.Segments {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private long total;

        @Override
        public MatchPass.InSegment begin(LeafReaderContext segment) throws IOException {
            CountedColumns.InSegment inSegment = columns.in(segment.reader());
            return item -> {
                total++;
                inSegment.each(item, column -> counts.merge(column, 1, Integer::sum));
            };
        }
    }
}
