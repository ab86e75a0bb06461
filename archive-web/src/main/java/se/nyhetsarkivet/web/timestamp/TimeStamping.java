package se.nyhetsarkivet.web.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bouncycastle.tsp.TimeStampRequest;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.transparency.SignedNote;

/** Has heads of the log stamped, and checks the stamps. Safe for use by many threads. */
public final class TimeStamping {

    /** An authority whose clock is so far from ours is not one to prove a time with, or our own clock is wrong. */
    private static final Duration FARTHEST = Duration.ofHours(24);

    private static final int NONCE_BITS = 64;

    private final Optional<Authority> authority;
    private final TrustedCertificates trusted;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Time-stamping by settings.
     *
     * @param settings the settings
     * @param clock what time it is
     * @throws ArchiveException if the authority's address is none, or the certificates cannot be read
     */
    public TimeStamping(TimeStampSettings settings, InstantSource clock) {
        this.authority = settings.isOn()
                ? Optional.of(Authority.at(settings.authority(), settings.timeLimit()))
                : Optional.empty();
        this.trusted = TrustedCertificates.read(settings.certificates());
        this.clock = clock;
    }

    /**
     * Has the head of now stamped, and keeps it with the stamp. What comes into the log meanwhile waits for the next one.
     *
     * @param log the log
     * @return what is kept
     * @throws ArchiveException if no authority is named, it fails, its answer is not one to this head, or it cannot be kept; then
     *     nothing is kept
     */
    public StampedHead stamp(ArchiveLog log) {
        Authority asked = authority.orElseThrow(() ->
                new ArchiveException("No time-stamping authority is named; do so with archive.time-stamps.authority"
                        + " (--authority for a command)."));
        SignedNote head = log.head();
        TimeStampRequest question = AuthorityAnswer.ask(head.text(), new BigInteger(NONCE_BITS, random));
        byte[] bytes = asked.answer(encoded(question));
        try {
            AuthorityAnswer answer = AuthorityAnswer.parse(bytes);
            answer.requireAnswerTo(question);
            StampCheck.Stamped stamped = answer.requireStampOf(head.text(), trusted);
            requireNear(stamped.time());
            return log.stampedHeads().keep(stamped.time(), head, bytes);
        } catch (StampException worthless) {
            throw new ArchiveException(
                    "The answer of the time-stamping authority " + asked.address() + " was thrown away: "
                            + worthless.reason() + ".",
                    worthless);
        }
    }

    private void requireNear(Instant stamped) throws StampException {
        Instant now = clock.instant();
        if (Duration.between(stamped, now).abs().compareTo(FARTHEST) > 0) {
            throw new StampException("it says that the time is " + stamped + ", and it is " + now + " here");
        }
    }

    private static byte[] encoded(TimeStampRequest question) {
        try {
            return question.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("a question could not be written", impossible);
        }
    }

    /**
     * Checks a stamped head: that the stamp is of its bytes, and signed by who may sign stamps.
     *
     * @param head the head
     * @return what the stamp is worth
     */
    public StampCheck check(StampedHead head) {
        return check(head.note(), head.answer());
    }

    /**
     * Checks a stamp.
     *
     * @param note the head that it is to be of
     * @param answer the bytes of RFC 3161's {@code TimeStampResp}
     * @return what the stamp is worth
     */
    public StampCheck check(String note, byte[] answer) {
        try {
            return AuthorityAnswer.parse(answer).requireStampOf(note, trusted);
        } catch (StampException worthless) {
            return new StampCheck.Invalid(worthless.reason());
        }
    }
}
