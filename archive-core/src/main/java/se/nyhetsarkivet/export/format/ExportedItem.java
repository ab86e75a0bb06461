package se.nyhetsarkivet.export.format;

import se.nyhetsarkivet.export.citation.CitedRevision;

/**
 * An item in an export.
 *
 * @param cited the revision with its link
 * @param superseded whether the item was seen with another wording later
 */
public record ExportedItem(CitedRevision cited, boolean superseded) {}
