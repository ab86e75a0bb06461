package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;

/**
 * The search for items that have not all the words but most of their weight: rare words weigh more, as in BM25's inverse
 * document frequency. What no item has weighs nothing.
 */
final class MostWords {

    /** The share of the weight that an item must have. */
    private static final float SHARE = 0.5f;

    private final IndexSearcher searcher;
    private final QueryTranslator translator;

    MostWords(IndexSearcher searcher, QueryTranslator translator) {
        this.searcher = searcher;
        this.translator = translator;
    }

    /**
     * A part of the query with its weight.
     *
     * @param query the part
     * @param weight its inverse document frequency
     */
    private record Weighed(Query query, float weight) {}

    /** The relaxed query; empty if the query has too few parts to leave any out. */
    Optional<Query> of(QueryNode asked) throws IOException {
        if (!(asked instanceof All(var required, var excluded))) {
            return Optional.empty();
        }
        List<Weighed> parts = new ArrayList<>();
        for (QueryNode part : translator.significant(required)) {
            Optional<Query> query = translator.part(part);
            if (query.isPresent()) {
                float weight = weight(query.get());
                if (weight > 0) {
                    parts.add(new Weighed(query.get(), weight));
                }
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(query(parts, excluded));
    }

    private Query query(List<Weighed> parts, List<QueryNode> excluded) throws IOException {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        BooleanQuery.Builder weights = new BooleanQuery.Builder();
        float all = 0;
        for (Weighed part : parts) {
            ranked.add(part.query(), Occur.SHOULD);
            weights.add(new BoostQuery(new ConstantScoreQuery(part.query()), part.weight()), Occur.SHOULD);
            all += part.weight();
        }
        float needed = all * SHARE;
        BooleanQuery.Builder most = new BooleanQuery.Builder()
                .add(ranked.build(), Occur.MUST)
                .add(
                        new FunctionMatchQuery(
                                DoubleValuesSource.fromQuery(weights.build()), weight -> weight >= needed),
                        Occur.FILTER);
        for (QueryNode part : excluded) {
            Optional<Query> query = translator.part(part);
            query.ifPresent(unwanted -> most.add(unwanted, Occur.MUST_NOT));
        }
        return most.build();
    }

    private float weight(Query query) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        long items = searcher.count(query);
        return items == 0 ? 0 : (float) Math.log(1 + (reader.numDocs() - items + 0.5) / (items + 0.5));
    }
}
