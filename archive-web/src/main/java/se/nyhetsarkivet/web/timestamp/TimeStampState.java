package se.nyhetsarkivet.web.timestamp;

import java.time.Instant;
import java.util.Optional;

/**
 * What failed since the last time-stamp, or since the application began.
 *
 * @param failures how many tries failed
 * @param lastFailure the last of them
 */
public record TimeStampState(long failures, Optional<Failure> lastFailure) {

    static final TimeStampState BEGINNING = new TimeStampState(0, Optional.empty());

    /**
     * A failure.
     *
     * @param at when
     * @param sentence why
     */
    public record Failure(Instant at, String sentence) {}

    TimeStampState failedAt(Instant at, String sentence) {
        return new TimeStampState(failures + 1, Optional.of(new Failure(at, sentence)));
    }
}
