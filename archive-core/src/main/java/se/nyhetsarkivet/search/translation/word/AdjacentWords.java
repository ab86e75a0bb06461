package se.nyhetsarkivet.search.translation.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Raises items in which words that were typed side by side stand so too, in any of their inflections: {@code kalla kriget} is
 * first the Cold War. Nothing is found by this, only ranked. Function words count, although they are not required.
 */
public final class AdjacentWords {

    /** More than all that the words can score apart. */
    private static final float ALL = 1_000;

    /** What was typed stands above its inflections. */
    private static final float AS_TYPED = 300;

    /** Less than the difference between a word and a part of a compound. */
    private static final float TWO = 20;

    /** In longer queries words stand side by side by chance, and each pair takes time. */
    private static final int MOST_WORDS = 8;

    private final SwedishLanguage language;
    private final Width width;

    public AdjacentWords(SwedishLanguage language, Width width) {
        this.language = language;
        this.width = width;
    }

    /** For each run of words the optional queries that raise what has them side by side. */
    public List<Query> of(List<QueryNode> required, TextFields fields) {
        List<Query> queries = new ArrayList<>();
        List<SwedishWord> run = new ArrayList<>();
        for (QueryNode part : required) {
            if (part instanceof Word word && word.width().isEmpty()) {
                run.addAll(language.words(word.text()));
            } else {
                add(run, fields, queries);
                run.clear();
            }
        }
        add(run, fields, queries);
        return queries;
    }

    private void add(List<SwedishWord> run, TextFields fields, List<Query> queries) {
        if (run.size() < 2 || run.size() > MOST_WORDS) {
            return;
        }
        queries.add(raised(run, width, fields, ALL));
        if (width != Width.EXACT) {
            queries.add(raised(run, Width.EXACT, fields, AS_TYPED));
        }
        for (int first = 0; run.size() > 2 && first + 1 < run.size(); first++) {
            queries.add(raised(run.subList(first, first + 2), width, fields, TWO));
        }
    }

    private static Query raised(List<SwedishWord> words, Width inWidth, TextFields fields, float by) {
        return new BoostQuery(new ConstantScoreQuery(WordQueries.sideBySide(words, inWidth, fields)), by);
    }
}
