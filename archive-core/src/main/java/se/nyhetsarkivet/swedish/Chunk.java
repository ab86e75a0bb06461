package se.nyhetsarkivet.swedish;

/**
 * A stretch of text without white space: a word, or words and numbers joined by signs, such as {@code MiÖD:s},
 * {@code e-post}, {@code 2017/18:290} or {@code info@migrationsverket.se}. A number whose thousands are set apart by spaces is
 * one chunk too.
 *
 * @param start the offset of its first character in the text
 * @param end the offset after its last
 * @param kind what it is
 * @param name whether it looks like a name: a capital that does not begin a sentence
 * @param suspended whether a hyphen follows that stands for the end of a later compound: {@code asyl-} och migrationspolitik
 */
record Chunk(int start, int end, Kind kind, boolean name, boolean suspended) {

    /** What a chunk is. */
    enum Kind {
        /** Letters and digits without a break. */
        PLAIN,
        /** Several such runs, joined by signs. */
        JOINED,
        /** Digits grouped by spaces. */
        GROUPED_NUMBER,
        /** A section sign. */
        SIGN
    }
}
