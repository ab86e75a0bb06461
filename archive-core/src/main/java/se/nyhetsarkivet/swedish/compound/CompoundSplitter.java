package se.nyhetsarkivet.swedish.compound;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;
import se.nyhetsarkivet.swedish.vocabulary.Names;
import se.nyhetsarkivet.swedish.vocabulary.Numerals;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Bases;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Known;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Source;
import se.nyhetsarkivet.swedish.vocabulary.WordClasses;

/**
 * Finds the words that a compound is made of, as {@code ålder} and {@code bedömning} in {@code åldersbedömningar}.
 *
 * <p>All ways to cover the word with known first parts and a known last part are weighed, and the cheapest is taken if it is
 * cheap enough: long parts and checked words are cheap, many, short and rare ones are dear. The first of three equal consonants
 * may be missing where two parts meet: {@code tullag} is {@code tull} and {@code lag}. A word of the lexicon is only split as
 * the lexicon says. Safe for use by many threads.
 */
public final class CompoundSplitter {

    /** The most letters that a word loses as the first part of a compound, as {@code lärare} does in {@code lärarlön}. */
    private static final int LONGEST_LOSS = 2;

    private static final int SHORTEST_COMPOUND = 5;
    private static final int LONGEST_COMPOUND = 60;

    private final Vocabulary vocabulary;
    private final CompoundCosts costs;

    public CompoundSplitter(Vocabulary vocabulary, CompoundCosts costs) {
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
    public List<CompoundPart> split(Letters word, Bases bases, boolean name) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
            return List.of();
        }
        boolean inLexicon = !bases.words().isEmpty() && bases.source() == Source.LEXICON;
        List<CompoundPart> parts = inLexicon ? listed(word, bases) : cheapest(word, bases, name);
        List<CompoundPart> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(splitFurther(part, word)));
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
            String own = modifier == null ? segment : modifier.base();
            boolean shared = last && sharesConsonant(word, start, segment);
            parts.add(
                    shared
                            ? new CompoundPart(start - 1, end, word.at(start - 1) + segment)
                            : new CompoundPart(start, end, own));
            start = end;
        }
        return parts;
    }

    /** Whether a listed segment has lost its first letter, as {@code frihet} in {@code straffrihet}. */
    private boolean sharesConsonant(Letters word, int start, String segment) {
        return start > 1
                && isDoubled(word, start)
                && !vocabulary.isKnown(segment)
                && vocabulary.isKnown(word.at(start - 1) + segment);
    }

    /** Whether a part that ends here ends in a doubled consonant which the next part may begin with. */
    static boolean isDoubled(Letters word, int end) {
        char last = word.at(end - 1);
        return last == word.at(end - 2) && "aeiouyåäö".indexOf(last) < 0;
    }

    private List<CompoundPart> cheapest(Letters word, Bases bases, boolean name) {
        CompoundLattice lattice = new CompoundLattice(word, vocabulary, costs, vocabulary::head);
        double limit = bases.words().isEmpty() ? costs.limitForUnknown() : costs.limitForListed();
        if (lattice.cost() > limit && bases.words().isEmpty()) {
            lattice = lattice.withLinksOfAnyNoun();
        }
        if (lattice.cost() > limit) {
            return List.of();
        }
        List<CompoundPart> parts = lattice.path();
        if (bases.words().isEmpty() && OtherSpelling.is(word, parts, vocabulary)) {
            return List.of();
        }
        boolean looksLikeName = name || vocabulary.isName(bases);
        return looksLikeName && Names.areLike(word.toString(), parts) ? List.of() : parts;
    }

    /** A part may itself be a compound; but not one that is longer than the part, or it would not end. */
    private List<CompoundPart> splitFurther(CompoundPart part, Letters word) {
        int longest = Math.min(part.end() - part.start() + LONGEST_LOSS, word.length() - 1);
        if (part.base().length() < SHORTEST_COMPOUND
                || part.base().length() > longest
                || Names.listed(part.base()).isPresent()
                || Numerals.isNumeral(part.base())) {
            return List.of(part);
        }
        List<CompoundPart> inner = inner(part, word);
        if (inner.isEmpty()) {
            return List.of(part);
        }
        List<CompoundPart> parts = new ArrayList<>();
        for (CompoundPart each : inner.subList(0, inner.size() - 1)) {
            parts.add(each.within(part));
        }
        CompoundPart last = inner.getLast();
        parts.add(new CompoundPart(part.start() + last.start(), part.end(), last.bases()));
        return parts;
    }

    private List<CompoundPart> inner(CompoundPart part, Letters word) {
        Letters base = Letters.of(part.base());
        Bases known = vocabulary.basesOf(base);
        if (!known.words().isEmpty()) {
            return split(base, known, false);
        }
        boolean listed = !WordClasses.of(part.base()).isEmpty();
        return listed ? List.of() : withoutHead(word.part(part.start(), part.end()));
    }

    /** What is only ever a first part may consist of such, as {@code korttids} of {@code kort} and {@code tids}. */
    private List<CompoundPart> withoutHead(Letters form) {
        CompoundLattice lattice = new CompoundLattice(form, vocabulary, costs, vocabulary::lastModifier);
        return lattice.cost() > costs.limitForModifier() ? List.of() : lattice.path();
    }
}
