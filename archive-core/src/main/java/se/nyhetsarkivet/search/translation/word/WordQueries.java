package se.nyhetsarkivet.search.translation.word;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.text.WeightedTerm;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/** Lucene's queries for words and phrases, and whether there is anything for them to find. */
public final class WordQueries {

    /** How much a part of an asked compound counts where it is a part of another. */
    private static final float OTHER_COMPOUND = 0.5f;

    private WordQueries() {}

    /** A single word, or words that were typed as one and must stand next to each other. */
    public static Query words(List<SwedishWord> words, Width width, TextFields fields) {
        if (words.size() > 1) {
            return fields.any(field -> sequence(field, words, width));
        }
        SwedishWord word = words.getFirst();
        return fields.any(field -> {
            Query whole = fields.areRanked()
                    ? WordRank.of(word, width).query(field, fields.weight(field))
                    : anyTerm(field, WeightedTerm.of(word, width));
            return word.pieces().isEmpty() || width == Width.EXACT
                    ? whole
                    : new DisjunctionMaxQuery(List.of(whole, sequence(field, word.pieces(), width)), 0);
        });
    }

    /** Words in the written form, next to each other and in this order. */
    public static Query phrase(List<SwedishWord> words, TextFields fields) {
        return words(words, Width.EXACT, fields);
    }

    /** A part of an asked compound, by itself or in another compound. */
    public static Query part(String field, String base) {
        return new SingleClauseQuery(
                field,
                anyTerm(
                        field,
                        List.of(
                                new WeightedTerm(base, 1),
                                new WeightedTerm(TermKinds.PART_MARK + base, OTHER_COMPOUND))));
    }

    /** Words next to each other and in this order, each in any of its inflections if the width allows it. */
    static Query sideBySide(List<SwedishWord> words, Width width, TextFields fields) {
        return fields.any(field -> sequence(field, words, width));
    }

    /** A term counts as often as its weight says; all share the rarity of the most frequent. */
    static Query anyTerm(String field, List<WeightedTerm> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().text()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term.text()), term.weight()));
        return any.build();
    }

    /** Whether any text has a word, be it inflected or in a compound. */
    public static boolean occurs(IndexReader reader, SwedishWord word) throws IOException {
        for (WeightedTerm term : WeightedTerm.of(word, Width.COMPOUNDS)) {
            for (String field : IndexFields.TEXTS) {
                if (reader.docFreq(new Term(field, term.text())) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word joined of pieces takes as many places in the text as it has pieces, and stands whole at the first of them. */
    private static Query sequence(String field, List<SwedishWord> words, Width width) {
        Width inSequence = width == Width.EXACT ? Width.EXACT : Width.INFLECTED;
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        int position = 0;
        for (SwedishWord word : words) {
            Term[] terms = WeightedTerm.of(word, inSequence).stream()
                    .map(term -> new Term(field, term.text()))
                    .toArray(Term[]::new);
            phrase.add(terms, position);
            position += Math.max(1, word.pieces().size());
        }
        return new SingleClauseQuery(field, phrase.build());
    }
}
