package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The terms by which each form is found together with its inflections.
 *
 * @param terms the terms by form
 */
record FormTerms(Map<String, Set<String>> terms) {

    static FormTerms of(Set<String> forms, Contender contender) throws IOException {
        Map<String, Set<String>> terms = new HashMap<>();
        for (String form : forms) {
            terms.put(form, contender.inflectedTerms(form));
        }
        return new FormTerms(terms);
    }

    /** Whether a search for one of the forms finds the other. */
    boolean meet(FormPair pair) {
        return !Collections.disjoint(
                terms.getOrDefault(pair.first(), Set.of()), terms.getOrDefault(pair.second(), Set.of()));
    }
}
