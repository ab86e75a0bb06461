package se.nyhetsarkivet.swedish;

import se.nyhetsarkivet.swedish.Vocabulary.Known;

/**
 * What the parts of a compound cost, and how much a compound may.
 *
 * @param limitForListed for a word that the dictionary lists, which is then likely to be more than the sum of its parts
 * @param limitForUnknown for a word that nobody knows
 */
record CompoundCosts(double limitForListed, double limitForUnknown) {

    static final CompoundCosts TUNED = new CompoundCosts(5, 7);

    /** Shorter parts are often in a word by chance. */
    private static final int SHORT_LETTERS = 5;

    /** The price of a part of so many letters. */
    double part(int letters, Known known) {
        int missing = Math.max(0, SHORT_LETTERS - letters);
        return switch (known.source()) {
            case LEXICON -> 1 + .3 * missing;
            case DICTIONARY -> 1.5 + missing;
            case DERIVED -> 2.5;
        };
    }
}
