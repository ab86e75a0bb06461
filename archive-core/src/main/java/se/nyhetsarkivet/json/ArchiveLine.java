package se.nyhetsarkivet.json;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Tombstone;

/** One line of the archive's own format. */
public sealed interface ArchiveLine {

    /**
     * An item, or one of its revisions if it comes from an archive.
     *
     * @param item the content
     * @param seenAt when the archive it comes from saw it; empty if it comes from elsewhere
     * @param knownAs what the archive it comes from knows it as; empty if it comes from elsewhere
     */
    record Item(NewsItem item, Optional<Instant> seenAt, Optional<ItemId> knownAs) implements ArchiveLine {}

    /**
     * An item that is no longer shown.
     *
     * @param tombstone what remains of it
     */
    record Withdrawn(Tombstone tombstone) implements ArchiveLine {}
}
