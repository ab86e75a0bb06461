/**
 * The page of what was edited and withdrawn in the archive, and the one that says when words first and last stood in it. What is shown comes
 * from {@link se.nyhetsarkivet.archive.ArchiveChanges ArchiveChanges}; the addresses are those of
 * {@link se.nyhetsarkivet.web.address.EditParameters EditParameters}.
 */
@NullMarked
package se.nyhetsarkivet.web.changes;

import org.jspecify.annotations.NullMarked;
