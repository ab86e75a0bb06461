package se.nyhetsarkivet.item;

import java.time.Instant;

/**
 * An item's content as it was seen at one moment. Never changed once written.
 *
 * @param sequence its place in the archive's log, from 1, rising with every change of any item
 * @param number its place among the item's own revisions in the order in which they arrived, from 1
 * @param seenAt when it was seen, to the millisecond
 * @param batch the number of the import batch that brought it
 * @param place where it stands in the batch's source, such as {@code line 17}
 * @param id the item
 * @param item the content
 * @param fingerprint the fingerprint of the content, as it was computed when the revision was written
 * @param edited whether an archivist wrote it; otherwise a source did
 */
public record Revision(
        long sequence,
        int number,
        Instant seenAt,
        long batch,
        String place,
        ItemId id,
        NewsItem item,
        Fingerprint fingerprint,
        boolean edited) {}
