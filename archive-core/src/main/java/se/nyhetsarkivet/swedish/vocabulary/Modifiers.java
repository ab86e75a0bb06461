package se.nyhetsarkivet.swedish.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.lexicon.WordFile;
import se.nyhetsarkivet.swedish.lexicon.WordTable;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Known;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Source;

/**
 * The forms that may be a compound's first or middle part, each with the word that it is of. The whole word of a form that only the
 * dictionary lists is looked up when the form is first met: few are, and all together they are most of what loading would cost.
 * Safe for use by many threads.
 */
final class Modifiers {

    /** Prefixes and particles, which make one word of what they stand before. */
    private static final Set<String> NEVER_MODIFIERS = WordFile.words("never-first-parts.txt");

    private final WordTable<Modifier> table;
    private final UnaryOperator<String> wholeWord;

    /** The word of a form, known or to be looked up. */
    private sealed interface Modifier {}

    private record Sure(Known known) implements Modifier {}

    /** Two threads that look up the word at the same time find the same. */
    private static final class Listed implements Modifier {

        private final String base;
        private @Nullable Known known;

        Listed(String base) {
            this.base = base;
        }

        Known known(UnaryOperator<String> wholeWord) {
            Known found = known;
            if (found == null) {
                found = new Known(wholeWord.apply(base), Source.DICTIONARY);
                known = found;
            }
            return found;
        }
    }

    /**
     * Joins what is known of first and middle parts.
     *
     * @param lexicon the base of each form that the lexicon lists
     * @param dictionary what the dictionary has as the base of each form
     * @param wholeWord the word that such a base stands for
     */
    Modifiers(Map<String, String> lexicon, Map<String, String> dictionary, UnaryOperator<String> wholeWord) {
        this.wholeWord = wholeWord;
        Map<String, Modifier> modifiers = HashMap.newHashMap(dictionary.size() + lexicon.size());
        dictionary.forEach((form, base) -> modifiers.put(form, new Listed(base)));
        Names.inCompounds().forEach((form, name) -> modifiers.put(form, sure(name, Source.NAME)));
        VerbStems.inCompounds().forEach((stem, verb) -> modifiers.putIfAbsent(stem, sure(verb, Source.DERIVED)));
        lexicon.forEach((form, base) -> modifiers.put(form, sure(base, Source.LEXICON)));
        Numerals.inCompounds().forEach(numeral -> modifiers.put(numeral, sure(numeral, Source.LEXICON)));
        modifiers.keySet().removeAll(NEVER_MODIFIERS);
        table = new WordTable<>(modifiers);
    }

    private static Modifier sure(String base, Source source) {
        return new Sure(new Known(base, source));
    }

    /** The word of which a form may be a first or middle part; null if there is none. */
    @Nullable Known get(Letters form) {
        return switch (table.get(form)) {
            case null -> null;
            case Sure(Known known) -> known;
            case Listed listed -> listed.known(wholeWord);
        };
    }
}
