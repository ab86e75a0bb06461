package se.nyhetsarkivet.swedish.text;

/** How a word is written in a text, which says what it may be. */
public enum Writing {
    /** Without a capital, or with one where any word has one. */
    ORDINARY(0),
    /** With a capital within a sentence, as a name is. */
    NAME(1),
    /** In capitals among other words, as {@code DNA} and {@code IT} are; then it is not an inflection of any word. */
    ABBREVIATION(2);

    private final int seed;

    Writing(int seed) {
        this.seed = seed;
    }

    /** What the hash of a word begins with, so that it differs by how the word is written. */
    public int seed() {
        return seed;
    }
}
