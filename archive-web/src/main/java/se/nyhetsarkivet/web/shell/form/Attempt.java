package se.nyhetsarkivet.web.shell.form;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.ReadOnlyArchiveException;

/** Carries out what somebody decided, and says why it could not be done. Safe for use by many threads. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private Attempt() {}

    /**
     * Carries out a decision.
     *
     * @param decision what is done
     * @param unsuitable the key of the text for a decision that cannot be kept as it is
     * @param failed the key of the text for a failure, whose cause is in the log
     * @return the key of the text that says why it was not done; empty if it was
     */
    public static Optional<String> to(Runnable decision, String unsuitable, String failed) {
        try {
            decision.run();
            return Optional.empty();
        } catch (ReadOnlyArchiveException readOnly) {
            return Optional.of("ledger.undo.read-only");
        } catch (InvalidValueException invalid) {
            LOG.info("A decision was not kept: {}", invalid.getMessage());
            return Optional.of(unsuitable);
        } catch (ArchiveException failure) {
            LOG.error("A decision could not be kept", failure);
            return Optional.of(failed);
        }
    }
}
