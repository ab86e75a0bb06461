package se.nyhetsarkivet.search.edits;

import se.nyhetsarkivet.item.ItemId;

/**
 * An edit that was found.
 *
 * @param sequence the sequence number with which the record got it
 * @param item the item
 * @param before the number of the revision that it ended
 * @param group names the like edits of the same batch
 * @param items how many edits of the group fit what was asked
 */
public record EditHit(long sequence, ItemId item, int before, String group, long items) {}
