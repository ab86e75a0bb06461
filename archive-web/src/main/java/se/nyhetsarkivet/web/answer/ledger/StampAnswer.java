package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.web.timestamp.StampCheck;

/**
 * A head of the log that was stamped with the time, as JSON has it. What does not apply is null.
 *
 * @param name its name
 * @param size how many entries of the log it is over
 * @param time when it was stamped, as the authority says
 * @param authority who says so
 * @param trusted whether the authority's certificate leads to one that was named as trusted
 * @param reason why the stamp is worth nothing
 */
@JsonPropertyOrder({"name", "size", "time", "authority", "trusted", "reason"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StampAnswer(
        String name,
        long size,
        @Nullable String time,
        @Nullable String authority,
        boolean trusted,
        @Nullable String reason) {

    /**
     * Puts a check into this form.
     *
     * @param name the name of the stamped head
     * @param check the check
     * @return the answer
     */
    public static StampAnswer of(StampedHead.Name name, StampCheck check) {
        return switch (check) {
            case StampCheck.Stamped stamped ->
                new StampAnswer(
                        name.toString(),
                        name.size(),
                        stamped.time().toString(),
                        stamped.authority(),
                        stamped.trusted(),
                        null);
            case StampCheck.Invalid invalid ->
                new StampAnswer(name.toString(), name.size(), null, null, false, invalid.reason());
        };
    }
}
