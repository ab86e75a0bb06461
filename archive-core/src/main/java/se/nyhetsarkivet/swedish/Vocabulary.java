package se.nyhetsarkivet.swedish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words that are known: those of our own lexicon and, where there is one, those of a dictionary. Immutable; safe for use by
 * many threads.
 */
final class Vocabulary {

    /** How well a word is known. */
    enum Source {
        /** Our own lexicon, whose words are simple and checked. */
        LEXICON,
        /** The dictionary, which also lists compounds and rare words. */
        DICTIONARY
    }

    /**
     * A word that is known.
     *
     * @param base its base form
     * @param source by whom
     */
    record Known(String base, Source source) {}

    /**
     * All that a form may be a form of.
     *
     * @param words the base forms, the likeliest first; empty if nobody knows the form
     * @param source by whom they are known
     */
    record Bases(List<String> words, Source source) {}

    /** What only ever ends a derivation, and never is a compound's last part although it is also a word. */
    private static final Set<String> NEVER_HEADS = WordFile.words("never-last-parts.txt");

    /** Prefixes and particles, which make one word of what they stand before. */
    private static final Set<String> NEVER_MODIFIERS = WordFile.words("never-first-parts.txt");

    private final Lexicon lexicon;
    private final Optional<HunspellDictionary> dictionary;
    private final WordTable<Known> modifiers;

    Vocabulary(Lexicon lexicon, Optional<HunspellDictionary> dictionary) {
        this.lexicon = lexicon;
        this.dictionary = dictionary;
        Map<String, Known> known = new HashMap<>();
        dictionary.ifPresent(words -> addModifiers(words.modifiers(), Source.DICTIONARY, known));
        addModifiers(lexicon.modifiers(), Source.LEXICON, known);
        known.keySet().removeAll(NEVER_MODIFIERS);
        modifiers = new WordTable<>(known);
    }

    private static void addModifiers(Map<String, String> bases, Source source, Map<String, Known> known) {
        bases.forEach((form, base) -> known.put(form, new Known(base, source)));
    }

    /** The bases that a form may belong to: the lexicon's if it has any, else the dictionary's. */
    Bases basesOf(Letters form) {
        List<String> own = lexicon.basesOf(form);
        return own.isEmpty() ? new Bases(inDictionary(form), Source.DICTIONARY) : new Bases(own, Source.LEXICON);
    }

    /** The dictionary has rules for genitives, but not for all of its words. */
    private List<String> inDictionary(Letters form) {
        if (dictionary.isEmpty()) {
            return List.of();
        }
        List<String> bases = dictionary.get().basesOf(form);
        return bases.isEmpty() && Lexicon.mayBeGenitive(form)
                ? dictionary.get().basesOf(Lexicon.withoutLastLetter(form))
                : bases;
    }

    /** The segments of a compound that the lexicon lists, for its base; empty for any other word. */
    List<String> segments(String base) {
        return lexicon.segments(base);
    }

    /** The word of which a form may be a compound's first or middle part; null if there is none. */
    @Nullable Known modifier(Letters form) {
        return modifiers.get(form);
    }

    /** The word of which a form may be a compound's last part; null if there is none. */
    @Nullable Known head(Letters form) {
        List<String> own = lexicon.basesOf(form);
        Source source = own.isEmpty() ? Source.DICTIONARY : Source.LEXICON;
        List<String> bases =
                own.isEmpty() ? dictionary.map(words -> words.headsOf(form)).orElse(List.of()) : own.subList(0, 1);
        if (bases.isEmpty() || NEVER_HEADS.contains(form.toString())) {
            return null;
        }
        for (String base : bases) {
            if (!NEVER_HEADS.contains(base)) {
                return new Known(base, source);
            }
        }
        return null;
    }
}
