/**
 * The files in an archive's directory: where they lie, who may open them, the imported files and the archivist's list of synonyms.
 * {@link se.nyhetsarkivet.archive.files.DirectoryLock DirectoryLock} keeps a second process out; {@link
 * se.nyhetsarkivet.archive.files.LostRecord LostRecord} and {@link se.nyhetsarkivet.archive.files.DamagedLog DamagedLog} notice
 * what a crash or a mistake took away.
 */
@NullMarked
package se.nyhetsarkivet.archive.files;

import org.jspecify.annotations.NullMarked;
