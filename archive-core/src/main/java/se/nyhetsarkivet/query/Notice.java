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
        /** A quotation mark has no partner; its words were searched as words. */
        UNCLOSED_QUOTE,
        /** The text was longer than the limit; what came after was left out. */
        TEXT_CUT,
        /** There were only exclusions; they are taken from all items. */
        ONLY_EXCLUSIONS,
        /** No item has all the words; items with most of them are shown. */
        MOST_WORDS
    }
}
