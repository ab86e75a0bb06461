package se.nyhetsarkivet.archive.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.VerificationRecord;

/** What a verification finds while it goes on. For one thread. */
public final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final Verification.Part part;
    private final BooleanSupplier abandoned;
    private final InstantSource clock;
    private final Instant startedAt;
    private final List<String> sentences = new ArrayList<>();

    /**
     * Begins a verification.
     *
     * @param part what is verified
     * @param clock to find out when it began and ended
     * @param abandoned whether the archive was closed meanwhile: what cannot be read then is not damaged
     */
    public Findings(Verification.Part part, InstantSource clock, BooleanSupplier abandoned) {
        this.part = part;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.abandoned = abandoned;
    }

    Verification.Part part() {
        return part;
    }

    /**
     * Adds a finding.
     *
     * @param difference the finding, in a sentence
     */
    public void report(String difference) {
        if (sentences.size() < Verification.MAX_DIFFERENCES) {
            sentences.add(difference);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /**
     * Checks one thing, which must not keep the others from being checked if it cannot be read. What damaged bytes raise may be
     * anything.
     *
     * @param what the thing, as the beginning of a sentence
     * @param check checks it
     */
    public void attempt(String what, Runnable check) {
        try {
            requireWanted();
            check.run();
            requireWanted();
        } catch (RuntimeException unreadable) {
            requireWanted();
            LOG.debug("A verification found something that it could not read", unreadable);
            report(what + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void requireWanted() {
        if (abandoned.getAsBoolean()) {
            throw new ArchiveException("The archive was closed while part " + part + " was verified; verify it again.");
        }
    }

    /**
     * Writes into the ledger that the part was verified. If that fails, it is reported in the log and is not an error.
     *
     * @param store the record
     * @param found what was found
     */
    public void keep(RevisionStore store, Verification found) {
        try {
            store.keep(new VerificationRecord(
                    startedAt,
                    clock.instant(),
                    part.number(),
                    part.of(),
                    found.revisions(),
                    found.differences().size(),
                    found.differences()));
        } catch (ArchiveException failure) {
            LOG.warn("A verification could not be kept in the ledger", failure);
        }
    }
}
