package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.item.ItemId;

/**
 * Whether a citation holds, as JSON has it. What does not apply is null, and a list without anything empty.
 *
 * @param result {@code exact}, {@code changed}, {@code no_wording_cited}, {@code withdrawn}, {@code unknown} or
 *     {@code unreadable}
 * @param id the item
 * @param revision the revision that was recognized
 * @param proof {@code fingerprint} or {@code number}: by what it was recognized
 * @param until when it was superseded; null if it is still in force
 * @param revisions all revisions of the item
 * @param reason why the item is withdrawn or the text unreadable
 */
@JsonPropertyOrder({"result", "id", "revision", "proof", "until", "revisions", "reason"})
public record CitationCheckAnswer(
        String result,
        @Nullable String id,
        @Nullable RevisionAnswer revision,
        @Nullable String proof,
        @Nullable String until,
        List<RevisionAnswer> revisions,
        @Nullable String reason) {

    /** Copies the list. */
    public CitationCheckAnswer {
        revisions = List.copyOf(revisions);
    }

    /**
     * Puts a check into this form.
     *
     * @param check what the archive answered
     * @return the answer
     */
    public static CitationCheckAnswer of(CitationCheck check) {
        return switch (check) {
            case CitationCheck.Exact exact ->
                new CitationCheckAnswer(
                        "exact",
                        exact.revision().id().value(),
                        RevisionAnswer.of(exact.revision()),
                        exact.proof().name().toLowerCase(Locale.ROOT),
                        exact.until().map(Instant::toString).orElse(null),
                        RevisionAnswer.all(exact.history()),
                        null);
            case CitationCheck.Changed changed ->
                without("changed", changed.history().id(), RevisionAnswer.all(changed.history()), null);
            case CitationCheck.NoWordingCited item ->
                without("no_wording_cited", item.history().id(), RevisionAnswer.all(item.history()), null);
            case CitationCheck.Withdrawn withdrawn ->
                without(
                        "withdrawn",
                        withdrawn.tombstone().id(),
                        List.of(),
                        withdrawn.tombstone().reason());
            case CitationCheck.Unknown unknown ->
                without("unknown", unknown.cited().item().orElse(null), List.of(), null);
            case CitationCheck.Unreadable unreadable ->
                without("unreadable", null, List.of(), unreadable.reason().sentence());
        };
    }

    private static CitationCheckAnswer without(
            String result, @Nullable ItemId id, List<RevisionAnswer> revisions, @Nullable String reason) {
        return new CitationCheckAnswer(result, id == null ? null : id.value(), null, null, null, revisions, reason);
    }
}
