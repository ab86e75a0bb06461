package se.nyhetsarkivet.search.related;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;

/**
 * How often something is announced again.
 *
 * @param months the months from one time to the next
 * @param toleranceDays by how many days an announcement may be early or late
 */
record Recurrence(int months, int toleranceDays) {

    /**
     * The longest first: what comes each year also comes each month, now and then. The days around the times are a fifth of all days, so
     * that two which are there by chance are rare.
     */
    private static final List<Recurrence> ALL =
            List.of(new Recurrence(12, 36), new Recurrence(6, 18), new Recurrence(3, 9), new Recurrence(1, 3));

    /** Two may be alike by chance. */
    private static final int FEWEST = 3;

    /** The share of the times between the first and the last that needs an announcement. */
    private static final double FILLED = 0.6;

    /** The share of the like announcements that needs to be at one of the times. */
    private static final double REGULAR = 0.7;

    /** An announcement with a like headline. */
    record Dated(int document, LocalDate day) {}

    static boolean isKnownToTheMonth(PartialDate date) {
        return date.precision() != Precision.YEAR;
    }

    /** Those of some announcements that are in one series with one of a day, one for each time; none if there is no series. */
    static List<Integer> around(LocalDate day, Collection<Dated> alike) {
        return ALL.stream()
                .map(recurrence -> recurrence.times(day, alike))
                .filter(times -> isSeries(times, alike.size()))
                .findFirst()
                .map(times -> times.values().stream().map(Dated::document).toList())
                .orElse(List.of());
    }

    /** The nearest to each time, by the number of times from the day. */
    private TreeMap<Integer, Dated> times(LocalDate day, Collection<Dated> alike) {
        TreeMap<Integer, Dated> times = new TreeMap<>();
        for (Dated other : alike) {
            int time = (int) Math.round(ChronoUnit.DAYS.between(day, other.day()) / (365.2425 / 12 * months));
            if (time != 0 && late(day, time, other) <= toleranceDays) {
                times.merge(time, other, (one, two) -> late(day, time, one) <= late(day, time, two) ? one : two);
            }
        }
        return times;
    }

    private long late(LocalDate day, int time, Dated other) {
        return Math.abs(ChronoUnit.DAYS.between(day.plusMonths((long) time * months), other.day()));
    }

    private static boolean isSeries(TreeMap<Integer, Dated> times, int alike) {
        if (times.size() + 1 < FEWEST) {
            return false;
        }
        int first = Math.min(0, times.firstKey());
        int last = Math.max(0, times.lastKey());
        boolean filled = times.size() + 1 >= FILLED * (last - first + 1);
        return filled && times.size() >= REGULAR * alike;
    }
}
