package se.nyhetsarkivet.item;

/**
 * A record of a source that could not be taken as an item.
 *
 * @param place where it stands, such as {@code line 17}
 * @param reason what is wrong with it and what was expected
 */
public record Rejection(String place, String reason) {}
