package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;

/**
 * Lucene's filter that finds every word of a dictionary within a word. A boundary is where such a word begins; where it ends
 * is not counted, in the filter's favour, because it knows no inflections and often ends before one.
 */
record DictionaryFilterSplitter(String name, Contender contender) implements Splitter {

    private static final int SHORTEST_PART = 4;

    /** The filter with every word it finds, and with the longest where they overlap. */
    static List<Splitter> all() throws IOException {
        CharArraySet words = new CharArraySet(DictionaryJar.words(SHORTEST_PART), false);
        return List.of(of("dictionary filter", words, false), of("dictionary filter, longest match", words, true));
    }

    private static Splitter of(String name, CharArraySet dictionary, boolean longest) {
        return new DictionaryFilterSplitter(
                name,
                Contender.ofLucene(
                        name,
                        Contenders.standardWith(words -> new DictionaryCompoundWordTokenFilter(
                                words,
                                dictionary,
                                CompoundWordTokenFilterBase.DEFAULT_MIN_WORD_SIZE,
                                SHORTEST_PART,
                                CompoundWordTokenFilterBase.DEFAULT_MAX_SUBWORD_SIZE,
                                longest))));
    }

    /** The filter gives no offsets of the parts, but gives them in the order of their beginnings. */
    @Override
    public Set<Integer> boundaries(GoldWord word) throws IOException {
        Set<Integer> boundaries = new HashSet<>();
        List<Term> terms = contender.terms(word.word());
        String previous = "";
        int start = 0;
        for (Term part : terms.subList(1, terms.size())) {
            boolean longerOne = part.text().startsWith(previous) && part.text().length() > previous.length();
            start = word.word().indexOf(part.text(), longerOne || previous.isEmpty() ? start : start + 1);
            boundaries.add(start);
            previous = part.text();
        }
        boundaries.remove(0);
        return boundaries;
    }
}
