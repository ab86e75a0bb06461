package se.nyhetsarkivet.archive.log;

import se.nyhetsarkivet.store.LogEntry;
import se.nyhetsarkivet.transparency.LogProof;

/**
 * Proves that a revision is logged, in what words and with what fingerprint. The proof alone is enough for somebody who knows the
 * fingerprint and the log's public key: the line is in the proof's extra data with the salt after it, and ends with SHA-256 over
 * salt and fingerprint.
 *
 * @param entry the entry of the log
 * @param proof the proof, to be stored as it is
 */
public record RevisionProof(LogEntry entry, LogProof proof) {}
