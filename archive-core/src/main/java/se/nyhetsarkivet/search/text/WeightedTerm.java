package se.nyhetsarkivet.search.text;

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
public record WeightedTerm(String text, float weight) {

    /** An exact match has written form and base form, an inflected one only the base form. */
    private static final Weights RANKED = new Weights(1, 0.6f, 0.3f);

    private static final Weights ANY_FORM = new Weights(0.4f, 1, 0.4f);

    private record Weights(float written, float base, float part) {}

    /** The terms of a word in a width, the written form first. Each width has all terms of the narrower. */
    public static List<WeightedTerm> of(SwedishWord word, Width width) {
        return of(word, width, RANKED);
    }

    /** The terms of a word where one form is as good as another, as in the answer to a question. */
    public static List<WeightedTerm> anyFormOf(SwedishWord word) {
        return of(word, Width.COMPOUNDS, ANY_FORM);
    }

    private static List<WeightedTerm> of(SwedishWord word, Width width, Weights weights) {
        List<WeightedTerm> terms = new ArrayList<>();
        terms.add(new WeightedTerm(word.writtenTerm(), weights.written()));
        if (width.compareTo(Width.INFLECTED) >= 0) {
            word.baseTerms().forEach(term -> terms.add(new WeightedTerm(term, weights.base())));
        }
        if (width.compareTo(Width.COMPOUNDS) >= 0) {
            word.partTerms().forEach(term -> terms.add(new WeightedTerm(term, weights.part())));
        }
        return terms;
    }
}
