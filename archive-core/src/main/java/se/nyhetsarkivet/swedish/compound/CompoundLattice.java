package se.nyhetsarkivet.swedish.compound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Known;

/** The cheapest way to cover a word, or each tail of it that known first parts lead to, with known parts. For one thread. */
final class CompoundLattice {

    private static final int SHORTEST_PART = 2;

    private final Letters word;
    private final Vocabulary vocabulary;
    private final CompoundCosts costs;
    private final LastParts lastParts;
    private final boolean linksAnyNoun;

    /** By the place where they begin; null where nobody has asked yet. */
    private final @Nullable Step[] steps;

    /** What the last part of a cover may be. */
    interface LastParts {
        @Nullable Known known(Letters form);
    }

    CompoundLattice(Letters word, Vocabulary vocabulary, CompoundCosts costs, LastParts lastParts) {
        this(word, vocabulary, costs, lastParts, false);
    }

    private CompoundLattice(
            Letters word, Vocabulary vocabulary, CompoundCosts costs, LastParts lastParts, boolean linksAnyNoun) {
        this.word = word;
        this.linksAnyNoun = linksAnyNoun;
        this.vocabulary = vocabulary;
        this.costs = costs;
        this.lastParts = lastParts;
        steps = new Step[word.length()];
    }

    /** The same word, where a noun behind another part may take an -s- that it has not as the first: {@code åtgärds|pakets|möte}. */
    CompoundLattice withLinksOfAnyNoun() {
        return new CompoundLattice(word, vocabulary, costs, lastParts, true);
    }

    /** The cost of the cheapest cover; infinite if there is none. */
    double cost() {
        return from(0).cost();
    }

    private Step from(int start) {
        Step known = steps[start];
        if (known == null) {
            known = cheapest(start);
            steps[start] = known;
        }
        return known;
    }

    /** The parts of the cheapest cover. */
    List<CompoundPart> path() {
        List<CompoundPart> parts = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            Step step = from(start);
            parts.add(new CompoundPart(start, step.end(), step.bases()));
            start = step.next();
        }
        return parts;
    }

    private Step cheapest(int start) {
        Step cheapest = start == 0 ? Step.NONE : head(start);
        for (int end = start + SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
            Known known = modifier(start, end);
            if (known != null) {
                boolean shared = end > SHORTEST_PART
                        && CompoundSplitter.isDoubled(word, end)
                        && from(end - 1).cost() < from(end).cost();
                int next = shared ? end - 1 : end;
                double joint = shared ? costs.sharedConsonant() : lostLink(start, end, known);
                double cost = from(next).cost() + costs.part(lettersWithoutLink(start, end, known), known) + joint;
                if (cost < cheapest.cost()) {
                    cheapest = new Step(cost, end, next, known.bases());
                }
            }
        }
        return cheapest;
    }

    private @Nullable Known modifier(int start, int end) {
        Known known = vocabulary.modifier(word.part(start, end));
        return known == null && linksAnyNoun && start > 0
                ? vocabulary.linkedBehindAnother(word.part(start, end))
                : known;
    }

    /** A part is no longer, and so no surer, by its linking -s-: {@code vård|sökande} is as good as {@code vårds|ökande}. */
    private int lettersWithoutLink(int start, int end, Known known) {
        int letters = end - start;
        if (letters <= SHORTEST_PART || word.at(end - 1) != 's') {
            return letters;
        }
        Known bare = vocabulary.modifier(word.part(start, end - 1));
        return bare != null && bare.base().equals(known.base()) ? letters - 1 : letters;
    }

    /** What it costs that an -s- which may join two parts is taken for the beginning of the second. */
    private double lostLink(int start, int end, Known known) {
        if (word.at(end) != 's') {
            return 0;
        }
        Known linked = vocabulary.modifier(word.part(start, end + 1));
        return linked != null && linked.base().equals(known.base())
                ? costs.lostLink(start > 0, end - start, known.source(), linked.source())
                : 0;
    }

    private Step head(int start) {
        Known known = lastParts.known(word.part(start, word.length()));
        return known == null
                ? Step.NONE
                : new Step(costs.part(word.length() - start, known), word.length(), word.length(), known.bases());
    }

    /**
     * A part and what follows it.
     *
     * @param cost of the part and all that follows
     * @param end where the part ends
     * @param next where the next begins, one before the end if they share a consonant
     * @param bases what the part may be a form of
     */
    private record Step(double cost, int end, int next, List<String> bases) {
        static final Step NONE = new Step(Double.POSITIVE_INFINITY, 0, 0, List.of());
    }
}
