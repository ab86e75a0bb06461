package se.nyhetsarkivet.web.startup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.store.VerificationRecord;

/**
 * Reads the archive again part by part while it is served, so that all of it has been read within a given time. The ledger
 * knows when each part was read last; the one that has waited longest is next. A difference is an error in the log.
 */
final class ScheduledVerification implements AutoCloseable {

    static final int PARTS = Fixity.PARTS;

    private static final Duration FIRST_LOOK = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledVerification.class);

    private final NewsArchive archive;
    private final Duration within;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-verification").daemon().factory());

    private final Optional<ScheduledFuture<?>> looking;
    private volatile boolean stopping;

    ScheduledVerification(NewsArchive archive, Duration within, InstantSource clock) {
        this.archive = archive;
        this.within = within;
        this.clock = clock;
        this.looking = within.isPositive()
                ? Optional.of(thread.scheduleWithFixedDelay(
                        this::look, FIRST_LOOK.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS))
                : Optional.empty();
    }

    private void look() {
        try {
            Verification.Part part = next(archive.ledger().verifications());
            if (isDue(part, archive.ledger().verifications(), within, clock.instant())) {
                tell(part, archive.verify(part));
            }
        } catch (ArchiveException failure) {
            if (stopping) {
                return;
            }
            LOG.error("The scheduled verification could not be done; it is tried again", failure);
        }
    }

    private static void tell(Verification.Part part, Verification found) {
        if (found.isSound()) {
            LOG.info("Part {} of the archive was verified and is intact: {} revisions", part, found.revisions());
        } else {
            LOG.error(
                    "Part {} of the archive was verified and has {} differences: {}",
                    part,
                    found.differences().size(),
                    String.join(
                            "; ",
                            found.differences()
                                    .subList(
                                            0,
                                            Math.min(
                                                    VerificationRecord.MOST_KEPT,
                                                    found.differences().size()))));
        }
    }

    /** The part that has waited longest. */
    static Verification.Part next(List<VerificationRecord> verifications) {
        Map<Integer, Instant> last = new Fixity(verifications).lastByPart();
        int number = IntStream.rangeClosed(1, PARTS)
                .boxed()
                .min(Comparator.comparing(part -> last.getOrDefault(part, Instant.MIN)))
                .orElseThrow();
        return new Verification.Part(number, PARTS);
    }

    /** Parts are spread over two thirds of the time; the rest is for days on which the program does not run. */
    static boolean isDue(Verification.Part part, List<VerificationRecord> verifications, Duration within, Instant now) {
        Duration each = within.multipliedBy(2).dividedBy(3L * PARTS);
        Map<Integer, Instant> last = new Fixity(verifications).lastByPart();
        Instant latest = last.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
        Instant ofPart = last.getOrDefault(part.number(), Instant.MIN);
        boolean late = ofPart.isBefore(now.minus(within.multipliedBy(2).dividedBy(3)));
        return late && latest.isBefore(now.minus(each.dividedBy(2)));
    }

    /** A part that is being read is given up when the archive closes, and is read again after the next start. */
    @Override
    public void close() {
        stopping = true;
        looking.ifPresent(next -> next.cancel(false));
        thread.shutdown();
    }
}
