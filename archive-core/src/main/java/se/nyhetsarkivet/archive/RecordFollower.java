package se.nyhetsarkivet.archive;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.RevisionStore;

/** Looks now and then whether another process has changed the record, and lets the index follow. */
final class RecordFollower implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(RecordFollower.class);

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final ReentrantLock importing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-follower").daemon().factory());

    private final ScheduledFuture<?> looking;

    RecordFollower(RevisionStore store, ArchiveIndex index, ReentrantLock importing) {
        this.store = store;
        this.index = index;
        this.importing = importing;
        looking = thread.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An import of this process follows by itself. */
    private void look() {
        if (!importing.tryLock()) {
            return;
        }
        try {
            if (store.lastSequence() > index.appliedSequence()) {
                index.follow(store);
            }
        } catch (ArchiveException failure) {
            LOG.error("The index cannot follow the record", failure);
        } finally {
            importing.unlock();
        }
    }

    /** To be called when no import runs: it then finds no work under way. */
    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
    }
}
