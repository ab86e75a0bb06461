package se.nyhetsarkivet.swedish.compound;

import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Known;
import se.nyhetsarkivet.swedish.vocabulary.Vocabulary.Source;

/**
 * What the parts of a compound cost, and how much a compound may.
 *
 * @param limitForListed for a word that the dictionary lists, which is then likely to be more than the sum of its parts
 * @param limitForUnknown for a word that nobody knows
 */
public record CompoundCosts(double limitForListed, double limitForUnknown) {

    public static final CompoundCosts TUNED = new CompoundCosts(5, 5.5);

    /** Shorter parts are often in a word by chance. */
    private static final int SHORT_LETTERS = 5;

    /** So long a first part is likely to be a compound. */
    private static final int LONG_LETTERS = 8;

    /** The price of a consonant that two parts share, which is rarer than one that is the second's alone. */
    double sharedConsonant() {
        return .5;
    }

    /** How much the parts of what is itself only a first part may cost. */
    double limitForModifier() {
        return 4;
    }

    /**
     * The price of leaving out a linking -s- that is there to take. Behind a compound, -s- joins: {@code trafikbrottslagen} ends in
     * {@code lagen} rather than in {@code slagen}; also behind a compound that the dictionary knows, and a place.
     *
     * @param laterPart whether the part is not the first
     * @param letters how long it is
     * @param bare by whom it is known without the -s-
     * @param linked by whom it is known with it
     */
    double lostLink(boolean laterPart, int letters, Source bare, Source linked) {
        boolean compound = (laterPart && linked == Source.LEXICON)
                || (bare == Source.DICTIONARY && linked == Source.DICTIONARY && letters >= LONG_LETTERS);
        return compound || bare == Source.NAME ? 1 : 0;
    }

    /** The price of a part of so many letters. */
    double part(int letters, Known known) {
        int missing = Math.max(0, SHORT_LETTERS - letters);
        return switch (known.source()) {
            case LEXICON -> 1 + .3 * missing;
            case DICTIONARY -> 1.5 + missing;
            case NAME -> 1.5 + .3 * missing;
            case DERIVED -> 2.5;
        };
    }
}
