package se.nyhetsarkivet.result;

import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.DateUnit;

/**
 * How many of the found items were announced when. It reaches from the first to the last of them, or over the range of dates
 * that was asked for as far as the archive has items of that time. Few items of an absurd time, such as the year 1, do not
 * stretch it: they are listed separately, and found by their dates.
 *
 * @param unit the length of a bucket: as asked for if that makes at most {@value #MAX_BUCKETS}, otherwise chosen so that the
 *     line has neither few nor hundreds of them
 * @param buckets every bucket from the first to the last, those without items included
 * @param coarser the items whose date is known less precisely than the unit, and that are in no bucket
 * @param units the units that the line may be asked for in, the finest first
 * @param outside the found items whose dates lie so far from all others that they are cut off, the earliest first; none if both
 *     ends of the time were asked for
 */
public record TimeLine(DateUnit unit, List<Bucket> buckets, long coarser, List<DateUnit> units, List<Outside> outside) {

    /** The most buckets of a line of days or months. */
    public static final int MAX_BUCKETS = 1_500;

    /** No items, and no time. */
    public static final TimeLine EMPTY = new TimeLine(DateUnit.YEAR, List.of(), 0, List.of(), List.of());

    /**
     * A stretch of time.
     *
     * @param start its first day
     * @param count the found items announced in it
     * @param all all items of the archive announced in it, whatever was asked for
     */
    public record Bucket(LocalDate start, long count, long all) {}

    /**
     * Found items that are cut off, since a hundred years or more lie between them and the time of which the archive has most.
     *
     * @param dates the years from the first of them to the last
     * @param count how many they are
     */
    public record Outside(DateRange dates, long count) {}

    /** Copies the lists. */
    public TimeLine {
        outside = List.copyOf(outside);
        buckets = List.copyOf(buckets);
        units = List.copyOf(units);
    }
}
