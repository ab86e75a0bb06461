package se.nyhetsarkivet.web.alert.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import se.nyhetsarkivet.item.PartialDate;

/** How often a reader wants to hear of what is new. */
public enum Interval {
    /** As soon as something is new. */
    AT_ONCE,
    /** Every morning. */
    DAILY,
    /** On Monday mornings. */
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /**
     * When the next mail may be made.
     *
     * @param now after this moment
     * @return the moment
     */
    public Instant next(Instant now) {
        ZonedDateTime here = now.atZone(PartialDate.ZONE);
        return switch (this) {
            case AT_ONCE -> Instant.EPOCH;
            case DAILY -> daily(here).toInstant();
            case WEEKLY -> weekly(here).toInstant();
        };
    }

    private static ZonedDateTime daily(ZonedDateTime now) {
        ZonedDateTime morning = now.with(MORNING);
        return morning.isAfter(now) ? morning : now.plusDays(1).with(MORNING);
    }

    private static ZonedDateTime weekly(ZonedDateTime now) {
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return monday.isAfter(now) ? monday : monday.plusWeeks(1);
    }
}
