package se.nyhetsarkivet.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How many of the found items were announced when.
 *
 * @param unit the length of a bucket, chosen so that the line has neither few nor hundreds of them
 * @param buckets every bucket from the first with an item to the last, those without items included
 * @param coarser the items whose date is known less precisely than the unit, and that are in no bucket
 */
public record TimeLine(Unit unit, List<Bucket> buckets, long coarser) {

    /** The length of a bucket. */
    public enum Unit {
        /** A calendar day. */
        DAY,
        /** A calendar month. */
        MONTH,
        /** A calendar year. */
        YEAR
    }

    /**
     * A stretch of time.
     *
     * @param start its first day
     * @param count the items announced in it
     */
    public record Bucket(LocalDate start, long count) {}

    /** Copies the list. */
    public TimeLine {
        buckets = List.copyOf(buckets);
    }
}
