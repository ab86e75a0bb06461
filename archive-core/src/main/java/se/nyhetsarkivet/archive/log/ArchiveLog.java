package se.nyhetsarkivet.archive.log;

import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.LogBeginning;
import se.nyhetsarkivet.store.LogEntry;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.LogProof;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.transparency.TilePath;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * The archive's transparency log: what lets somebody who kept one head of it see that nothing logged before was changed since.
 * It does not show that what was imported was true. Safe for use by many threads.
 */
public interface ArchiveLog {

    /**
     * The head: how many entries there are and the root over them, signed. Whoever keeps it can come back with it to
     * {@link #check}.
     *
     * @return the head
     * @throws se.nyhetsarkivet.LogUnavailableException if the key cannot be read or made
     * @throws ArchiveException if the log is damaged
     */
    SignedNote head();

    /**
     * The head where there is one line for it, as in a citation: name, size and root, without the signature.
     *
     * @return such as {@code nyhetsarkivet-9dd98623 35498 lRkBvUp6QWmzCFx+cboapNAaremRMRDrnsRpNdpUYy0=}; nothing if the log is
     *     damaged, which keeps nobody from reading and citing
     */
    Optional<String> headInOneLine();

    /**
     * The public key that checks the signature of heads. It is made when an archive is opened for the first time.
     *
     * @return the key
     * @throws se.nyhetsarkivet.LogUnavailableException if it cannot be read or made
     */
    VerifierKey key();

    /**
     * Makes a new key, and with a new name a new log for those who follow it. Heads that were signed with the old key still hold: its
     * public half stays listed, its secret is gone.
     *
     * @param name the new name; the old one if none is given
     * @return the new public key
     * @throws se.nyhetsarkivet.LogUnavailableException if it cannot be made; then the old one is as it was
     * @throws IllegalArgumentException if a log cannot be called so
     */
    VerifierKey renewKey(Optional<String> name);

    /**
     * From when the log counts. What was in the archive before was logged as it was found then.
     *
     * @return the beginning
     */
    LogBeginning beginning();

    /**
     * How many entries the log has.
     *
     * @return the number
     */
    long size();

    /**
     * The heads that an authority has stamped with a time.
     *
     * @return the heads, as they lie in the archive's directory
     */
    StampedHeads stampedHeads();

    /**
     * The first stamped head that stands for all that another stands for: what was logged under the other one was there when this
     * one was stamped.
     *
     * @param head a head that {@link #check} found continued
     * @return the stamped head; none if none was stamped since
     * @throws ArchiveException if a stamped head cannot be read
     */
    Optional<StampedHead> firstStampedOver(Checkpoint head);

    /**
     * Proves that a revision is in the log, under the head of now.
     *
     * @param id the item
     * @param revision the number of the revision
     * @return the proof; none if there is no such revision, or it may not be shown
     */
    Optional<RevisionProof> prove(ItemId id, int revision);

    /**
     * Compares a head that somebody kept with the log as it is stored. Fast, however large the archive is.
     *
     * @param head the head
     * @return the answer
     */
    HeadCheck check(String head);

    /**
     * As {@link #check}, with every entry made anew from the record: finds also what was changed in the record alone. Takes
     * seconds for a large archive.
     *
     * @param head the head
     * @return the answer
     */
    HeadCheck checkWithRecord(String head);

    /**
     * Checks a proof that somebody kept: that it proves its line, and that its head is still the beginning of the log.
     *
     * @param text the proof
     * @return the answer
     */
    ProofCheck checkProof(String text);

    /**
     * The proof of a revision to be put into a citation.
     *
     * @param revision the revision
     * @return the text; nothing if the log cannot prove anything for now, which keeps nobody from citing
     */
    Optional<String> proofForCitation(Revision revision);

    /**
     * Checks a proof that came with a citation.
     *
     * @param text the proof
     * @param revision the revision that the archive found for the citation
     * @return the answer; {@link ProofCheck.OfAnother} if the proof is of another revision or another text
     */
    ProofCheck checkProofOf(String text, Revision revision);

    /**
     * A part of the log as others fetch it: hashes of the tree, or entries.
     *
     * @param path which part
     * @return the bytes that C2SP's {@code tlog-tiles} demands; none if the log has no such part
     */
    Optional<byte[]> tile(TilePath path);

    /**
     * Proves that a revision is logged, in what words and with what fingerprint. The proof alone is enough for somebody who knows the
     * fingerprint and the log's public key: the line is in the proof's extra data with the salt after it, and ends with SHA-256 over
     * salt and fingerprint.
     *
     * @param entry the entry of the log
     * @param proof the proof, to be stored as it is
     */
    public record RevisionProof(LogEntry entry, LogProof proof) {}
}
