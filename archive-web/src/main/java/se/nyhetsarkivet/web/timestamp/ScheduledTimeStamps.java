package se.nyhetsarkivet.web.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.StampedHead;

/**
 * Has the head stamped now and then while the archive is served, if the log has grown since the last stamp. When that was, the stamps
 * themselves tell, also after a restart. A failure is reported and retried later.
 */
public final class ScheduledTimeStamps implements AutoCloseable {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTimeStamps.class);

    private final ArchiveLog log;
    private final TimeStamping stamping;
    private final TimeStampSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-time-stamps").daemon().factory());
    private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();
    private volatile boolean stopping;
    private volatile TimeStampState state = TimeStampState.BEGINNING;

    /**
     * Not begun yet.
     *
     * @param log the log
     * @param stamping who stamps
     * @param settings how often
     * @param clock what time it is
     */
    public ScheduledTimeStamps(ArchiveLog log, TimeStamping stamping, TimeStampSettings settings, InstantSource clock) {
        this.log = log;
        this.stamping = stamping;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to look, if an authority is named. */
    public void begin() {
        if (settings.isOn()) {
            looking = Optional.of(thread.scheduleWithFixedDelay(
                    this::look, FIRST_LOOK.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS));
        }
    }

    /** Has the head stamped if it is time. */
    void look() {
        try {
            if (isDue(clock.instant())) {
                StampedHead kept = stamping.stamp(log);
                state = TimeStampState.BEGINNING;
                LOG.info(
                        "The head of the log with {} entries was stamped with the time",
                        kept.name().size());
            }
        } catch (ArchiveException failure) {
            if (stopping) {
                return;
            }
            state = state.failedAt(clock.instant(), String.valueOf(failure.getMessage()));
            LOG.warn(
                    "{} It is tried again in {} minutes.",
                    failure.getMessage(),
                    settings.retry().toMinutes());
            LOG.debug("The head was not stamped", failure);
        }
    }

    private boolean isDue(Instant now) {
        boolean waits = state.lastFailure()
                .filter(failure -> now.isBefore(failure.at().plus(settings.retry())))
                .isPresent();
        Optional<StampedHead.Name> last = last();
        boolean early = last.filter(name -> now.isBefore(name.time().plus(settings.every())))
                .isPresent();
        return !waits && !early && log.size() > last.map(StampedHead.Name::size).orElse(0L);
    }

    private Optional<StampedHead.Name> last() {
        return log.stampedHeads().names().stream().reduce((earlier, later) -> later);
    }

    /**
     * When a head was stamped last.
     *
     * @return the time; none if none was
     */
    public Optional<Instant> lastStamped() {
        return last().map(StampedHead.Name::time);
    }

    /**
     * How many entries of the log came after the last stamp.
     *
     * @return the number
     */
    public long unstamped() {
        return Math.max(0, log.size() - last().map(StampedHead.Name::size).orElse(0L));
    }

    /**
     * What failed since the last stamp.
     *
     * @return the state
     */
    public TimeStampState state() {
        return state;
    }

    /**
     * Whether heads are stamped at all.
     *
     * @return true if an authority is named
     */
    public boolean isOn() {
        return settings.isOn();
    }

    /** What is asked of an authority is given up. */
    @Override
    public void close() {
        stopping = true;
        looking.ifPresent(next -> next.cancel(true));
        thread.shutdownNow();
    }
}
