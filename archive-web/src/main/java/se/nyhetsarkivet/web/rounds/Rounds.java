package se.nyhetsarkivet.web.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * Does something now and then, on one thread apart from those of readers. What fails is reported and tried again in the next round.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(2);

    private final List<Consumer<Instant>> works;
    private final InstantSource clock;
    private final Duration every;
    private final Stop stop;
    private final Map<Integer, String> failures = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService thread;
    private final String what;
    private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();
    private volatile boolean stopping;

    /**
     * Not begun yet.
     *
     * @param what what the thread and messages call it, such as {@code alerts}
     * @param works what is done in each round, in this order
     * @param clock what time it is
     * @param every how long to wait between rounds
     * @param stop how a round is ended when the program is stopped
     */
    public Rounds(String what, List<Consumer<Instant>> works, InstantSource clock, Duration every, Stop stop) {
        this.what = what;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("archive-" + what).daemon().factory());
        this.works = List.copyOf(works);
        this.clock = clock;
        this.every = every;
        this.stop = stop;
    }

    /**
     * How a round is ended.
     *
     * @param early lets the works end after what they have begun
     * @param patience for how long they are waited for before they are interrupted
     */
    public record Stop(Runnable early, Duration patience) {}

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
            for (int number = 0; number < works.size() && !stopping; number++) {
                attempt(number);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void attempt(int number) {
        try {
            works.get(number).accept(clock.instant());
            failures.remove(number);
        } catch (ArchiveException failure) {
            if (!stopping) {
                String message = String.valueOf(failure.getMessage());
                // What goes on for hours is said once.
                if (!message.equals(failures.put(number, message))) {
                    LOG.warn("{} It is tried again in the next round of {}.", message, what);
                }
                LOG.debug("A round of {} failed", what, failure);
            }
        } catch (RuntimeException | Error failure) {
            if (stopping) {
                LOG.info(
                        "A round of {} was broken off, since the program is being stopped ({})",
                        what,
                        failure.toString());
                return;
            }
            // Whatever it is, it must not end the rounds, or nothing more would be done, without a word.
            failures.put(number, failure.toString());
            LOG.error("A round of {} failed and is tried again", what, failure);
        }
    }

    /**
     * What failed in the last round.
     *
     * @return a sentence for each work that failed
     */
    public List<String> failures() {
        return failures.values().stream().distinct().toList();
    }

    /** What has been begun, such as handing over a mail, is finished if it does not take too long. */
    @Override
    public void close() {
        stopping = true;
        looking.ifPresent(next -> next.cancel(false));
        stop.early().run();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(stop.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
                if (!thread.awaitTermination(AFTER_INTERRUPTION.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("A round of {} did not end in time; what it was doing is settled at the next start", what);
                }
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
