package se.nyhetsarkivet.swedish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.swedish.Vocabulary.Bases;
import se.nyhetsarkivet.swedish.Vocabulary.Source;

/**
 * Takes a written word apart: the base forms that its inflection leads to, and the parts if it is a compound. Knowledge comes
 * first from our own lexicon, then from a dictionary if there is one, then from the parts of a compound, and last from the
 * ending. Safe for use by many threads.
 */
final class Morphology {

    private static final int MOST_BASES = 3;

    private final Vocabulary vocabulary;
    private final CompoundSplitter splitter;

    /** The bases that function words share, as {@code den} and {@code det} do; of the others nothing need be indexed. */
    private final Set<String> sharedByFunctionWords;

    private final WordTermsCache cache =
            new WordTermsCache((word, name, hash) -> WordTerms.of(word, name, hash, analyse(word, name)));

    Morphology(Optional<HunspellDictionary> dictionary) {
        vocabulary = new Vocabulary(new Lexicon(), dictionary);
        splitter = new CompoundSplitter(vocabulary, CompoundCosts.TUNED);
        Map<String, Integer> forms = new HashMap<>();
        for (String word : FunctionWords.all()) {
            vocabulary.basesOf(Letters.of(word)).words().forEach(base -> forms.merge(base, 1, Integer::sum));
        }
        forms.values().removeIf(count -> count == 1);
        sharedByFunctionWords = Set.copyOf(forms.keySet());
    }

    /**
     * The terms of a word.
     *
     * @param word a word in lower case
     * @param name whether it looks like a name: written with a capital within a sentence
     */
    WordTerms terms(String word, boolean name) {
        return terms(word.toCharArray(), word.length(), name);
    }

    /** The terms of a word, given by its letters, so that no string need be made of one that is known already. */
    WordTerms terms(char[] word, int length, boolean name) {
        return cache.of(word, length, name);
    }

    /** The term of words joined by hyphens or the like, without those: {@code e-posten} is {@code epost}. */
    String joinedBase(List<ChunkWords.Word> pieces) {
        StringBuilder base = new StringBuilder();
        for (ChunkWords.Word piece : pieces.subList(0, pieces.size() - 1)) {
            base.append(piece.clean().text());
        }
        String last = pieces.getLast().clean().text();
        List<String> bases = terms(last, false).bases();
        return Terms.base(base.toString()) + (bases.isEmpty() ? Terms.base(last) : bases.getFirst());
    }

    WordAnalysis analyse(String word, boolean name) {
        Letters letters = Letters.of(word);
        Bases known = vocabulary.basesOf(letters);
        if (FunctionWords.contains(word)) {
            List<String> shared = known.words().stream()
                    .filter(sharedByFunctionWords::contains)
                    .toList();
            return new WordAnalysis(shared, List.of());
        }
        boolean unknown = known.words().isEmpty();
        boolean mayBeName = name || unknown || known.source() == Source.DICTIONARY;
        Optional<String> listedName = mayBeName ? Names.listed(word) : Optional.empty();
        if (listedName.isPresent()) {
            return WordAnalysis.simple(listedName.get());
        }
        List<CompoundPart> parts = splitter.split(letters, known, name);
        if (!parts.isEmpty()) {
            return WordAnalysis.compound(word, basesOfCompound(word, known, parts.getLast()), parts);
        }
        if (!unknown) {
            return new WordAnalysis(first(known.words()), List.of());
        }
        return WordAnalysis.simple(name ? UnknownWord.nameOf(word) : UnknownWord.baseOf(word));
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
