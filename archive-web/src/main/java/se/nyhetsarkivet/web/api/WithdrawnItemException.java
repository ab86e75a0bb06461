package se.nyhetsarkivet.web.api;

import se.nyhetsarkivet.item.Tombstone;

/** A request for an item that is no longer shown. */
final class WithdrawnItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tombstone tombstone;

    WithdrawnItemException(Tombstone tombstone) {
        super("Item " + tombstone.id() + " was withdrawn: " + tombstone.reason());
        this.tombstone = tombstone;
    }

    Tombstone tombstone() {
        return tombstone;
    }
}
