package se.nyhetsarkivet.store;

/**
 * How much there is that is shown.
 *
 * @param items the number of items
 * @param revisions the number of their revisions
 */
public record StoreCounts(long items, long revisions) {}
