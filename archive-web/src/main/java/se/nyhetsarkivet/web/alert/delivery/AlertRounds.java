package se.nyhetsarkivet.web.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;

/**
 * Looks now and then for what is new and sends it, on one thread apart from those of readers. What fails is reported and tried again in
 * the next round.
 */
public final class AlertRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);

    private final List<Consumer<Instant>> works;
    private final InstantSource clock;
    private final Duration every;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-alerts").daemon().factory());
    private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();
    private volatile boolean stopping;

    /**
     * Not begun yet.
     *
     * @param works what is done in each round, in this order
     * @param clock what time it is
     * @param every how long to wait between rounds
     */
    public AlertRounds(List<Consumer<Instant>> works, InstantSource clock, Duration every) {
        this.works = List.copyOf(works);
        this.clock = clock;
        this.every = every;
    }

    /** Begins. */
    public void begin() {
        if (!works.isEmpty()) {
            looking = Optional.of(thread.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** One round. */
    public void look() {
        oneAtATime.lock();
        try {
            for (Consumer<Instant> work : works) {
                attempt(work);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void attempt(Consumer<Instant> work) {
        try {
            work.accept(clock.instant());
        } catch (ArchiveException failure) {
            if (!stopping) {
                LOG.warn("{} Alerts are tried again in the next round.", failure.getMessage());
                LOG.debug("A round of alerts failed", failure);
            }
        } catch (RuntimeException failure) {
            // Whatever it is, it must not end the rounds, or alerts would end without a word.
            LOG.error("A round of alerts failed and is tried again", failure);
        }
    }

    /** The mail that is being handed over is finished. */
    @Override
    public void close() {
        stopping = true;
        looking.ifPresent(next -> next.cancel(false));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
