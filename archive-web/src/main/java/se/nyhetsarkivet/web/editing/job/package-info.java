/**
 * Edits of many items that go on whether somebody looks or not. {@link se.nyhetsarkivet.web.editing.job.BulkEditJobs BulkEditJobs} takes a
 * {@link se.nyhetsarkivet.web.editing.job.BulkEditOrder BulkEditOrder} and gives a {@link se.nyhetsarkivet.web.editing.job.BulkEditJob
 * BulkEditJob}, whose state anybody may ask for at any time.
 */
@NullMarked
package se.nyhetsarkivet.web.editing.job;

import org.jspecify.annotations.NullMarked;
