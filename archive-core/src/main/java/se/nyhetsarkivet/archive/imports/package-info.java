/**
 * What is imported and how. An {@link se.nyhetsarkivet.archive.imports.ImportSource ImportSource} says what to read, an {@link
 * se.nyhetsarkivet.archive.imports.ImportProgress ImportProgress} hears how far it has come, and an {@link
 * se.nyhetsarkivet.archive.imports.ImportPreview ImportPreview} shows what an import would do. {@link
 * se.nyhetsarkivet.archive.imports.BatchImport BatchImport} carries the records of a source to the store; {@link
 * se.nyhetsarkivet.archive.imports.GroupCommit GroupCommit} does so for items that a program adds.
 */
@NullMarked
package se.nyhetsarkivet.archive.imports;

import org.jspecify.annotations.NullMarked;
