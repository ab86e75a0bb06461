package se.nyhetsarkivet.item;

import java.util.List;
import java.util.Optional;

/**
 * An item as the archive shows it: all its revisions, or a tombstone instead.
 *
 * @param id the item
 * @param revisions the revisions in the order in which they were seen; empty if there is no such item, its batch was undone
 *     or it is withdrawn
 * @param tombstone why it is not shown, if it was withdrawn
 */
public record ItemHistory(ItemId id, List<Revision> revisions, Optional<Tombstone> tombstone) {

    /** Copies the list. */
    public ItemHistory {
        revisions = List.copyOf(revisions);
    }

    /**
     * The revision in force.
     *
     * @return the one that was seen last, or empty if the item is not shown
     */
    public Optional<Revision> current() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    /**
     * The revisions that are no longer in force.
     *
     * @return all but the last
     */
    public List<Revision> earlier() {
        return revisions.isEmpty() ? List.of() : revisions.subList(0, revisions.size() - 1);
    }
}
