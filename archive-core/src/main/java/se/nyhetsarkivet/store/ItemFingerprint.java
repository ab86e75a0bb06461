package se.nyhetsarkivet.store;

import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;

/**
 * What an item says or said, in one or more of its revisions.
 *
 * @param item the item
 * @param fingerprint the fingerprint of the content
 */
public record ItemFingerprint(ItemId item, Fingerprint fingerprint) {}
