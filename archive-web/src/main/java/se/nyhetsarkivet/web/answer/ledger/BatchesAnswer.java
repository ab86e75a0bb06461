package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ledger's imports as JSON has it.
 *
 * @param batches the imports, the latest first
 * @param pageToken leads to the imports before these; null, and then left out, if there are none
 */
@JsonPropertyOrder({"batches", "pageToken"})
public record BatchesAnswer(
        List<BatchAnswer> batches,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pageToken) {

    /** Copies the list. */
    public BatchesAnswer {
        batches = List.copyOf(batches);
    }
}
