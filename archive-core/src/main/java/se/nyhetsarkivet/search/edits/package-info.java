/**
 * Finds edits: what one revision of an item made of another. The index has one document for each earlier revision, with what the next one
 * changed; {@link se.nyhetsarkivet.search.edits.EditSearch EditSearch} reads them from the latest on.
 */
@NullMarked
package se.nyhetsarkivet.search.edits;

import org.jspecify.annotations.NullMarked;
