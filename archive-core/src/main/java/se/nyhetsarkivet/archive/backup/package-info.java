/**
 * Copies of an archive: {@link se.nyhetsarkivet.archive.backup.ArchiveBackup ArchiveBackup} makes one to restore from, {@link
 * se.nyhetsarkivet.archive.backup.ArchiveRestore ArchiveRestore} restores it, and an export writes all revisions for other
 * programs.
 */
@NullMarked
package se.nyhetsarkivet.archive.backup;

import org.jspecify.annotations.NullMarked;
