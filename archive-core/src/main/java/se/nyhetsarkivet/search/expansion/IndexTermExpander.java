package se.nyhetsarkivet.search.expansion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.search.expansion.TermExpansion.Expanded;
import se.nyhetsarkivet.search.expansion.TermExpansion.Frequent;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The words of the whole archive, for one search. What the search has to read because of them is bounded; where some words
 * are left out for that, the most frequent are kept, and a notice says so.
 */
public final class IndexTermExpander implements TermExpander {

    private static final Budget ANYWHERE = new Budget(10_000, 10_000_000);
    private static final Budget NEAR = new Budget(256, 2_000_000);

    /** What every pattern may cost, even when nothing is left. */
    private static final Budget LEAST = new Budget(10, 50_000);

    /** The part of a search's time that may pass before the words are known. */
    private static final double LOOKING_UP = 0.35;

    private static final int MOST_SIMILAR_WORDS = 50;

    /** Rarer words may be affordable where the most frequent are not. */
    private static final int FEWEST_LOOKED_UP = 200;

    private final SwedishLanguage language;
    private final Deadline deadline;
    private final TermExpansion expansion;
    private final Map<Lookup, List<String>> known = new HashMap<>();
    private final Map<Use, Budget> left = new EnumMap<>(Map.of(Use.ANYWHERE, ANYWHERE, Use.NEAR, NEAR));
    private final Set<Notice> notices = new LinkedHashSet<>();

    /** What was looked up. */
    private record Lookup(QueryNode asked, Use use) {}

    /**
     * What all patterns of a search together may cost. One may take half of what is left, so that something is left for the
     * next.
     *
     * @param words how many words they may stand for
     * @param items in how many items these may be, counted for each word
     */
    private record Budget(int words, long items) {

        Budget forOne() {
            return new Budget(Math.max(words / 2, LEAST.words), Math.max(items / 2, LEAST.items));
        }

        Budget without(List<Frequent> spent) {
            long spentItems = spent.stream().mapToLong(Frequent::items).sum();
            return new Budget(Math.max(0, words - spent.size()), Math.max(0, items - spentItems));
        }
    }

    public IndexTermExpander(SwedishLanguage language, ArchiveSearcher searcher) {
        this.language = language;
        deadline = searcher.deadline();
        expansion =
                new TermExpansion(searcher.getIndexReader(), searcher.deadline().after(LOOKING_UP));
    }

    /** Reports what stood for too many words. */
    public Set<Notice> notices() {
        return notices;
    }

    /** Finds the most frequent words. */
    @FunctionalInterface
    private interface Finding {
        Expanded find(int limit) throws IOException;
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public List<String> of(Wildcard pattern, Use use) throws IOException {
        WordPattern wanted = WordPattern.of(pattern.text());
        return lookUp(
                new Lookup(pattern, use),
                pattern.text(),
                limit -> expansion.matching(wanted, IndexFields.TEXTS, limit));
    }

    @Override
    public List<String> of(Fuzzy fuzzy, Use use) throws IOException {
        Automaton similar = TermExpander.similar(fuzzy, language);
        return lookUp(
                new Lookup(fuzzy, use),
                fuzzy.text(),
                limit -> expansion.matching(similar, IndexFields.TEXTS, Math.min(limit, MOST_SIMILAR_WORDS)));
    }

    private List<String> lookUp(Lookup lookup, String typed, Finding finding) throws IOException {
        List<String> words = known.get(lookup);
        if (words == null) {
            Expanded found = finding.find(
                    Math.max(FEWEST_LOOKED_UP, left(lookup.use()).forOne().words()));
            words = affordable(found, typed, lookup.use());
            known.put(lookup, words);
        }
        return words;
    }

    /** Of what was found, the most frequent words that the budget allows. */
    private List<String> affordable(Expanded found, String typed, Use use) {
        Budget limit = left(use).forOne();
        long items = 0;
        List<Frequent> words = new ArrayList<>();
        for (Frequent word : found.words()) {
            if (words.size() < limit.words() && items + word.items() <= limit.items()) {
                items += word.items();
                words.add(word);
            }
        }
        left.put(use, left(use).without(words));
        if (!found.complete() || words.size() < found.words().size()) {
            notices.add(new Notice(Notice.Kind.EXPANSION_LIMITED, typed));
        }
        return words.stream().map(Frequent::text).toList();
    }

    private Budget left(Use use) {
        return left.getOrDefault(use, ANYWHERE);
    }
}
