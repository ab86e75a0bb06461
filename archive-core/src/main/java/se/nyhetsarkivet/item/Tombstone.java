package se.nyhetsarkivet.item;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What remains of an item that is no longer shown.
 *
 * @param id the item
 * @param kind whether its content is still there
 * @param reason why, as it was given
 * @param decidedAt when
 * @param decidedBy the name of the {@link Actor} who decided it; empty if an earlier version did not know
 */
public record Tombstone(ItemId id, Kind kind, String reason, Instant decidedAt, String decidedBy) {

    /**
     * Cuts the time to the millisecond, as it is stored.
     *
     * @throws se.nyhetsarkivet.InvalidValueException if the reason or the name has an unpaired surrogate
     */
    public Tombstone {
        ItemParts.requireWholeCharacters("the reason", reason);
        ItemParts.requireWholeCharacters("the name of who decided", decidedBy);
        decidedAt = decidedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What became of the content. */
    public enum Kind {
        /** It is hidden; the item can be reinstated. */
        WITHDRAWN,
        /** It is gone for good. */
        ERASED
    }
}
