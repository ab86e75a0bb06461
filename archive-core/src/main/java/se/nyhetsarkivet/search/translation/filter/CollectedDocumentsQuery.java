package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The documents that another query has found already, so that they need not be found again. */
final class CollectedDocumentsQuery extends Query {

    private final Map<Object, DocIdSet> bySegment = new HashMap<>();

    CollectedDocumentsQuery(FacetsCollector found) {
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            bySegment.put(segment.context().id(), segment.bits());
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                @Nullable DocIdSet found = bySegment.get(segment.id());
                @Nullable DocIdSetIterator documents = found == null ? null : found.iterator();
                return documents == null
                        ? null
                        : new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, documents));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found before";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
