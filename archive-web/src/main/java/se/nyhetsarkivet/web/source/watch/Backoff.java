package se.nyhetsarkivet.web.source.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something that failed is tried again. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** After a time that doubles with each failure, at most a day; later if the server asks for it. */
    static Instant next(Instant now, Duration first, int failures, Optional<Instant> asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Instant next = now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
        Instant latest = now.plus(LONGEST_ASKED);
        return asked.map(time -> time.isAfter(latest) ? latest : time)
                .filter(time -> time.isAfter(next))
                .orElse(next);
    }
}
