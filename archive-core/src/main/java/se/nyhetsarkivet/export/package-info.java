/**
 * Items and what is known of them, on their way out: {@link se.nyhetsarkivet.export.ArchiveLines ArchiveLines} writes the
 * archive's own JSON Lines, {@link se.nyhetsarkivet.export.BagWriter BagWriter} a BagIt bag for long-term keeping, and
 * {@link se.nyhetsarkivet.export.RejectionTable RejectionTable} and
 * {@link se.nyhetsarkivet.export.OriginalTable OriginalTable} tables of what an import could not take and of the files kept.
 * Citations have a separate room, {@link se.nyhetsarkivet.export.citation}, and so have the formats in which a reader takes many items
 * home, {@link se.nyhetsarkivet.export.format}.
 */
@NullMarked
package se.nyhetsarkivet.export;

import org.jspecify.annotations.NullMarked;
