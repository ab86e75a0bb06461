package se.nyhetsarkivet.swedish;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Lemma;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Part;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reason;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;
import se.nyhetsarkivet.swedish.text.Writing;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;
import se.nyhetsarkivet.swedish.vocabulary.WordClasses;

/** Says of a word what its analysis is and where it comes from. Safe for use by many threads. */
final class WordExplainer {

    private final Morphology morphology;

    WordExplainer(Morphology morphology) {
        this.morphology = morphology;
    }

    /**
     * What a word may be.
     *
     * @param word the word in lower case
     * @param writings how it may be written
     */
    List<Reading> readings(String word, Stream<Writing> writings) {
        return writings.map(writing -> reading(morphology.analyse(word, writing)))
                .distinct()
                .toList();
    }

    private static Reading reading(WordAnalysis analysis) {
        List<Lemma> lemmas = analysis.bases().stream()
                .map(base -> new Lemma(withoutMark(base), classes(base, analysis)))
                .toList();
        List<Part> parts = analysis.parts().stream()
                .map(part -> part(analysis.word(), part))
                .toList();
        return new Reading(analysis.reasons(), lemmas, parts);
    }

    private static Part part(String word, CompoundPart part) {
        List<Lemma> lemmas = part.bases().stream()
                .map(base -> new Lemma(base, sorted(WordClasses.of(base))))
                .toList();
        return new Part(word.substring(part.start(), part.end()), lemmas);
    }

    /** Those of the word itself; for a compound that is in no list, those of its last part. */
    private static List<WordClass> classes(String base, WordAnalysis analysis) {
        Reason reason = analysis.reasons().getFirst();
        Set<WordClass> own = WordClasses.of(base);
        return switch (reason) {
            case NAME -> List.of(WordClass.NAME);
            case FUNCTION_WORD -> List.of(WordClass.FUNCTION_WORD);
            case NUMERAL -> List.of(WordClass.NUMERAL);
            case LEXICON, DICTIONARY, COMPOUND, ENDING, ABBREVIATION ->
                own.isEmpty() ? ofLastPart(base, analysis.parts()) : sorted(own);
        };
    }

    private static List<WordClass> ofLastPart(String base, List<CompoundPart> parts) {
        return parts.stream()
                .skip(Math.max(0, parts.size() - 1))
                .flatMap(last -> last.bases().stream())
                .filter(base::endsWith)
                .findFirst()
                .map(last -> sorted(WordClasses.of(last)))
                .orElse(List.of());
    }

    private static List<WordClass> sorted(Set<WordClass> classes) {
        return classes.stream().sorted().toList();
    }

    private static String withoutMark(String base) {
        return !base.isEmpty() && base.charAt(0) == TermKinds.FUNCTION_MARK ? base.substring(1) : base;
    }
}
