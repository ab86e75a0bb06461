package se.nyhetsarkivet.web.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.archive.Verification;

/**
 * What a verification found, as JSON has it.
 *
 * @param items the items in the record
 * @param revisions the revisions in the record
 * @param differences one sentence for each difference
 */
@JsonPropertyOrder({"items", "revisions", "differences"})
public record VerificationAnswer(long items, long revisions, List<String> differences) {

    /** Copies the list. */
    public VerificationAnswer {
        differences = List.copyOf(differences);
    }

    /**
     * Puts a verification into this form.
     *
     * @param found what was found
     * @return the answer
     */
    public static VerificationAnswer of(Verification found) {
        return new VerificationAnswer(found.items(), found.revisions(), found.differences());
    }
}
