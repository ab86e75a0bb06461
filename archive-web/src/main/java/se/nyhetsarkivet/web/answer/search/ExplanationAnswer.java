package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * What a word is taken for, as JSON has it.
 *
 * @param text the word in lower case
 * @param readings what it may be
 * @param pieces the words it is joined of
 */
@JsonPropertyOrder({"text", "readings", "pieces"})
public record ExplanationAnswer(String text, List<Reading> readings, List<ExplanationAnswer> pieces) {

    /**
     * What a word may be.
     *
     * @param reasons how that is known: {@code lexicon}, {@code dictionary}, {@code compound}, {@code ending}, {@code name},
     *     {@code function_word}, {@code numeral} or {@code abbreviation}
     * @param lemmas its base forms
     * @param parts what it is made of
     */
    @JsonPropertyOrder({"reasons", "lemmas", "parts"})
    public record Reading(List<String> reasons, List<Lemma> lemmas, List<Part> parts) {

        /**
         * Puts a reading into this form.
         *
         * @param reading the reading
         * @return the answer
         */
        public static Reading of(WordExplanation.Reading reading) {
            return new Reading(
                    names(reading.reasons()),
                    reading.lemmas().stream().map(Lemma::of).toList(),
                    reading.parts().stream().map(Part::of).toList());
        }
    }

    /**
     * A base form.
     *
     * @param base the base form
     * @param classes what kinds of word it is, such as {@code noun}
     */
    @JsonPropertyOrder({"base", "classes"})
    public record Lemma(String base, List<String> classes) {

        static Lemma of(WordExplanation.Lemma lemma) {
            return new Lemma(lemma.base(), names(lemma.classes()));
        }
    }

    /**
     * A part of a compound.
     *
     * @param written the part as written
     * @param lemmas the words it may stand for
     */
    @JsonPropertyOrder({"written", "lemmas"})
    public record Part(String written, List<Lemma> lemmas) {

        static Part of(WordExplanation.Part part) {
            return new Part(
                    part.written(), part.lemmas().stream().map(Lemma::of).toList());
        }
    }

    /**
     * Puts an explanation into this form.
     *
     * @param explanation the explanation
     * @return the answer
     */
    public static ExplanationAnswer of(WordExplanation explanation) {
        return new ExplanationAnswer(
                explanation.text(),
                explanation.readings().stream().map(Reading::of).toList(),
                explanation.pieces().stream().map(ExplanationAnswer::of).toList());
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(SearchParameters::nameOf).toList();
    }
}
