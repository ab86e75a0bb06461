package se.nyhetsarkivet.search.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import se.nyhetsarkivet.index.deadline.Deadline;

/**
 * Finds the written words of an index that fit, the most frequent first. Bounded, for one search as a whole, in the terms it
 * looks at, so that no pattern takes long.
 */
public final class TermExpansion {

    /** A pattern that begins with a star looks at every written word there is, in each segment of the index. */
    private static final int MAX_LOOKED_AT = 10_000_000;

    /** A word that fits takes longer, by so much, than one that does not. */
    private static final int COST_OF_FITTING = 5;

    /** What each pattern may look at even when nothing is left. */
    private static final int FEWEST_LOOKED_AT = 50_000;

    /** Of each segment so many words are kept at least, so that those which are frequent over all are among them. */
    private static final int FEWEST_KEPT = 200;

    private final IndexReader reader;
    private final Deadline deadline;
    private int left = MAX_LOOKED_AT;

    public TermExpansion(IndexReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /**
     * Words that fit.
     *
     * @param words the most frequent ones
     * @param complete whether these are all
     */
    public record Expanded(List<Frequent> words, boolean complete) {

        public List<String> texts() {
            return words.stream().map(Frequent::text).toList();
        }
    }

    /**
     * A word.
     *
     * @param text the written form
     * @param items in how many items it stands, at least
     */
    public record Frequent(String text, int items) {

        private static final Comparator<Frequent> BEST_FIRST =
                Comparator.comparingInt(Frequent::items).reversed().thenComparing(Frequent::text);
    }

    /** Goes through terms of a field that fit. */
    @FunctionalInterface
    private interface Way {
        TermsEnum through(Terms terms) throws IOException;
    }

    /** The words in some fields that fit a pattern. */
    public Expanded matching(WordPattern pattern, List<String> fields, int limit) throws IOException {
        left = Math.max(left, FEWEST_LOOKED_AT);
        return gather(terms -> new Fitting(terms.iterator(), pattern), fields, limit);
    }

    /** The words in some fields whose terms a finite automaton accepts. */
    public Expanded matching(Automaton accepted, List<String> fields, int limit) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(accepted, true, true);
        return gather(compiled::getTermsEnum, fields, limit);
    }

    /** Segment by segment, which is ten times as fast as with the terms of all segments merged. */
    private Expanded gather(Way way, List<String> fields, int limit) throws IOException {
        Map<String, Integer> items = new HashMap<>();
        boolean complete = true;
        for (String field : fields) {
            Map<String, Integer> inField = new HashMap<>();
            for (LeafReaderContext segment : reader.leaves()) {
                TermsEnum terms = way.through(Terms.getTerms(segment.reader(), field));
                complete &= addMostFrequent(terms, Math.max(limit, FEWEST_KEPT), inField);
            }
            inField.forEach((word, count) -> items.merge(word, count, Integer::max));
        }
        List<Frequent> words = new ArrayList<>();
        items.forEach((word, count) -> words.add(new Frequent(word, count)));
        words.sort(Frequent.BEST_FIRST);
        complete &= words.size() <= limit && left > 0;
        return new Expanded(List.copyOf(words.subList(0, Math.min(limit, words.size()))), complete);
    }

    /** Adds the most frequent words of a segment; false if there are more. */
    private boolean addMostFrequent(TermsEnum terms, int limit, Map<String, Integer> items) throws IOException {
        PriorityQueue<Frequent> best = new PriorityQueue<>(Frequent.BEST_FIRST.reversed());
        boolean complete = true;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            if (deadline.passedByNow()) {
                complete = false;
                break;
            }
            int count = terms.docFreq();
            boolean full = best.size() == limit;
            if (!full || count > best.element().items()) {
                best.add(new Frequent(word(term), count));
            }
            if (best.size() > limit) {
                best.remove();
            }
            complete &= !full;
        }
        best.forEach(word -> items.merge(word.text(), word.items(), Integer::sum));
        return complete;
    }

    private static String word(BytesRef writtenTerm) {
        return writtenTerm.utf8ToString().substring(1);
    }

    /** Those that fit a pattern among the terms with its beginning. */
    private final class Fitting extends FilteredTermsEnum {

        private final WordPattern pattern;
        private final BytesRef beginning;

        Fitting(TermsEnum terms, WordPattern pattern) {
            super(terms);
            this.pattern = pattern;
            beginning = pattern.beginning();
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            if (deadline.passedByNow()) {
                left = 0;
            }
            if (left <= 0 || !StringHelper.startsWith(term, beginning)) {
                return AcceptStatus.END;
            }
            boolean fits = pattern.fits(term);
            left -= fits ? COST_OF_FITTING : 1;
            return fits ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }
}
