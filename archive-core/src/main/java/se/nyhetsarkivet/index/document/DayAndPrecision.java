package se.nyhetsarkivet.index.document;

import java.time.LocalDate;
import java.util.stream.LongStream;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;

/** The first day of a partial date and its precision in one number, so that the time line reads one doc value an item. */
public final class DayAndPrecision {

    private static final int PRECISION_BITS = 2;
    private static final int PRECISION_MASK = (1 << PRECISION_BITS) - 1;

    private DayAndPrecision() {}

    static long pack(PartialDate date) {
        return pack(date.firstDay(), date.precision());
    }

    private static long pack(LocalDate firstDay, Precision precision) {
        int bits = switch (precision) {
            case YEAR -> 0;
            case MONTH -> 1;
            case DAY -> 2;
            case MOMENT -> 3;
        };
        return firstDay.toEpochDay() << PRECISION_BITS | bits;
    }

    /**
     * The packed numbers of the dates that are known to be on a day.
     *
     * @param day the day
     * @return what the doc value can be
     */
    public static LongStream knownToTheDay(LocalDate day) {
        return LongStream.of(pack(day, Precision.DAY), pack(day, Precision.MOMENT));
    }

    /**
     * The day of a packed number.
     *
     * @param packed the doc value
     * @return the days since 1970-01-01
     */
    public static int epochDay(long packed) {
        return (int) (packed >> PRECISION_BITS);
    }

    /**
     * The precision of a packed number.
     *
     * @param packed the doc value
     * @return the precision
     */
    public static Precision precision(long packed) {
        return switch ((int) (packed & PRECISION_MASK)) {
            case 0 -> Precision.YEAR;
            case 1 -> Precision.MONTH;
            case 2 -> Precision.DAY;
            default -> Precision.MOMENT;
        };
    }
}
