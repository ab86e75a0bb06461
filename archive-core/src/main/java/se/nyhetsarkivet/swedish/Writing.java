package se.nyhetsarkivet.swedish;

/** How a word is written in a text, which says what it may be. */
enum Writing {
    /** Without a capital, or with one where each word has one. */
    ORDINARY,
    /** With a capital within a sentence, as a name is. */
    NAME,
    /** In capitals among other words, as {@code DNA} and {@code IT} are; then it is not an inflection of any word. */
    ABBREVIATION
}
