package se.nyhetsarkivet.search;

import java.io.IOException;
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
import se.nyhetsarkivet.query.QueryNode.Pattern;

/**
 * The search for items that have not all the words but most of their weight: rare words weigh more, as in BM25's inverse
 * document frequency. What no item has weighs nothing. If no item has most of the weight, less is asked for. Patterns, dates, publishers and keywords are never left out.
 */
final class MostWords {

    /** The shares of the weight that are asked of an item, one after the other until there are items; the first is most. */
    static final List<Float> SHARES = List.of(0.5f, 0.25f, 0f);

    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private final BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    private final BooleanQuery.Builder weights = new BooleanQuery.Builder();
    private final BooleanQuery.Builder filters = new BooleanQuery.Builder();
    private float weightOfAll;

    private MostWords(IndexSearcher searcher, QueryTranslator translator) {
        this.searcher = searcher;
        this.translator = translator;
    }

    /** The relaxed query for each of the shares; empty if there is nothing that could be left out. */
    static List<Query> of(QueryNode asked, IndexSearcher searcher, QueryTranslator translator) throws IOException {
        return asked instanceof All all ? new MostWords(searcher, translator).relaxed(all) : List.of();
    }

    private List<Query> relaxed(All asked) throws IOException {
        for (QueryNode part : translator.significant(asked.required())) {
            Optional<Query> query = translator.part(part, TextFields.ALIKE);
            if (query.isPresent()) {
                add(query.get(), part instanceof Pattern || QueryTranslator.isFilter(part));
            }
        }
        if (weightOfAll == 0) {
            return List.of();
        }
        for (QueryNode part : asked.excluded()) {
            translator.part(part, TextFields.ALIKE).ifPresent(unwanted -> filters.add(unwanted, Occur.MUST_NOT));
        }
        filters.add(ranked.build(), Occur.MUST);
        return SHARES.stream().map(this::withShare).toList();
    }

    private Query withShare(float share) {
        float needed = weightOfAll * share;
        DoubleValuesSource weight = DoubleValuesSource.fromQuery(weights.build());
        return new BooleanQuery.Builder()
                .add(filters.build(), Occur.MUST)
                .add(new FunctionMatchQuery(weight, value -> value >= needed), Occur.FILTER)
                .build();
    }

    private void add(Query query, boolean required) throws IOException {
        if (required) {
            filters.add(query, Occur.FILTER);
            return;
        }
        float weight = weight(query);
        if (weight > 0) {
            ranked.add(query, Occur.SHOULD);
            weights.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
            weightOfAll += weight;
        }
    }

    private float weight(Query query) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        long items = searcher.count(query);
        return items == 0 ? 0 : (float) Math.log(1 + (reader.numDocs() - items + 0.5) / (items + 0.5));
    }
}
