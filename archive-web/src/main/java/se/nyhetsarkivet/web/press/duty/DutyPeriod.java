package se.nyhetsarkivet.web.press.duty;

import java.time.Instant;
import java.util.Optional;

/**
 * A time during which one message applied.
 *
 * @param from when it began
 * @param end when it ended or will end by itself; empty if it goes on until it is switched off
 * @param message what the pages showed
 * @param who the user who switched it on
 */
public record DutyPeriod(Instant from, Optional<Instant> end, String message, String who) {

    /**
     * Whether it applied at a moment.
     *
     * @param moment the moment
     * @return true from its beginning until before its end
     */
    public boolean appliesAt(Instant moment) {
        return !moment.isBefore(from) && end.map(moment::isBefore).orElse(true);
    }

    /** Whether any of it lies from one moment until before another. */
    boolean overlaps(Instant start, Instant stop) {
        return from.isBefore(stop) && end.map(start::isBefore).orElse(true);
    }
}
