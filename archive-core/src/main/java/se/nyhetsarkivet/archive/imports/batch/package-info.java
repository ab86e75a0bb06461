/**
 * How a batch gets into the record: {@link se.nyhetsarkivet.archive.imports.batch.SourceContent SourceContent} reads and keeps a
 * source, {@link se.nyhetsarkivet.archive.imports.batch.BatchImport BatchImport} carries its records to the store, and {@link
 * se.nyhetsarkivet.archive.imports.batch.GroupCommit GroupCommit} does so for items that a program adds.
 */
@NullMarked
package se.nyhetsarkivet.archive.imports.batch;

import org.jspecify.annotations.NullMarked;
