package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words that a compound is made of, as {@code ålder} and {@code bedömning} in {@code åldersbedömningar}.
 *
 * <p>All ways to cover the word with known first parts and a known last part are weighed, and the cheapest is taken if it is
 * cheap enough: long parts and checked words are cheap, many, short and rare ones are dear. The first of three equal consonants
 * may be missing where two parts meet: {@code tullag} is {@code tull} and {@code lag}. A word of the lexicon is never split. Safe for use by many threads.
 */
final class CompoundSplitter {

    private static final int SHORTEST_COMPOUND = 5;
    private static final int SHORTEST_MODIFIER = 2;
    private static final int SHORTEST_HEAD = 2;
    private static final int LONGEST_WORD = 60;

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
     * @param name whether it looks like a name; many surnames look like compounds
     * @return the parts in order; empty if it is not a compound
     */
    List<CompoundPart> split(String word, boolean name) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_WORD) {
            return List.of();
        }
        List<CompoundPart> parts = vocabulary.isInLexicon(word) ? listed(word) : cheapest(word, name);
        return parts.stream().flatMap(part -> splitFurther(part).stream()).toList();
    }

    /** As the lexicon says. */
    private List<CompoundPart> listed(String word) {
        List<String> segments = vocabulary.segments(word);
        List<CompoundPart> parts = new ArrayList<>();
        int start = 0;
        for (String segment : segments) {
            boolean last = parts.size() + 1 == segments.size();
            String base = last
                    ? segment
                    : vocabulary.modifier(segment).map(Vocabulary.Known::base).orElse(segment);
            parts.add(new CompoundPart(start, last ? word.length() : start + segment.length(), base));
            start += segment.length();
        }
        return parts;
    }

    private List<CompoundPart> cheapest(String word, boolean name) {
        Lattice lattice = new Lattice(word);
        double limit = vocabulary.isInDictionary(word) ? costs.limitForListed() : costs.limitForUnknown();
        if (lattice.cost(0) > limit) {
            return List.of();
        }
        List<CompoundPart> parts = lattice.path();
        return name && Names.endIn(parts.getLast().base()) ? List.of() : parts;
    }

    /** A part may itself be a compound that is listed as a word. */
    private List<CompoundPart> splitFurther(CompoundPart part) {
        List<CompoundPart> inner = split(part.base(), false);
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

        private final String word;
        private final Map<Integer, Step> best = new HashMap<>();

        Lattice(String word) {
            this.word = word;
        }

        double cost(int start) {
            return step(start).cost();
        }

        private Step step(int start) {
            Step known = best.get(start);
            if (known == null) {
                known = cheapest(start);
                best.put(start, known);
            }
            return known;
        }

        /** The parts of the cheapest cover. */
        List<CompoundPart> path() {
            List<CompoundPart> parts = new ArrayList<>();
            int start = 0;
            while (start < word.length()) {
                Step step = step(start);
                parts.add(new CompoundPart(start, step.end(), step.base()));
                start = step.next();
            }
            return Collections.unmodifiableList(parts);
        }

        private Step cheapest(int start) {
            Step cheapest = start == 0 ? Step.NONE : head(start);
            for (int end = start + SHORTEST_MODIFIER; end <= word.length() - SHORTEST_HEAD; end++) {
                String form = word.substring(start, end);
                Optional<Vocabulary.Known> known = vocabulary.modifier(form);
                if (known.isPresent()) {
                    int next = isDoubledConsonant(end) && cost(end - 1) < cost(end) ? end - 1 : end;
                    double cost = cost(next) + costs.modifier(form, known.get());
                    if (cost < cheapest.cost()) {
                        cheapest = new Step(cost, end, next, known.get().base());
                    }
                }
            }
            return cheapest;
        }

        private Step head(int start) {
            return vocabulary
                    .head(word.substring(start))
                    .map(known -> new Step(
                            costs.head(word.substring(start), known), word.length(), word.length(), known.base()))
                    .orElse(Step.NONE);
        }

        /** Whether a part that ends here ends in a doubled consonant which the next part may begin with. */
        private boolean isDoubledConsonant(int end) {
            if (end < SHORTEST_MODIFIER + 1) {
                return false;
            }
            char last = word.charAt(end - 1);
            return last == word.charAt(end - 2) && "aeiouyåäö".indexOf(last) < 0;
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
