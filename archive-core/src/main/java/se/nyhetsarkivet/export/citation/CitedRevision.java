package se.nyhetsarkivet.export.citation;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Revision;

/**
 * A revision as somebody cites it.
 *
 * @param revision the revision, with its number and fingerprint
 * @param link where it can be read for ever, such as {@code https://host/path/slug?revision=2}
 * @param retrieved the day on which it was read
 * @param logHead the head of the archive's log then, in one line, by which it can be seen later that nothing was changed; may be
 *     unknown
 * @param proof the whole proof that the revision is in the log, for formats that programs read; may be unknown
 * @param remark what whoever cites it has noted about it, for formats that programs read
 */
public record CitedRevision(
        Revision revision,
        URI link,
        LocalDate retrieved,
        Optional<String> logHead,
        Optional<String> proof,
        Optional<String> remark) {

    /**
     * Checks the link.
     *
     * @throws InvalidValueException if the link is not absolute
     */
    public CitedRevision {
        if (!link.isAbsolute()) {
            throw new InvalidValueException(
                    "'" + link + "' is no link that can be cited; expected an absolute one such as https://host/path");
        }
    }

    /**
     * A revision as somebody cites it, without the log.
     *
     * @param revision the revision, with its number and fingerprint
     * @param link where it can be read for ever
     * @param retrieved the day on which it was read
     * @throws InvalidValueException if the link is not absolute
     */
    public CitedRevision(Revision revision, URI link, LocalDate retrieved) {
        this(revision, link, retrieved, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Cites with a head of the log.
     *
     * @param newHead the head in one line, if it is known
     * @return the same with it
     */
    public CitedRevision withLogHead(Optional<String> newHead) {
        return new CitedRevision(revision, link, retrieved, newHead, proof, remark);
    }

    /**
     * Cites with a proof that the revision is in the log.
     *
     * @param newProof the proof as it is stored, if it is known
     * @return the same with it
     */
    public CitedRevision withProof(Optional<String> newProof) {
        return new CitedRevision(revision, link, retrieved, logHead, newProof, remark);
    }

    /**
     * Cites with a remark.
     *
     * @param newRemark what was noted about the revision; a blank one is none
     * @return the same with it
     */
    public CitedRevision withRemark(String newRemark) {
        return new CitedRevision(
                revision,
                link,
                retrieved,
                logHead,
                proof,
                Optional.of(newRemark.strip()).filter(text -> !text.isEmpty()));
    }
}
