package se.nyhetsarkivet.swedish;

import se.nyhetsarkivet.swedish.Vocabulary.Known;
import se.nyhetsarkivet.swedish.Vocabulary.Source;

/** What the parts of a compound cost. */
record CompoundCosts(double limitForListed, double limitForUnknown) {

    static final CompoundCosts TUNED = new CompoundCosts(5, 7);

    double modifier(String form, Known known) {
        return known.source() == Source.LEXICON ? 1 + shortness(form, .3) : 1.5 + shortness(form, 1);
    }

    double head(String form, Known known) {
        return known.source() == Source.LEXICON ? 1 + shortness(form, .3) : 1.5 + shortness(form, 1);
    }

    private static double shortness(String form, double weight) {
        return weight * Math.max(0, 5 - form.length());
    }
}
