package se.nyhetsarkivet.search.translation.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.text.WeightedTerm;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * The ranks of the ways in which a word can stand in a text: as a word above as a part of a compound, whatever is rarer or
 * stands in a headline. A short word is above its other forms too, since these are often other words, and what was typed in
 * capitals above the same word in small letters.
 *
 * @param ranks the ranks, the highest first; each term is in one of them
 */
record WordRank(List<Rank> ranks) {

    /** More than any word can score by itself. */
    private static final float STEP = 100;

    private static final int SHORT_WORD = 4;
    private static final float TIE_BREAK = 0.2f;

    /**
     * Terms that rank alike.
     *
     * @param terms the terms; none for a rank that no way has
     * @param raised by how many steps
     */
    private record Rank(List<WeightedTerm> terms, int raised) {}

    static WordRank of(SwedishWord word, Width width) {
        List<WeightedTerm> written = WeightedTerm.of(word, Width.EXACT);
        List<WeightedTerm> forms = WeightedTerm.of(word, width == Width.EXACT ? width : Width.INFLECTED);
        List<WeightedTerm> all = WeightedTerm.of(word, width);
        List<Rank> ranks = new ArrayList<>();
        word.capitalsTerm().ifPresent(term -> ranks.add(new Rank(List.of(new WeightedTerm(term, 1)), 3)));
        if (word.text().length() <= SHORT_WORD) {
            ranks.add(new Rank(written, 2));
            ranks.add(new Rank(forms.subList(written.size(), forms.size()), 1));
        } else {
            ranks.add(new Rank(forms, 1));
        }
        ranks.add(new Rank(all.subList(forms.size(), all.size()), 0));
        return new WordRank(
                ranks.stream().filter(rank -> !rank.terms().isEmpty()).toList());
    }

    /** What finds the word in a field of a weight; the steps are the same in all fields. */
    Query query(String field, float weight) {
        List<Query> ways = ranks.stream()
                .map(rank -> raised(WordQueries.anyTerm(field, rank.terms()), rank.raised() * STEP / weight))
                .toList();
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE_BREAK);
    }

    private static Query raised(Query query, float by) {
        return by == 0 ? query : new RaisedQuery(query, by);
    }
}
