/**
 * What is imported. An {@link se.nyhetsarkivet.archive.imports.ImportSource ImportSource} says what to read, an {@link
 * se.nyhetsarkivet.archive.imports.ImportProgress ImportProgress} hears how far it has come, and an {@link
 * se.nyhetsarkivet.archive.imports.ImportPreview ImportPreview} shows what an import would do. Callers construct sources and implement progress; previews they receive.
 */
@NullMarked
package se.nyhetsarkivet.archive.imports;

import org.jspecify.annotations.NullMarked;
