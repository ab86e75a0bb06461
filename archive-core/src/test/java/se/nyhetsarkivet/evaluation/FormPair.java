package se.nyhetsarkivet.evaluation;

/**
 * Two forms that must meet in an index if they are of one lemma, and must not if they are not.
 *
 * @param first a form
 * @param second another
 * @param sameLemma whether they must
 */
record FormPair(String first, String second, boolean sameLemma) {

    /** Different words that begin alike are the ones that a stemmer confuses. */
    private static final int ALIKE_LETTERS = 4;

    static boolean beginAlike(String first, String second) {
        return first.length() >= ALIKE_LETTERS
                && second.length() >= ALIKE_LETTERS
                && first.regionMatches(0, second, 0, ALIKE_LETTERS);
    }
}
