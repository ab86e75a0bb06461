package se.nyhetsarkivet.store;

import java.util.Optional;
import se.nyhetsarkivet.item.Revision;

/**
 * What an item said at two moments of the record.
 *
 * @param before the revision in force at the first; empty if the item was not shown
 * @param now the revision in force at the second; empty if the item was not shown
 */
public record ItemStates(Optional<Revision> before, Optional<Revision> now) {

    /**
     * Whether it was the same at both.
     *
     * @return true if a reader would see no difference
     */
    public boolean areAlike() {
        return before.map(Revision::fingerprint).equals(now.map(Revision::fingerprint));
    }
}
