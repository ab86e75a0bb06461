package se.nyhetsarkivet.item;

import java.util.Optional;

/**
 * A range of dates, open at either end. It takes every item whose date interval overlaps it: an item of {@code 2018-04}
 * is in the range from 2018-04-23, because it may have been announced on that day.
 *
 * @param from the range begins where this date begins; empty for no beginning
 * @param to the range ends where this date ends; empty for no end
 */
public record DateRange(Optional<PartialDate> from, Optional<PartialDate> to) {

    /** All of time. */
    public static final DateRange ALL = new DateRange(Optional.empty(), Optional.empty());

    /**
     * A range closed at both ends.
     *
     * @param from the range begins where this date begins
     * @param to the range ends where this date ends
     * @return the range; one that ends before it begins takes nothing
     */
    public static DateRange between(PartialDate from, PartialDate to) {
        return new DateRange(Optional.of(from), Optional.of(to));
    }

    /**
     * Whether the range takes everything.
     *
     * @return true if it is open at both ends
     */
    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }
}
