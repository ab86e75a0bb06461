/**
 * ZIP and tar: files with entries. A ZIP whose central directory is lost is read from its beginning, entry by entry.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.entries;

import org.jspecify.annotations.NullMarked;
