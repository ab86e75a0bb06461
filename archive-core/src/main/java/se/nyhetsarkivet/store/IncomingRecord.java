package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Tombstone;

/** Something that an import brings. */
public sealed interface IncomingRecord {

    /**
     * An item.
     *
     * @param item the item
     * @param place where it stands in the batch's source
     * @param seenAt when it was seen so, if the source tells; otherwise it is seen now
     * @param knownAs what the archive that it comes from knows it as; empty if it comes from elsewhere
     */
    record Item(NewsItem item, String place, Optional<Instant> seenAt, Optional<ItemId> knownAs)
            implements IncomingRecord {

        /**
         * An item that comes from no archive.
         *
         * @param item the item
         * @param place where it stands in the batch's source
         * @param seenAt when it was seen so, if the source tells
         */
        public Item(NewsItem item, String place, Optional<Instant> seenAt) {
            this(item, place, seenAt, Optional.empty());
        }
    }

    /**
     * The tombstone of an item that another archive no longer shows; this one is not to show it either.
     *
     * @param tombstone what remains of the item
     */
    record Withdrawal(Tombstone tombstone) implements IncomingRecord {}
}
