/**
 * The pages on which archivists change what the archive says: one item as a new revision, many items at once, and what is shown of an item at
 * all. What is done is done by {@link se.nyhetsarkivet.archive.ArchiveLedger}; many items are edited by {@link
 * se.nyhetsarkivet.web.editing.job.BulkEditJobs}, whether somebody looks or not.
 */
@NullMarked
package se.nyhetsarkivet.web.editing;

import org.jspecify.annotations.NullMarked;
