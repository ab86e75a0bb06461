package se.nyhetsarkivet.search.translation.word;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose matches score more than those of others beside it by a fixed amount, however rare or frequent either is. A
 * second optional clause would do the same, but read the postings twice.
 */
final class RaisedQuery extends Query {

    private final Query query;
    private final float by;

    RaisedQuery(Query query, float by) {
        this.query = query;
        this.by = by;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        return rewritten.equals(query) ? this : new RaisedQuery(rewritten, by);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight weight = query.createWeight(searcher, scoreMode, boost);
        return scoreMode.needsScores() ? new RaisedWeight(this, weight, by * boost) : weight;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field) + "+" + by;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && query.equals(((RaisedQuery) other).query) && by == ((RaisedQuery) other).by;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + query.hashCode()) + Float.hashCode(by);
    }

    private static final class RaisedWeight extends FilterWeight {

        private final float by;

        RaisedWeight(Query query, Weight weight, float by) {
            super(query, weight);
            this.by = by;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            ScorerSupplier plain = in.scorerSupplier(context);
            return plain == null ? null : new RaisedSupplier(plain, by);
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            Explanation plain = in.explain(context, document);
            return plain.isMatch()
                    ? Explanation.match(plain.getValue().floatValue() + by, "raised by " + by, plain)
                    : plain;
        }
    }

    private static final class RaisedSupplier extends ScorerSupplier {

        private final ScorerSupplier plain;
        private final float by;

        RaisedSupplier(ScorerSupplier plain, float by) {
            this.plain = plain;
            this.by = by;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return new RaisedScorer(plain.get(leadCost), by);
        }

        @Override
        public long cost() {
            return plain.cost();
        }
    }

    private static final class RaisedScorer extends FilterScorer {

        private final float by;

        RaisedScorer(Scorer plain, float by) {
            super(plain);
            this.by = by;
        }

        @Override
        public float score() throws IOException {
            return in.score() + by;
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo) + by;
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return in.advanceShallow(target);
        }
    }
}
