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
        DICTIONARY,
        /** Nobody; but it ends as derived nouns do before the last part of a compound, as {@code dopnings} and {@code ödmjukhets}. */
        DERIVED
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

    /** The last letters of derived nouns with the -s- that they take in compounds. */
    private static final Set<String> DERIVED_ENDINGS = Set.of("ings", "hets", "ions", "kaps", "nads");

    private static final int SHORTEST_DERIVED = 8;

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
        List<String> own = RareForms.without(form, lexicon.basesOf(form));
        return own.isEmpty()
                ? new Bases(RareForms.without(form, inDictionary(form)), Source.DICTIONARY)
                : new Bases(own, Source.LEXICON);
    }

    /** The dictionary has rules for genitives, but not for all of its words. */
    private List<String> inDictionary(Letters form) {
        if (dictionary.isEmpty()) {
            return List.of();
        }
        List<String> bases = dictionary.get().basesOf(form);
        if (bases.isEmpty() && Lexicon.mayBeGenitive(form)) {
            bases = dictionary.get().basesOf(Lexicon.withoutLastLetter(form));
        }
        return bases.stream().filter(base -> mayInflectTo(form, base)).toList();
    }

    /** Its rules also make {@code ges} of the letter g, and {@code dr} of {@code dra}. */
    private static boolean mayInflectTo(Letters form, String base) {
        return (base.length() > 1 && form.hasVowel()) || base.equals(form.toString());
    }

    /** The segments of a compound that the lexicon lists, for its base; empty for any other word. */
    List<String> segments(String base) {
        return lexicon.segments(base);
    }

    /** The word of which a form may be a compound's first or middle part; null if there is none. */
    @Nullable Known modifier(Letters form) {
        Known known = modifiers.get(form);
        return known == null && looksDerived(form)
                ? new Known(form.part(0, form.length() - 1).toString(), Source.DERIVED)
                : known;
    }

    private static boolean looksDerived(Letters form) {
        if (form.length() < SHORTEST_DERIVED || form.at(form.length() - 1) != 's') {
            return false;
        }
        String ending = form.last(4).toString();
        return DERIVED_ENDINGS.contains(ending);
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
