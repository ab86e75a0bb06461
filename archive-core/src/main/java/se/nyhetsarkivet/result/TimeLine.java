package se.nyhetsarkivet.result;

import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.query.DateUnit;

/**
 * How many of the found items were announced when. It reaches from the first to the last of them, or over the range of dates
 * that was asked for as far as the archive has items of that time.
 *
 * @param unit the length of a bucket: as asked for if that makes at most {@value #MAX_BUCKETS}, otherwise chosen so that the
 *     line has neither few nor hundreds of them
 * @param buckets every bucket from the first to the last, those without items included
 * @param coarser the items whose date is known less precisely than the unit, and that are in no bucket
 * @param units the units that the line may be asked for in, the finest first
 */
public record TimeLine(DateUnit unit, List<Bucket> buckets, long coarser, List<DateUnit> units) {

    /** The most buckets of a line of days or months. */
    public static final int MAX_BUCKETS = 1_500;

    /** No items, and no time. */
    public static final TimeLine EMPTY = new TimeLine(DateUnit.YEAR, List.of(), 0, List.of());

    /**
     * A stretch of time.
     *
     * @param start its first day
     * @param count the found items announced in it
     * @param all all items of the archive announced in it, whatever was asked for
     */
    public record Bucket(LocalDate start, long count, long all) {}

    /** Copies the lists. */
    public TimeLine {
        buckets = List.copyOf(buckets);
        units = List.copyOf(units);
    }
}
