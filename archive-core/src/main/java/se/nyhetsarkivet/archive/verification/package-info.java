/**
 * Verification: reads the record, the index, the imported files and the files of the log, and reports where they do not agree.
 * {@link se.nyhetsarkivet.archive.verification.ArchiveVerification ArchiveVerification} needs no open archive.
 */
@NullMarked
package se.nyhetsarkivet.archive.verification;

import org.jspecify.annotations.NullMarked;
