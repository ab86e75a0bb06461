package se.nyhetsarkivet.evaluation;

import java.util.List;

/**
 * How well pairs of forms were told apart.
 *
 * @param met pairs of one lemma that met, as they must
 * @param missed pairs of one lemma that did not
 * @param confused pairs of different lemmas that met
 */
record PairScores(long met, long missed, long confused) {

    static PairScores of(List<FormPair> pairs, FormTerms terms) {
        long met = 0;
        long missed = 0;
        long confused = 0;
        for (FormPair pair : pairs) {
            boolean meet = terms.meet(pair);
            met += pair.sameLemma() && meet ? 1 : 0;
            missed += pair.sameLemma() && !meet ? 1 : 0;
            confused += !pair.sameLemma() && meet ? 1 : 0;
        }
        return new PairScores(met, missed, confused);
    }

    double precision() {
        return met == 0 ? 0 : (double) met / (met + confused);
    }

    double recall() {
        return met == 0 ? 0 : (double) met / (met + missed);
    }

    double f1() {
        return met == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    List<String> cells() {
        return List.of(Figures.share(precision()), Figures.share(recall()), Figures.share(f1()));
    }
}
