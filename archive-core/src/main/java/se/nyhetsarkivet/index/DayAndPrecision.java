package se.nyhetsarkivet.index;

import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;

/** The first day of a partial date and its precision in one number, so that the time line reads one doc value an item. */
public final class DayAndPrecision {

    private static final int PRECISION_BITS = 2;
    private static final int PRECISION_MASK = (1 << PRECISION_BITS) - 1;

    private DayAndPrecision() {}

    static long pack(PartialDate date) {
        int precision = switch (date.precision()) {
            case YEAR -> 0;
            case MONTH -> 1;
            case DAY -> 2;
            case MOMENT -> 3;
        };
        return date.firstDay().toEpochDay() << PRECISION_BITS | precision;
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
