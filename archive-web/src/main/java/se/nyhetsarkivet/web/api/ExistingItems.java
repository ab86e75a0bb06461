package se.nyhetsarkivet.web.api;

import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;

/** Items that can be shown; for others it is said why not. */
final class ExistingItems {

    private ExistingItems() {}

    /**
     * An item with its revisions.
     *
     * @throws WithdrawnItemException if it is withdrawn
     * @throws NoSuchResourceException if there is none
     */
    static ItemHistory of(NewsArchive archive, ItemId id) {
        ItemHistory history = archive.history(id);
        history.tombstone().ifPresent(tombstone -> {
            throw new WithdrawnItemException(tombstone);
        });
        if (history.revisions().isEmpty()) {
            throw new NoSuchResourceException("The archive has no item " + id + ".");
        }
        return history;
    }
}
