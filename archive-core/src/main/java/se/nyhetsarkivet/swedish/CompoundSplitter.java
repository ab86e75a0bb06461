package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.Vocabulary.Bases;
import se.nyhetsarkivet.swedish.Vocabulary.Known;
import se.nyhetsarkivet.swedish.Vocabulary.Source;

/**
 * Finds the words that a compound is made of, as {@code ålder} and {@code bedömning} in {@code åldersbedömningar}.
 *
 * <p>All ways to cover the word with known first parts and a known last part are weighed, and the cheapest is taken if it is
 * cheap enough: long parts and checked words are cheap, many, short and rare ones are dear. The first of three equal consonants
 * may be missing where two parts meet: {@code tullag} is {@code tull} and {@code lag}. A word of the lexicon is only split as
 * the lexicon says. Safe for use by many threads.
 */
final class CompoundSplitter {

    /** The most letters that a word loses as the first part of a compound, as {@code lärare} does in {@code lärarlön}. */
    private static final int LONGEST_LOSS = 2;

    private static final int SHORTEST_COMPOUND = 5;
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_COMPOUND = 60;

    private final Vocabulary vocabulary;
    private final CompoundCosts costs;

    CompoundSplitter(Vocabulary vocabulary, CompoundCosts costs) {
        this.vocabulary = vocabulary;
        this.costs = costs;
    }

    /**
     * The parts of a word.
     *
     * @param word a word in lower case
     * @param bases what it may be a form of
     * @param name whether it looks like a name; many surnames look like compounds
     * @return the parts in order; empty if it is not a compound
     */
    List<CompoundPart> split(Letters word, Bases bases, boolean name) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
            return List.of();
        }
        boolean inLexicon = !bases.words().isEmpty() && bases.source() == Source.LEXICON;
        List<CompoundPart> parts = inLexicon ? listed(word, bases) : cheapest(word, bases, name);
        List<CompoundPart> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(splitFurther(part, word.length())));
        return all;
    }

    /** As the lexicon says. */
    private List<CompoundPart> listed(Letters word, Bases bases) {
        List<String> segments = bases.words().stream()
                .map(vocabulary::segments)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<CompoundPart> parts = new ArrayList<>();
        int start = 0;
        for (String segment : segments) {
            boolean last = parts.size() + 1 == segments.size();
            Known modifier = last ? null : vocabulary.modifier(Letters.of(segment));
            int end = last ? word.length() : start + segment.length();
            parts.add(new CompoundPart(start, end, modifier == null ? segment : modifier.base()));
            start = end;
        }
        return parts;
    }

    private List<CompoundPart> cheapest(Letters word, Bases bases, boolean name) {
        Lattice lattice = new Lattice(word);
        double limit = bases.words().isEmpty() ? costs.limitForUnknown() : costs.limitForListed();
        if (lattice.from(0).cost() > limit) {
            return List.of();
        }
        List<CompoundPart> parts = lattice.path();
        return name && Names.isLike(word.toString(), parts.getLast().base()) ? List.of() : parts;
    }

    /** A part may itself be a compound that is listed as a word; but not one that is longer than the part, or it would not end. */
    private List<CompoundPart> splitFurther(CompoundPart part, int wordLength) {
        int longest = Math.min(part.end() - part.start() + LONGEST_LOSS, wordLength - 1);
        if (part.base().length() < SHORTEST_COMPOUND || part.base().length() > longest) {
            return List.of(part);
        }
        Letters base = Letters.of(part.base());
        List<CompoundPart> inner = split(base, vocabulary.basesOf(base), false);
        if (inner.isEmpty()) {
            return List.of(part);
        }
        List<CompoundPart> parts = new ArrayList<>();
        for (CompoundPart each : inner.subList(0, inner.size() - 1)) {
            parts.add(new CompoundPart(part.start() + each.start(), part.start() + each.end(), each.base()));
        }
        CompoundPart last = inner.getLast();
        parts.add(new CompoundPart(part.start() + last.start(), part.end(), last.base()));
        return parts;
    }

    /** The cheapest cover of each tail of a word that known first parts lead to. */
    private final class Lattice {

        private final Letters word;

        /** By the place where they begin; null where nobody has asked yet. */
        private final @Nullable Step[] steps;

        Lattice(Letters word) {
            this.word = word;
            steps = new Step[word.length()];
        }

        Step from(int start) {
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
                parts.add(new CompoundPart(start, step.end(), step.base()));
                start = step.next();
            }
            return parts;
        }

        private Step cheapest(int start) {
            Step cheapest = start == 0 ? Step.NONE : head(start);
            for (int end = start + SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
                Known known = vocabulary.modifier(word.part(start, end));
                if (known != null) {
                    boolean shared = isDoubledConsonant(end)
                            && from(end - 1).cost() < from(end).cost();
                    int next = shared ? end - 1 : end;
                    double cost = from(next).cost() + costs.part(end - start, known);
                    if (cost < cheapest.cost()) {
                        cheapest = new Step(cost, end, next, known.base());
                    }
                }
            }
            return cheapest;
        }

        private Step head(int start) {
            Known known = vocabulary.head(word.part(start, word.length()));
            return known == null
                    ? Step.NONE
                    : new Step(costs.part(word.length() - start, known), word.length(), word.length(), known.base());
        }

        /** Whether a part that ends here ends in a doubled consonant which the next part may begin with. */
        private boolean isDoubledConsonant(int end) {
            char last = word.at(end - 1);
            return end > SHORTEST_PART && last == word.at(end - 2) && "aeiouyåäö".indexOf(last) < 0;
        }
    }

    /**
     * A part and what follows it.
     *
     * @param cost of the part and all that follows
     * @param end where the part ends
     * @param next where the next begins, one before the end if they share a consonant
     * @param base the part's base
     */
    private record Step(double cost, int end, int next, String base) {
        static final Step NONE = new Step(Double.POSITIVE_INFINITY, 0, 0, "");
    }
}
