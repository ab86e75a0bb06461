package se.nyhetsarkivet.search;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * A term that a word may be found by, and how much an occurrence of it counts. An exact match has the terms of all widths,
 * an inflected one those of two, so that exact ranks above inflected and inflected above part of a compound.
 *
 * @param text the term
 * @param weight above 0, at most 1
 */
record WeightedTerm(String text, float weight) {

    private static final float WRITTEN = 0.4f;
    private static final float BASE = 1f;
    private static final float PART = 0.4f;

    /** The terms of a word in a width, the written form first. Each width has all terms of the narrower. */
    static List<WeightedTerm> of(SwedishWord word, Width width) {
        List<WeightedTerm> terms = new ArrayList<>();
        terms.add(new WeightedTerm(word.writtenTerm(), WRITTEN));
        if (width.compareTo(Width.INFLECTED) >= 0) {
            word.baseTerms().forEach(term -> terms.add(new WeightedTerm(term, BASE)));
        }
        if (width.compareTo(Width.COMPOUNDS) >= 0) {
            word.partTerms().forEach(term -> terms.add(new WeightedTerm(term, PART)));
        }
        return terms;
    }
}
