/**
 * The transparency log of an archive: {@link se.nyhetsarkivet.archive.log.ArchiveLog ArchiveLog} signs its heads and checks what
 * somebody kept of it. The entries are in the record of truth; the key and the time-stamped heads are files beside it.
 */
@NullMarked
package se.nyhetsarkivet.archive.log;

import org.jspecify.annotations.NullMarked;
