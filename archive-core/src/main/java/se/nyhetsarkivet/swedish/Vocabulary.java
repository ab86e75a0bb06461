package se.nyhetsarkivet.swedish;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All words that are known: those of our own lexicon and, where there is one, those of a dictionary. */
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

    /** What only ever ends a derivation, and never is a compound's last part although it is also a word. */
    private static final Set<String> NEVER_HEADS =
            WordFile.lines("never-last-parts.txt").collect(Collectors.toUnmodifiableSet());

    /** Prefixes and particles, which make one word of what they stand before. */
    private static final Set<String> NEVER_MODIFIERS =
            WordFile.lines("never-first-parts.txt").collect(Collectors.toUnmodifiableSet());

    private final Lexicon lexicon;
    private final Optional<HunspellDictionary> dictionary;

    Vocabulary(Lexicon lexicon, Optional<HunspellDictionary> dictionary) {
        this.lexicon = lexicon;
        this.dictionary = dictionary;
    }

    /** The bases that a form may belong to: the lexicon's if it has any, else the dictionary's. */
    List<String> basesOf(String form) {
        Set<String> own = lexicon.basesOf(form);
        return own.isEmpty() ? inDictionary(form) : List.copyOf(own);
    }

    boolean isInLexicon(String form) {
        return !lexicon.basesOf(form).isEmpty();
    }

    /** The segments of a compound that the lexicon lists, for one of its forms; empty for any other word. */
    List<String> segments(String form) {
        return lexicon.basesOf(form).stream()
                .map(lexicon::segments)
                .filter(segments -> !segments.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    boolean isInDictionary(String form) {
        return !inDictionary(form).isEmpty();
    }

    /** The word of which a form may be a compound's first or middle part. */
    Optional<Known> modifier(String form) {
        if (NEVER_MODIFIERS.contains(form)) {
            return Optional.empty();
        }
        Optional<Known> own = lexicon.modifierBase(form).map(base -> new Known(base, Source.LEXICON));
        return own.isPresent()
                ? own
                : dictionary.flatMap(words -> words.modifierBase(form)).map(base -> new Known(base, Source.DICTIONARY));
    }

    /** The word of which a form may be a compound's last part. */
    Optional<Known> head(String form) {
        if (NEVER_HEADS.contains(form)) {
            return Optional.empty();
        }
        Iterator<String> own = lexicon.basesOf(form).iterator();
        if (own.hasNext()) {
            String base = own.next();
            return NEVER_HEADS.contains(base) ? Optional.empty() : Optional.of(new Known(base, Source.LEXICON));
        }
        return dictionary.flatMap(words -> words.basesOf(form).stream()
                .filter(words::isHead)
                .filter(base -> !NEVER_HEADS.contains(base))
                .map(base -> new Known(base, Source.DICTIONARY))
                .findFirst());
    }

    private List<String> inDictionary(String form) {
        return dictionary.map(words -> words.basesOf(form)).orElse(List.of());
    }
}
