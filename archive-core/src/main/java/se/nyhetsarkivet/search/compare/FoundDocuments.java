package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.search.matching.MatchPass;

/**
 * The documents that a query finds, a bit for each document of the index.
 *
 * @param segments the documents of each segment in which there are any
 * @param total how many there are
 * @param complete whether the time was enough for all
 */
record FoundDocuments(Map<LeafReaderContext, FixedBitSet> segments, long total, boolean complete) {

    static FoundDocuments of(ArchiveSearcher searcher, Query query) throws IOException {
        Map<LeafReaderContext, FixedBitSet> segments = new HashMap<>();
        boolean complete = MatchPass.over(searcher, query, segment -> {
            FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
            segments.put(segment, found);
            return found::set;
        });
        long total =
                segments.values().stream().mapToLong(FixedBitSet::cardinality).sum();
        return new FoundDocuments(segments, total, complete);
    }

    /** How many of them are also among others. */
    long shared(FoundDocuments others) {
        long shared = 0;
        for (Map.Entry<LeafReaderContext, FixedBitSet> segment : segments.entrySet()) {
            FixedBitSet other = others.segments.get(segment.getKey());
            shared += other == null ? 0 : FixedBitSet.intersectionCount(segment.getValue(), other);
        }
        return shared;
    }
}
