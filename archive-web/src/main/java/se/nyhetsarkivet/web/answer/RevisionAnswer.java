package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;

/**
 * A revision by which a text is known, as JSON has it.
 *
 * @param number its number, from 1
 * @param seenAt when it was seen, in ISO 8601
 * @param fingerprint 64 hexadecimal digits
 */
@JsonPropertyOrder({"number", "seenAt", "fingerprint"})
public record RevisionAnswer(int number, String seenAt, String fingerprint) {

    /**
     * Puts a revision into this form.
     *
     * @param revision the revision
     * @return the answer
     */
    public static RevisionAnswer of(Revision revision) {
        return new RevisionAnswer(
                revision.number(),
                revision.seenAt().toString(),
                revision.fingerprint().hex());
    }

    static List<RevisionAnswer> all(ItemHistory history) {
        return history.revisions().stream().map(RevisionAnswer::of).toList();
    }
}
