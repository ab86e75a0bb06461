package se.nyhetsarkivet.search.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.search.matching.CollectedMatches.Match;

/**
 * The order of what is found. It follows from the record alone: Lucene's numbers, which change whenever it merges, never
 * decide, so that a page shows the same as long as nothing is added.
 */
public final class HitOrder {

    private static final Sort NEWEST = new Sort(published(true), sequence(true));
    private static final Sort OLDEST = new Sort(published(false), sequence(false));
    private static final Sort CHANGED = new Sort(sequence(true));

    /** Of equally relevant items the newest is first. */
    private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, published(true), sequence(true));

    private HitOrder() {}

    static Sort by(SortOrder order) {
        return switch (order) {
            case RELEVANCE -> RELEVANCE;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case CHANGED -> CHANGED;
        };
    }

    /** The same order, for matches whose values were read. */
    static Comparator<Match> comparator(SortOrder order) {
        Comparator<Match> oldest = Comparator.comparingLong(Match::published).thenComparingLong(Match::sequence);
        return switch (order) {
            case RELEVANCE ->
                Comparator.comparingDouble(Match::score).reversed().thenComparing(oldest.reversed());
            case NEWEST -> oldest.reversed();
            case OLDEST -> oldest;
            case CHANGED -> Comparator.comparingLong(Match::sequence).reversed();
        };
    }

    /** The most relevant matches of a query, with their scores. */
    public static List<ScoreDoc> mostRelevant(IndexSearcher searcher, Query query, int limit) throws IOException {
        return withScores(searcher.search(query, limit, RELEVANCE), SortOrder.RELEVANCE);
    }

    /** The matches with their scores, if they were ordered by them. */
    static List<ScoreDoc> withScores(TopFieldDocs found, SortOrder order) {
        if (order == SortOrder.RELEVANCE) {
            for (ScoreDoc hit : found.scoreDocs) {
                hit.score = (Float) ((FieldDoc) hit).fields[0];
            }
        }
        return Arrays.asList(found.scoreDocs);
    }

    private static SortField published(boolean newestFirst) {
        return new SortField(IndexFields.PUBLISHED_START, SortField.Type.LONG, newestFirst);
    }

    private static SortField sequence(boolean newestFirst) {
        return new SortField(IndexFields.SEQUENCE, SortField.Type.LONG, newestFirst);
    }
}
