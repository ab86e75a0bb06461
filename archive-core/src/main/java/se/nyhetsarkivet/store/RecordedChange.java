package se.nyhetsarkivet.store;

import java.time.Instant;
import se.nyhetsarkivet.item.ItemHistory;

/**
 * The last change of an item.
 *
 * @param sequence its sequence number
 * @param recordedAt when the record was complete with it, as a batch is when it is finished; a revision may have been seen long
 *     before, elsewhere
 * @param history the item as it is now: with neither revisions nor tombstone if what brought it was undone
 */
public record RecordedChange(long sequence, Instant recordedAt, ItemHistory history) {}
