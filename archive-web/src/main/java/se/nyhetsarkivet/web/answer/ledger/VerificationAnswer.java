package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.archive.verification.Verification;

/**
 * What a verification found, as JSON has it.
 *
 * @param items the items that are shown
 * @param revisions the revisions in the record
 * @param digest equal for archives that hold the same
 * @param differences one sentence for each difference
 */
@JsonPropertyOrder({"items", "revisions", "differences", "digest"})
public record VerificationAnswer(long items, long revisions, String digest, List<String> differences) {

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
        return new VerificationAnswer(found.items(), found.revisions(), found.digest(), found.differences());
    }
}
