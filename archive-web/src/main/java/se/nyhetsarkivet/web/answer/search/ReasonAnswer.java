package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * Why an item was found, as JSON has it.
 *
 * @param asked the part of the query, as typed
 * @param written what stands in the item
 * @param kind {@code exact}, {@code inflected}, {@code compound}, {@code pattern}, {@code similar}, {@code synonym} or
 *     {@code near}
 * @param count how often it stands there
 * @param reading what the written word is taken for, if it is another form or a compound
 */
@JsonPropertyOrder({"asked", "written", "kind", "count", "reading"})
public record ReasonAnswer(
        String asked,
        String written,
        String kind,
        int count,
        @JsonInclude(JsonInclude.Include.NON_NULL) ExplanationAnswer.@Nullable Reading reading) {

    /**
     * Puts a reason into this form.
     *
     * @param reason the reason
     * @return the answer
     */
    public static ReasonAnswer of(MatchReason reason) {
        return new ReasonAnswer(
                reason.asked(),
                reason.written(),
                SearchParameters.nameOf(reason.kind()),
                reason.count(),
                reason.reading().map(ExplanationAnswer.Reading::of).orElse(null));
    }
}
