package se.nyhetsarkivet.search.matching;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;

/**
 * What one pass over the matches of a query finds.
 *
 * @param query the query, filters included
 * @param top the first of the matches, in order
 * @param all all matches, for counting
 */
public record MatchedItems(Query query, List<ScoreDoc> top, FacetsCollector all) {

    /** Finds all matches, and the first ones in order. */
    public static MatchedItems by(IndexSearcher searcher, Query query, SortOrder order, int wanted) throws IOException {
        int limit = Math.min(wanted, searcher.getIndexReader().maxDoc());
        FacetsCollectorManager counting = new FacetsCollectorManager();
        if (limit <= 0) {
            return new MatchedItems(query, List.of(), searcher.search(query, counting));
        }
        FacetsCollectorManager.FacetsResult result =
                FacetsCollectorManager.search(searcher, query, limit, HitOrder.by(order), counting);
        return new MatchedItems(
                query, HitOrder.withScores((TopFieldDocs) result.topDocs(), order), result.facetsCollector());
    }

    /** How many of the first matches are needed for a page, or for an order that is made of more of them. */
    public static int wanted(SearchRequest request, int atLeast) {
        long wanted = (request.page() + 1L) * request.size();
        return request.size() == 0 ? 0 : (int) Math.min(Math.max(wanted, atLeast), Integer.MAX_VALUE);
    }

    public long total() {
        return all.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    /** The matches of a page. */
    public List<ScoreDoc> page(int page, int size) {
        long first = Math.min((long) page * size, top.size());
        return top.subList((int) first, (int) Math.min(first + size, top.size()));
    }

    public MatchedItems reordered(List<ScoreDoc> newTop) {
        return new MatchedItems(query, newTop, all);
    }
}
