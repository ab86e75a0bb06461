/**
 * Checking a pasted citation against what the archive holds. Reading and writing citations is in {@link
 * se.nyhetsarkivet.export.citation}.
 */
@NullMarked
package se.nyhetsarkivet.archive.citation;

import org.jspecify.annotations.NullMarked;
