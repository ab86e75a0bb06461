package se.nyhetsarkivet.store;

import se.nyhetsarkivet.item.ItemHistory;

/**
 * What became of an item.
 *
 * @param history the item as it is now
 * @param appeared whether it was not shown before
 */
public record ItemChange(ItemHistory history, boolean appeared) {}
