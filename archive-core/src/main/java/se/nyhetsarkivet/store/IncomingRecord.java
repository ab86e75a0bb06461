package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.Optional;
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
     */
    record Item(NewsItem item, String place, Optional<Instant> seenAt) implements IncomingRecord {}

    /**
     * The tombstone of an item that another archive no longer shows; this one is not to show it either.
     *
     * @param tombstone what remains of the item
     */
    record Withdrawal(Tombstone tombstone) implements IncomingRecord {}
}
