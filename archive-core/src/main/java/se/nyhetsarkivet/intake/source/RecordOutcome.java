package se.nyhetsarkivet.intake.source;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;

/** What became of one record of a document. */
public sealed interface RecordOutcome {

    /**
     * The record is an item.
     *
     * @param item the item
     * @param place where it stands in the source, such as {@code line 17}
     * @param seenAt when somebody saw the item so, if the source tells; the archive's own clock tells otherwise
     */
    record Accepted(NewsItem item, String place, Optional<Instant> seenAt) implements RecordOutcome {}

    /**
     * The record is the tombstone of an item that another archive no longer shows.
     *
     * @param tombstone what remains of the item
     * @param place where it stands in the source
     */
    record Withdrawn(Tombstone tombstone, String place) implements RecordOutcome {}

    /**
     * The record could not be taken.
     *
     * @param rejection where and why
     */
    record Rejected(Rejection rejection) implements RecordOutcome {}
}
