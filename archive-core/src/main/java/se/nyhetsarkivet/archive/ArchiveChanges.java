package se.nyhetsarkivet.archive;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * What has changed in the archive, for those who follow it: each item once, at its last change, also those that are no longer
 * shown. Safe for use by many threads.
 */
public final class ArchiveChanges {

    private final RevisionStore store;

    ArchiveChanges(RevisionStore store) {
        this.store = store;
    }

    /**
     * The changes in a range.
     *
     * @param range which, and how many at once
     * @return the changes in the order of their sequence numbers; ask again after the last one for those that follow
     */
    public List<RecordedChange> in(RecordedChange.Range range) {
        return store.changes(range);
    }

    /**
     * The last change of an item.
     *
     * @param id the item
     * @return the change, or empty if there never was such an item
     */
    public Optional<RecordedChange> lastOf(ItemId id) {
        return store.lastChange(id);
    }

    /**
     * The sequence number of the last change of all.
     *
     * @return the number, 0 for an empty archive
     */
    public long lastSequence() {
        return store.lastSequence();
    }
}
