package se.nyhetsarkivet.swedish.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;
import se.nyhetsarkivet.swedish.lexicon.HunspellDictionary;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.lexicon.Lexicon;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/**
 * All words that are known: those of our own lexicon and, where there is one, those of a dictionary. Immutable; safe for use by
 * many threads.
 */
public final class Vocabulary {

    /** How well a word is known. */
    public enum Source {
        /** Our own lexicon, whose words are simple and checked. */
        LEXICON,
        /** The dictionary, which also lists compounds and rare words. */
        DICTIONARY,
        /** A list of names. */
        NAME,
        /**
         * Nobody; but it is the stem of a verb, as {@code gräv}, or ends as derived nouns do before the last part of a compound, as
         * {@code dopnings} and {@code ödmjukhets}.
         */
        DERIVED
    }

    /**
     * What a form is known as.
     *
     * @param bases the base forms of the words it may be a form of, the likeliest first; never empty
     * @param source by whom
     */
    public record Known(List<String> bases, Source source) {

        Known(String base, Source source) {
            this(List.of(base), source);
        }

        /** The likeliest base form. */
        public String base() {
            return bases.getFirst();
        }
    }

    /**
     * All that a form may be a form of.
     *
     * @param words the base forms, the likeliest first; empty if nobody knows the form
     * @param source by whom they are known
     */
    public record Bases(List<String> words, Source source) {}

    /** Endings of derivations, which are never a compound's last part although they are also words. */
    private static final Set<String> ENDINGS = WordFile.words("never-last-parts.txt");

    /** Function words that do end compounds, as in {@code polisman}. */
    private static final Set<String> ALSO_NOUNS = Set.of("man", "vara", "vilja");

    /** Forms that are never a compound's last part: those endings, and the other function words and pronouns. */
    private static final Set<String> NEVER_HEADS = Stream.of(
                    ENDINGS.stream(),
                    FunctionWords.all().stream(),
                    WordFile.rows("pronouns.txt").flatMap(List::stream))
            .flatMap(words -> words)
            .filter(word -> !ALSO_NOUNS.contains(word))
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST_VERB = 4;

    /** The last letters of derived nouns with the -s- that they take in compounds. */
    private static final Set<String> DERIVED_ENDINGS = Set.of("ings", "hets", "ions", "kaps", "nads");

    private static final int SHORTEST_DERIVED = 8;

    private final Lexicon lexicon;
    private final Optional<HunspellDictionary> dictionary;
    private final Modifiers modifiers;

    public Vocabulary(Lexicon lexicon, Optional<HunspellDictionary> dictionary) {
        this.lexicon = lexicon;
        this.dictionary = dictionary;
        modifiers = new Modifiers(
                lexicon.modifiers(),
                dictionary.map(HunspellDictionary::modifiers).orElse(Map.of()),
                this::wholeWord);
    }

    /** The dictionary lists some shapes of first parts as if they were bases, as {@code sekreterar}. */
    private String wholeWord(String base) {
        if (isKnown(base)) {
            return base;
        }
        String stem = base.substring(0, base.length() - 1);
        return Stream.of(base + "e", base + "a", stem + "a", stem)
                .filter(word -> base.endsWith("ar") || !word.endsWith("e"))
                .filter(this::isKnown)
                .findFirst()
                .orElse(base);
    }

    /** Whether a word is in the lexicon or the dictionary. */
    public boolean isKnown(String word) {
        return !basesOf(Letters.of(word)).words().isEmpty();
    }

    /** The bases that a form may belong to: the lexicon's if it has any, else the dictionary's. */
    public Bases basesOf(Letters form) {
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
    public List<String> segments(String base) {
        return lexicon.segments(base);
    }

    /** The word of which a form may be a compound's first or middle part; null if there is none. */
    public @Nullable Known modifier(Letters form) {
        Known known = modifiers.get(form);
        return known == null && looksDerived(form)
                ? new Known(form.part(0, form.length() - 1).toString(), Source.DERIVED)
                : known;
    }

    /** The noun that a middle part is with an -s- that it takes there; null if it is none. */
    public @Nullable Known linkedBehindAnother(Letters form) {
        if (!Lexicon.mayBeGenitive(form) || form.at(form.length() - 2) == 's') {
            return null;
        }
        Letters bare = Lexicon.withoutLastLetter(form);
        Known known = modifiers.get(bare);
        boolean noun = known != null
                && known.source() == Source.LEXICON
                && known.base().equals(bare.toString())
                && WordClasses.of(known.base()).contains(WordClass.NOUN);
        return noun ? known : null;
    }

    /** The same for the last part of what is itself only a first part, which ends no derivation. */
    public @Nullable Known lastModifier(Letters form) {
        Known known = modifier(form);
        return known == null || ENDINGS.contains(known.base()) ? null : known;
    }

    private static boolean looksDerived(Letters form) {
        if (form.length() < SHORTEST_DERIVED || form.at(form.length() - 1) != 's') {
            return false;
        }
        String ending = form.last(4).toString();
        return DERIVED_ENDINGS.contains(ending);
    }

    /** The word of which a form may be a compound's last part; null if there is none. */
    public @Nullable Known head(Letters form) {
        List<String> listed = lexicon.basesOf(form);
        List<String> own = RareForms.without(form, listed);
        Source source = own.isEmpty() ? Source.DICTIONARY : Source.LEXICON;
        List<String> bases =
                own.isEmpty() ? dictionary.map(words -> words.headsOf(form)).orElse(List.of()) : own;
        if (bases.isEmpty()
                || NEVER_HEADS.contains(form.toString())
                || listed.stream().anyMatch(Vocabulary::isDerivation)) {
            return null;
        }
        List<String> heads = bases.stream()
                .filter(base -> !ENDINGS.contains(base) && mayBeHead(form, base))
                .toList();
        return heads.isEmpty() ? null : new Known(NounForms.likely(form.toString(), heads), source);
    }

    private static boolean mayBeHead(Letters form, String base) {
        boolean verb = WordClasses.of(base).equals(Set.of(WordClass.VERB));
        return !verb || (!isShort(form) && !VerbForms.areFinite(form.toString(), base));
    }

    /** Too short to tell; but there is {@code statligt ägd}. */
    private static boolean isShort(Letters form) {
        return form.length() < SHORTEST_VERB && "dt".indexOf(form.at(form.length() - 1)) < 0;
    }

    /** {@code avtalslöst} is a form of {@code avtalslös}, although {@code löst} is also one of the verb {@code lösa}. */
    private static boolean isDerivation(String base) {
        return ENDINGS.contains(base) && !WordClasses.of(base).contains(WordClass.VERB);
    }

    /** Whether a form is known only as a name, because the dictionary writes all its bases with a capital. */
    public boolean isName(Bases bases) {
        return bases.source() == Source.DICTIONARY
                && !bases.words().isEmpty()
                && dictionary.isPresent()
                && dictionary.get().areNames(bases.words());
    }
}
