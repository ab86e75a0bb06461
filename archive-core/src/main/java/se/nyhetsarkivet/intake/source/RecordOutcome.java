package se.nyhetsarkivet.intake.source;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
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
     * @param knownAs what the archive that it comes from knows it as; empty if it comes from elsewhere
     * @param writtenDate the date of the item as the source writes it, or the empty string if that is not known
     */
    record Accepted(NewsItem item, String place, Optional<Instant> seenAt, Optional<ItemId> knownAs, String writtenDate)
            implements RecordOutcome {

        /**
         * An item that comes from no archive.
         *
         * @param item the item
         * @param place where it stands in the source
         * @param seenAt when somebody saw the item so, if the source tells
         */
        public Accepted(NewsItem item, String place, Optional<Instant> seenAt) {
            this(item, place, seenAt, Optional.empty(), "");
        }

        /**
         * The same with the date as the source writes it.
         *
         * @param date the text
         * @return the changed outcome
         */
        public Accepted dated(String date) {
            return new Accepted(item, place, seenAt, knownAs, date);
        }
    }

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
