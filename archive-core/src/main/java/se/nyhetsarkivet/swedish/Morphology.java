package se.nyhetsarkivet.swedish;

import java.util.List;
import java.util.Optional;

/**
 * Takes a written word apart: the base forms that its inflection leads to, and the parts if it is a compound. Knowledge comes
 * first from our own lexicon, then from a dictionary if there is one, then from the parts of a compound, and last from the
 * ending. Safe for use by many threads.
 */
final class Morphology {

    private static final int MOST_BASES = 2;

    private final Vocabulary vocabulary;
    private final CompoundSplitter splitter;
    private final WordTermsCache words = new WordTermsCache(word -> WordTerms.of(word, analyseAnew(word, false)));
    private final WordTermsCache names = new WordTermsCache(word -> WordTerms.of(word, analyseAnew(word, true)));

    Morphology(Optional<HunspellDictionary> dictionary) {
        vocabulary = new Vocabulary(new Lexicon(), dictionary);
        splitter = new CompoundSplitter(vocabulary, CompoundCosts.TUNED);
    }

    /**
     * The terms of a word.
     *
     * @param word a word in lower case
     * @param name whether it looks like a name: written with a capital within a sentence
     */
    WordTerms terms(String word, boolean name) {
        return (name ? names : words).of(word);
    }

    WordAnalysis analyse(String word, boolean name) {
        return terms(word, name).analysis();
    }

    /** The base form of words joined by hyphens or the like, without those: {@code e-posten} is {@code epost}. */
    String baseOfJoined(List<CleanText> pieces) {
        StringBuilder base = new StringBuilder();
        for (CleanText piece : pieces.subList(0, pieces.size() - 1)) {
            base.append(piece.text());
        }
        return base.append(analyse(pieces.getLast().text(), false).bases().getFirst())
                .toString();
    }

    /** The base form of a compound's last part. */
    Optional<String> tail(String word) {
        List<CompoundPart> parts = analyse(word, false).parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast().base());
    }

    private WordAnalysis analyseAnew(String word, boolean name) {
        List<String> known = vocabulary.basesOf(word);
        Optional<String> listedName = name || known.isEmpty() ? Names.listed(word) : Optional.empty();
        if (listedName.isPresent()) {
            return WordAnalysis.simple(List.of(listedName.get()));
        }
        List<CompoundPart> parts = splitter.split(word, name);
        if (!known.isEmpty()) {
            return WordAnalysis.compound(word, known.subList(0, Math.min(MOST_BASES, known.size())), parts);
        }
        if (!parts.isEmpty()) {
            CompoundPart head = parts.getLast();
            return WordAnalysis.compound(word, List.of(word.substring(0, head.start()) + head.base()), parts);
        }
        return WordAnalysis.simple(List.of(name ? UnknownWord.nameOf(word) : UnknownWord.baseOf(word)));
    }
}
