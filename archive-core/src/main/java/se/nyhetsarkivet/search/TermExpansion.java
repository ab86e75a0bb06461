package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds the terms of an index that fit an automaton, the most frequent first. Bounded in the terms it looks at and in those it
 * gives, so that no pattern takes long.
 */
final class TermExpansion {

    /** How many terms are looked at; a pattern that begins with a star looks at all there are. */
    private static final int MAX_VISITED = 3_000_000;

    private final IndexReader reader;

    TermExpansion(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * Terms that fit.
     *
     * @param terms the most frequent ones, with their marks
     * @param complete whether these are all
     */
    record Expanded(List<Frequent> terms, boolean complete) {

        List<BytesRef> bytes() {
            return terms.stream().map(term -> new BytesRef(term.text())).toList();
        }
    }

    /**
     * A term.
     *
     * @param text the term with its mark
     * @param items in how many items it stands, at least
     */
    record Frequent(String text, int items) {}

    /** The terms of some fields that an automaton accepts. */
    Expanded matching(Automaton accepted, List<String> fields, int most) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(accepted, false, true);
        Map<String, Integer> items = new HashMap<>();
        int visited = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            for (String field : fields) {
                Terms terms = Terms.getTerms(segment.reader(), field);
                TermsEnum found = compiled.getTermsEnum(terms);
                for (BytesRef term = found.next(); term != null && visited < MAX_VISITED; term = found.next()) {
                    items.merge(term.utf8ToString(), found.docFreq(), Integer::max);
                    visited++;
                }
            }
        }
        List<Frequent> sorted = new ArrayList<>();
        items.forEach((term, count) -> sorted.add(new Frequent(term, count)));
        sorted.sort(Comparator.comparingInt(Frequent::items).reversed().thenComparing(Frequent::text));
        boolean complete = sorted.size() <= most && visited < MAX_VISITED;
        return new Expanded(List.copyOf(sorted.subList(0, Math.min(most, sorted.size()))), complete);
    }

    /** Accepts the written forms that fit a pattern with {@code *} and {@code ?}. */
    static Automaton pattern(String typed) {
        List<Automaton> parts = new ArrayList<>();
        parts.add(Automata.makeChar(se.nyhetsarkivet.swedish.Terms.WRITTEN_MARK));
        typed.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> parts.add(
                        switch (point) {
                            case '*' -> Automata.makeAnyString();
                            case '?' -> Automata.makeAnyChar();
                            default -> Automata.makeChar(point);
                        }));
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
