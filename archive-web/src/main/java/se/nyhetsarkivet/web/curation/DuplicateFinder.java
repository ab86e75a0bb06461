package se.nyhetsarkivet.web.curation;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import se.nyhetsarkivet.archive.ArchiveCuration.NearDuplicates;
import se.nyhetsarkivet.archive.NewsArchive;

/**
 * Finds the near duplicates of the whole archive on a thread apart from those of readers, when somebody asks and the archive has changed since
 * they were found. Safe for use by many threads.
 */
final class DuplicateFinder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateFinder.class);
    private static final long PATIENCE_SECONDS = 5;

    private final NewsArchive archive;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-near-duplicates").daemon().factory());
    private State state = new State(Optional.empty(), Optional.empty(), false);
    private volatile boolean closing;

    /** What was found, up to which change of the record. */
    private record Found(NearDuplicates duplicates, long sequence) {}

    /** How many pairs of how many were compared. */
    record Progress(long done, long all) {}

    private record State(Optional<Found> found, Optional<Progress> running, boolean failed) {}

    /**
     * What is known now.
     *
     * @param duplicates what was found last, maybe before the archive changed
     * @param running how far another search has come
     * @param failed whether the last search failed
     */
    record Look(Optional<NearDuplicates> duplicates, Optional<Progress> running, boolean failed) {}

    DuplicateFinder(NewsArchive archive) {
        this.archive = archive;
    }

    /** Looks, and begins to search if the archive has changed since it was searched. */
    synchronized Look ask() {
        long now = archive.changes().lastSequence();
        boolean old =
                state.found().map(Found::sequence).filter(then -> then == now).isEmpty();
        if (old && state.running().isEmpty() && !closing) {
            state = new State(state.found(), Optional.of(new Progress(0, 0)), false);
            thread.execute(() -> find(now));
        }
        return look();
    }

    /** Looks. */
    synchronized Look look() {
        return new Look(state.found().map(Found::duplicates), state.running(), state.failed());
    }

    private void find(long sequence) {
        Optional<Found> found = Optional.empty();
        try {
            found = Optional.of(new Found(archive.curation().findNearDuplicates(this::progressed), sequence));
        } catch (CancellationException stopping) {
            LOG.debug("The search for near duplicates was ended, since the program is being stopped", stopping);
        } catch (RuntimeException failure) {
            // Whatever it is, the page says that it failed, and the next one asks again.
            LOG.error("Near duplicates could not be found", failure);
        } finally {
            end(found);
        }
    }

    private synchronized void end(Optional<Found> found) {
        state = new State(found.or(state::found), Optional.empty(), found.isEmpty());
    }

    private synchronized void progressed(long done, long all) {
        if (closing) {
            throw new CancellationException();
        }
        state = new State(state.found(), Optional.of(new Progress(done, all)), false);
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The search for near duplicates did not end in time");
        }
    }
}
