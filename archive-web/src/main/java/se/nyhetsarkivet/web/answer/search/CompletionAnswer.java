package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.result.Completion;

/**
 * How a text that is being typed may go on, as JSON has it.
 *
 * @param texts the text with its last word completed
 * @param headlines headlines with all the words
 * @param publishers publishers of which a word begins so
 */
@JsonPropertyOrder({"texts", "headlines", "publishers"})
public record CompletionAnswer(List<String> texts, List<Headline> headlines, List<String> publishers) {

    /**
     * A headline.
     *
     * @param id the item's id
     * @param headline the headline
     */
    @JsonPropertyOrder({"id", "headline"})
    public record Headline(String id, String headline) {}

    /**
     * Puts completions into this form.
     *
     * @param completion the completions
     * @return the answer
     */
    public static CompletionAnswer of(Completion completion) {
        return new CompletionAnswer(
                completion.texts(),
                completion.headlines().stream()
                        .map(headline -> new Headline(headline.id().value(), headline.text()))
                        .toList(),
                completion.publishers());
    }
}
