package se.nyhetsarkivet.swedish.explanation;

import java.util.List;

/**
 * What the language takes a written word for, and why.
 *
 * @param text the word in lower case
 * @param readings what it may be, as a common word first and then, where that is another, as a name; empty for what does not
 *     inflect, such as a number in figures
 * @param pieces the words it is joined of, as {@code EU} and {@code kommissionen}; empty for a plain word
 */
public record WordExplanation(String text, List<Reading> readings, List<WordExplanation> pieces) {

    /** Copies the lists. */
    public WordExplanation {
        readings = List.copyOf(readings);
        pieces = List.copyOf(pieces);
    }

    /** How something is known of a word. */
    public enum Reason {
        /** Our own lexicon lists it. */
        LEXICON,
        /** The dictionary lists it. */
        DICTIONARY,
        /** It is made of words that are known. */
        COMPOUND,
        /** Nobody knows it; its ending tells the base form. */
        ENDING,
        /** It is a name, or written as one. */
        NAME,
        /** It only holds a sentence together. */
        FUNCTION_WORD,
        /** It is a number in words. */
        NUMERAL,
        /** It is an abbreviation in capitals, which is no form of another word. */
        ABBREVIATION
    }

    /**
     * What a word may be.
     *
     * @param reasons how that is known
     * @param lemmas the base forms that it may be a form of, the likeliest first; empty for most function words
     * @param parts what it is made of if it is a compound, in order; otherwise empty
     */
    public record Reading(List<Reason> reasons, List<Lemma> lemmas, List<Part> parts) {

        /** Copies the lists. */
        public Reading {
            reasons = List.copyOf(reasons);
            lemmas = List.copyOf(lemmas);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A base form.
     *
     * @param base the base form
     * @param classes what kinds of word it is; empty where only the dictionary knows it, which does not say
     */
    public record Lemma(String base, List<WordClass> classes) {

        /** Copies the list. */
        public Lemma {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A part of a compound.
     *
     * @param written the part as written, linking element included
     * @param lemmas the words that it may stand for, the likeliest first
     */
    public record Part(String written, List<Lemma> lemmas) {

        /** Copies the list. */
        public Part {
            lemmas = List.copyOf(lemmas);
        }
    }

    /** What kind of word a word is. */
    public enum WordClass {
        /** Such as {@code hus}. */
        NOUN,
        /** Such as {@code bygga}. */
        VERB,
        /** Such as {@code stor}. */
        ADJECTIVE,
        /** Such as {@code hon} and {@code denna}. */
        PRONOUN,
        /** Such as {@code tjugofem}. */
        NUMERAL,
        /** The name of a person, a place or something else. */
        NAME,
        /** What only holds a sentence together, such as {@code och}. */
        FUNCTION_WORD,
        /** What does not inflect, such as {@code igen}. */
        OTHER,
        /** What is only a part of compounds, such as {@code adoptiv}. */
        COMPOUND_PART
    }
}
