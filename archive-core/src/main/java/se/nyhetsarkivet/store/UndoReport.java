package se.nyhetsarkivet.store;

import java.util.List;
import se.nyhetsarkivet.item.ItemId;

/**
 * What undoing a batch has done, or would do.
 *
 * @param batch the batch as the ledger has it now
 * @param removed how many items are no longer in the archive
 * @param restored how many items have their earlier wording again
 * @param kept the items that stay as they are
 */
public record UndoReport(ImportBatch batch, long removed, long restored, List<Kept> kept) {

    /** Copies the list. */
    public UndoReport {
        kept = List.copyOf(kept);
    }

    /**
     * An item that stays, because a later batch changed it or brought it too.
     *
     * @param id the item
     * @param because the number of that batch
     */
    public record Kept(ItemId id, long because) {}
}
