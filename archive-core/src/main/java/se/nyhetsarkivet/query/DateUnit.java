package se.nyhetsarkivet.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.nyhetsarkivet.item.PartialDate;

/** A length of time by which items are counted. */
public enum DateUnit {
    /** A calendar day. */
    DAY(ChronoUnit.DAYS),
    /** A calendar month. */
    MONTH(ChronoUnit.MONTHS),
    /** A calendar year. */
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit length;

    DateUnit(ChronoUnit length) {
        this.length = length;
    }

    /**
     * The beginning of the unit a day is in.
     *
     * @param day a day
     * @return the first day of its day, month or year
     */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /**
     * The beginning of the unit that follows.
     *
     * @param start the first day of a unit
     * @return the first day of the next
     */
    public LocalDate next(LocalDate start) {
        return start.plus(1, length);
    }

    /**
     * How many units a span of days touches.
     *
     * @param first its first day
     * @param last its last day, not before the first
     * @return the number of units, 1 or more
     */
    public long count(LocalDate first, LocalDate last) {
        return length.between(startOf(first), startOf(last)) + 1;
    }

    /**
     * The unit a day is in, as a date of that precision.
     *
     * @param day a day
     * @return for example {@code 2018-04}
     */
    public PartialDate dateOf(LocalDate day) {
        String iso = day.toString();
        return PartialDate.parse(
                switch (this) {
                    case DAY -> iso;
                    case MONTH -> iso.substring(0, iso.length() - "-dd".length());
                    case YEAR -> iso.substring(0, iso.length() - "-MM-dd".length());
                });
    }
}
