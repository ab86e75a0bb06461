package se.nyhetsarkivet.web.alert;

import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;

/** What is done once at the start, or as soon as the file with subscriptions can be used. For one thread at a time. */
final class CatchUp implements Consumer<Instant> {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Runnable work;
    private boolean done;

    CatchUp(Runnable work) {
        this.work = work;
    }

    /** At the start; the archive without alerts is better than no archive. */
    CatchUp tried() {
        try {
            accept(Instant.EPOCH);
        } catch (ArchiveException unusable) {
            LOG.error("{} Until then there are no alerts; the rest of the archive goes on.", unusable.getMessage());
        }
        return this;
    }

    @Override
    public synchronized void accept(Instant now) {
        if (!done) {
            work.run();
            done = true;
        }
    }
}
