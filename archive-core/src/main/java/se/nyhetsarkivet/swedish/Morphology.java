package se.nyhetsarkivet.swedish;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.swedish.compound.CompoundCosts;
import se.nyhetsarkivet.swedish.compound.CompoundSplitter;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reason;
import se.nyhetsarkivet.swedish.lexicon.HunspellDictionary;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.lexicon.Lexicon;
import se.nyhetsarkivet.swedish.text.ChunkWords;
import se.nyhetsarkivet.swedish.text.Writing;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;
import se.nyhetsarkivet.swedish.vocabulary.FunctionWords;
import se.nyhetsarkivet.swedish.vocabulary.Names;
import se.nyhetsarkivet.swedish.vocabulary.Numerals;
import se.nyhetsarkivet.swedish.vocabulary.UnknownWord;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Bases;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Source;

/**
 * Takes a written word apart: the base forms that its inflection leads to, and the parts if it is a compound. Knowledge comes
 * first from our own lexicon, then from a dictionary if there is one, then from the parts of a compound, and last from the
 * ending. Safe for use by many threads.
 */
final class Morphology {

    private static final int MOST_BASES = 3;

    private final Vocabulary vocabulary;
    private final CompoundSplitter splitter;

    private final WordTermsCache cache =
            new WordTermsCache((word, writing, hash) -> WordTerms.of(word, writing, hash, analyse(word, writing)));

    Morphology(Optional<HunspellDictionary> dictionary) {
        vocabulary = new Vocabulary(new Lexicon(), dictionary);
        splitter = new CompoundSplitter(vocabulary, CompoundCosts.TUNED);
    }

    /**
     * The terms of a word.
     *
     * @param word a word in lower case
     * @param writing how it is written
     */
    WordTerms terms(String word, Writing writing) {
        char[] letters = word.toCharArray();
        return cache.of(letters, 0, letters.length, writing, WordTermsCache.hash(letters, 0, letters.length, writing));
    }

    /** Looks up some words. */
    void lookUp(WordsAhead words) {
        words.lookUp(cache);
    }

    /** The term of words joined by hyphens or the like, without those: {@code e-posten} is {@code epost}. */
    String joinedBase(List<ChunkWords.Word> pieces) {
        StringBuilder base = new StringBuilder();
        for (ChunkWords.Word piece : pieces.subList(0, pieces.size() - 1)) {
            base.append(piece.clean().text());
        }
        String last = pieces.getLast().clean().text();
        List<String> bases = FunctionWords.contains(last)
                ? List.of()
                : terms(last, Writing.ORDINARY).bases();
        return TermKinds.base(base.toString()) + (bases.isEmpty() ? TermKinds.base(last) : bases.getFirst());
    }

    WordAnalysis analyse(String word, Writing writing) {
        if (FunctionWords.contains(word)) {
            return functionWord(word, writing);
        }
        if (writing == Writing.ABBREVIATION) {
            return WordAnalysis.simple(word, word, Reason.ABBREVIATION);
        }
        if (Numerals.isNumeral(word)) {
            return WordAnalysis.simple(word, word, Reason.NUMERAL);
        }
        boolean name = writing == Writing.NAME;
        Letters letters = Letters.of(word);
        Bases known = vocabulary.basesOf(letters);
        boolean unknown = known.words().isEmpty();
        boolean mayBeName = name || unknown || known.source() == Source.DICTIONARY;
        Optional<String> listedName = mayBeName ? Names.listed(word) : Optional.empty();
        if (listedName.isPresent()) {
            return WordAnalysis.simple(word, listedName.get(), Reason.NAME);
        }
        List<CompoundPart> parts = splitter.split(letters, known, name);
        if (!parts.isEmpty()) {
            List<Reason> reasons =
                    unknown ? List.of(Reason.COMPOUND) : List.of(reason(known.source()), Reason.COMPOUND);
            return new WordAnalysis(word, basesOfCompound(word, known, parts.getLast()), parts, reasons);
        }
        if (!unknown) {
            boolean knownAsName = vocabulary.isName(known);
            return WordAnalysis.simple(word, first(known.words()), knownAsName ? Reason.NAME : reason(known.source()));
        }
        return name
                ? WordAnalysis.simple(word, UnknownWord.nameOf(word), Reason.NAME)
                : WordAnalysis.simple(word, UnknownWord.baseOf(word), Reason.ENDING);
    }

    private static Reason reason(Source source) {
        return source == Source.LEXICON ? Reason.LEXICON : Reason.DICTIONARY;
    }

    /** Function words share bases only with each other; in capitals they may mean anything, as {@code VAD} and {@code MAN} do. */
    private static WordAnalysis functionWord(String word, Writing writing) {
        List<String> bases = writing == Writing.ABBREVIATION ? List.of() : FunctionWords.sharedBases(word);
        return WordAnalysis.simple(word, bases.stream().map(TermKinds::function).toList(), Reason.FUNCTION_WORD);
    }

    /**
     * The dictionary lists some forms of compounds as if they were bases, as {@code hemförhållandens}, so the base that the last
     * part leads to is taken beside its own.
     */
    private static List<String> basesOfCompound(String word, Bases known, CompoundPart last) {
        String before = word.substring(0, last.start());
        List<String> bases = last.bases().stream().map(base -> before + base).toList();
        if (known.words().isEmpty()) {
            return first(bases);
        }
        if (known.source() == Source.LEXICON || known.words().contains(bases.getFirst())) {
            return first(known.words());
        }
        return List.of(known.words().getFirst(), bases.getFirst());
    }

    private static List<String> first(List<String> bases) {
        return bases.subList(0, Math.min(MOST_BASES, bases.size()));
    }
}
