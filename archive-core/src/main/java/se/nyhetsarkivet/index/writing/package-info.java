/**
 * The files of the index and whoever writes them. {@link se.nyhetsarkivet.index.writing.IndexParts IndexParts} has one
 * {@link se.nyhetsarkivet.index.writing.LuceneIndex LuceneIndex} for the revisions in force and one for the earlier ones;
 * {@link se.nyhetsarkivet.index.writing.IndexFollower IndexFollower} applies the changes of the record, and opens the writers anew after a
 * write that failed. All of it runs on {@link se.nyhetsarkivet.index.writing.IndexThreads threads} that no caller can interrupt.
 */
@NullMarked
package se.nyhetsarkivet.index.writing;

import org.jspecify.annotations.NullMarked;
