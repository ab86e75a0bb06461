package se.nyhetsarkivet.search.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.word.WordQueries;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The query for the items that have any of the words, all of them included. An item is found by whole words; the parts of
 * their compounds only add to its rank. Patterns, dates, publishers, keywords and exclusions hold as they do for all words.
 */
public final class SomeWordsQuery {

    /** How much a part of a compound counts beside the compound itself. */
    private static final float PART_WEIGHT = 0.6f;

    /** The parts are of the first compounds; Lucene refuses a query of very many clauses. */
    private static final int MAX_PARTS = 40;

    private final QueryTranslator translator;
    private final BooleanQuery.Builder words = new BooleanQuery.Builder();
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private final List<QueryNode> asked = new ArrayList<>();

    private SomeWordsQuery(QueryTranslator translator) {
        this.translator = translator;
    }

    /**
     * The query with any of the words.
     *
     * @param asked what all items would have to have
     * @return the query; empty if there are not two words of which one could be missing
     */
    public static Optional<Query> of(QueryNode asked, SwedishLanguage language, QueryTranslator translator)
            throws IOException {
        if (!(asked instanceof All(var required, var excluded))) {
            return Optional.empty();
        }
        SomeWordsQuery some = new SomeWordsQuery(translator);
        for (QueryNode part : translator.significant(required)) {
            some.add(part);
        }
        if (some.asked.size() < 2) {
            return Optional.empty();
        }
        for (QueryNode part : excluded) {
            translator.part(part, TextFields.ALIKE).ifPresent(unwanted -> some.query.add(unwanted, Occur.MUST_NOT));
        }
        some.query.add(some.words.build(), Occur.MUST);
        some.addParts(language);
        return Optional.of(some.query.build());
    }

    private void add(QueryNode part) throws IOException {
        Optional<Query> translated = translator.part(part, TextFields.ALIKE);
        if (translated.isEmpty()) {
            return;
        }
        if (part instanceof Wildcard || QueryTranslator.isFilter(part)) {
            query.add(translated.get(), Occur.FILTER);
            return;
        }
        words.add(translated.get(), Occur.SHOULD);
        asked.add(part);
    }

    private void addParts(SwedishLanguage language) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        for (QueryNode node : asked) {
            if (node instanceof Word word) {
                parts.addAll(CompoundParts.of(language, word.text()));
            }
        }
        for (String part : parts.stream().limit(MAX_PARTS).toList()) {
            Query anywhere = TextFields.ALIKE.any(field -> WordQueries.part(field, part));
            query.add(new BoostQuery(anywhere, PART_WEIGHT), Occur.SHOULD);
        }
    }
}
