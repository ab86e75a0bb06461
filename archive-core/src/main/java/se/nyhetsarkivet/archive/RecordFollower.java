package se.nyhetsarkivet.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.DirectoryLock;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Looks now and then whether the record has what the index lacks, because another process wrote it or the index could not be
 * written, and lets the index follow; whether the archive's lock is still there; and which views of the index nobody pages through any more.
 */
final class RecordFollower implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(RecordFollower.class);

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final Searcher searcher;
    private final ReentrantLock importing;
    private final DirectoryLock directoryLock;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-follower").daemon().factory());

    private final ScheduledFuture<?> looking;
    private Duration pause = Duration.ZERO;
    private Instant nextTry = Instant.EPOCH;

    RecordFollower(ArchiveParts parts, ReentrantLock importing) {
        clock = parts.clock();
        store = parts.store();
        index = parts.index();
        searcher = parts.searcher();
        this.importing = importing;
        directoryLock = parts.lock();
        looking = thread.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        directoryLock.renew();
        index.letGoOfOldViews();
        searcher.closeOldCursors();
        // An import of this process follows by itself.
        if (clock.instant().isBefore(nextTry) || !importing.tryLock()) {
            return;
        }
        try {
            if (store.lastSequence() > index.appliedSequence() || !pause.isZero()) {
                index.follow();
            }
            index.commitNowAndThen();
            if (!pause.isZero()) {
                LOG.info("The index follows the record again");
            }
            pause = Duration.ZERO;
        } catch (ArchiveException failure) {
            wait(failure);
        } finally {
            importing.unlock();
        }
    }

    /** A disk that is full stays so for a while: it is reported once, and retried less and less often. */
    private void wait(ArchiveException failure) {
        if (pause.isZero()) {
            LOG.error("The index cannot follow the record; trying again until it can", failure);
        }
        pause = pause.isZero() ? BETWEEN_LOOKS : pause.multipliedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        nextTry = clock.instant().plus(pause);
    }

    /** To be called when no import runs: it then finds no work under way. */
    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
    }
}
