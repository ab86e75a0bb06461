package se.nyhetsarkivet.web.answer.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.archive.log.HeadCheck;

/**
 * Whether a head of the log that somebody kept still holds, as JSON has it. What does not apply is null.
 *
 * @param result {@code continued}, {@code rewritten_log}, {@code rewritten_record}, {@code shorter}, {@code not_signed} or
 *     {@code unreadable}
 * @param keptSize how many entries the head is over
 * @param size how many entries the log has by now
 * @param reason why the text is no head
 */
@JsonPropertyOrder({"result", "keptSize", "size", "reason"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HeadCheckAnswer(
        String result,
        @Nullable Long keptSize,
        @Nullable Long size,
        @Nullable String reason) {

    /**
     * Puts a check into this form.
     *
     * @param check the check
     * @return the answer
     */
    public static HeadCheckAnswer of(HeadCheck check) {
        return switch (check) {
            case HeadCheck.Continued continued ->
                new HeadCheckAnswer("continued", continued.kept().size(), continued.size(), null);
            case HeadCheck.Rewritten rewritten ->
                new HeadCheckAnswer(
                        rewritten.what() == HeadCheck.Difference.LOG ? "rewritten_log" : "rewritten_record",
                        rewritten.kept().size(),
                        null,
                        null);
            case HeadCheck.Shorter shorter ->
                new HeadCheckAnswer("shorter", shorter.kept().size(), shorter.size(), null);
            case HeadCheck.NotSigned other ->
                new HeadCheckAnswer("not_signed", other.kept().size(), null, null);
            case HeadCheck.Unreadable unreadable -> new HeadCheckAnswer("unreadable", null, null, unreadable.reason());
        };
    }
}
