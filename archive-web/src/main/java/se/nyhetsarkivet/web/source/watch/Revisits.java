package se.nyhetsarkivet.web.source.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a page is fetched again, so that edits are seen that nobody announces: most often while it is new. */
final class Revisits {

    private static final List<Duration> AFTER = List.of(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(28));

    private Revisits() {}

    /** The next time after a visit; empty after the last one. */
    static Optional<Instant> next(Instant firstSeen, Instant now) {
        return AFTER.stream()
                .map(firstSeen::plus)
                .filter(time -> time.isAfter(now))
                .findFirst();
    }
}
