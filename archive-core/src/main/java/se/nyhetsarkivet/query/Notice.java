package se.nyhetsarkivet.query;

/**
 * A word to the user about how a search was understood or answered. The kind is for the one who writes the sentence in
 * the user's language.
 *
 * @param kind what there is to say
 * @param subject the part of the input that it is about, or the empty string
 */
public record Notice(Kind kind, String subject) {

    /** What there is to say. */
    public enum Kind {
        /** A quotation mark is not closed; its words were searched as separate words. */
        UNCLOSED_QUOTE,
        /** The text was longer than the limit; what came after was left out. */
        TEXT_CUT,
        /** The query has only exclusions; all other items are shown. */
        ONLY_EXCLUSIONS,
        /**
         * A parenthesis (the subject) has no partner. One that is not closed was taken to end with the text; one that was
         * not opened was left out.
         */
        UNBALANCED_PARENTHESIS,
        /**
         * An operator (the subject) has nothing to work on, or nothing that it can work on. It was left out, or searched
         * as a word if there was nothing else.
         */
        DANGLING_OPERATOR,
        /** The number of an operator (the subject) is not among those that it may have, 1 to 100; the operator was left out. */
        DISTANCE_OUT_OF_RANGE,
        /** A word (the subject) would be an operator in capitals; as it stands it was searched as a word. */
        OPERATOR_IN_SMALL_LETTERS,
        /** In the text (the subject) there is no letter and no digit that could be searched. */
        NOTHING_TO_SEARCH,
        /** What was given as a date (the subject) is none; it was searched as words. */
        UNREADABLE_DATE,
        /** What was given as a reference (the subject) is none; it was searched as words. */
        UNREADABLE_REFERENCE,
        /** A field (the subject, with its colon) has no value; its name was searched as a word. */
        EMPTY_FIELD,
        /** A pattern (the subject) fits everything, so that it narrows nothing. */
        EVERYTHING_PATTERN,
        /** Parentheses were nested deeper than the limit (the subject); the inner ones were left out. */
        NESTED_TOO_DEEP,
        /** A pattern or a name (the subject) fits more than is searched; some words or names were left out. */
        EXPANSION_LIMITED,
        /** Words of the same meaning were searched too; the subject is the line of the list that says so. */
        SYNONYM,
        /** No item has a series number or another identifier (the subject); the other words were searched without it. */
        UNKNOWN_NUMBER,
        /** What stands before a colon (the subject, with the colon) is no field; it was searched as a word. */
        UNKNOWN_FIELD,
        /** A field of other archives (the subject, with its colon) has no meaning in this one; it and its value were left out. */
        FIELD_WITHOUT_MEANING,
        /** A sign or a word (the subject) is an operator in other archives and not in this one; it changed nothing. */
        UNKNOWN_OPERATOR,
        /** In a quoted text (the subject) {@code *} and {@code ?} are no wildcards. */
        PATTERN_IN_QUOTES,
        /** No item has a word (the subject); its parts were searched instead. */
        BY_PARTS,
        /**
         * The search took longer than a search may and was broken off: there are at least as many items as were counted, the
         * best may not be among the hits, and not everything is marked.
         */
        INTERRUPTED
    }
}
