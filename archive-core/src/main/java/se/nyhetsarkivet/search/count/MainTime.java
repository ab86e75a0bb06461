package se.nyhetsarkivet.search.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.index.view.PublishedDays;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate.Precision;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.result.TimeLine.Outside;

/**
 * The time of which an archive has more than half of its items, where a hundred years without any part it from the others. In an
 * archive without such a gap there is nothing outside.
 *
 * @param firstYear its first year
 * @param lastYear its last year
 */
record MainTime(int firstYear, int lastYear) {

    private static final int GAP_YEARS = 100;

    /** The main time of some items; empty if no part has more than half of them. */
    static Optional<MainTime> of(PublishedDays days) {
        Optional<LocalDate> first = days.first();
        Optional<LocalDate> last = days.last();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return parts(days, first.get().getYear(), last.get().getYear()).stream()
                .filter(part -> 2 * part.count(days) > days.known(Precision.YEAR))
                .findFirst();
    }

    private static List<MainTime> parts(PublishedDays days, int first, int last) {
        if (last - first <= GAP_YEARS) {
            return List.of(new MainTime(first, last));
        }
        List<MainTime> parts = new ArrayList<>();
        int begin = first;
        int latest = first;
        for (int year = first + 1; year <= last; year++) {
            if (count(days, year, year) > 0) {
                if (year - latest > GAP_YEARS) {
                    parts.add(new MainTime(begin, latest));
                    begin = year;
                }
                latest = year;
            }
        }
        parts.add(new MainTime(begin, latest));
        return parts;
    }

    private long count(PublishedDays days) {
        return count(days, firstYear, lastYear);
    }

    private static long count(PublishedDays days, int from, int to) {
        return days.between(startOf(from), startOf(to + 1), Precision.YEAR);
    }

    private static LocalDate startOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** The first day of some items that is in this time. */
    Optional<LocalDate> firstOf(PublishedDays days) {
        return days.first(startOf(firstYear), startOf(lastYear + 1));
    }

    /** The last day of some items that is in this time. */
    Optional<LocalDate> lastOf(PublishedDays days) {
        return days.last(startOf(firstYear), startOf(lastYear + 1));
    }

    /** The items that are not in this time, before it and after it. */
    List<Outside> outside(PublishedDays days) {
        List<Outside> outside = new ArrayList<>();
        days.first()
                .filter(first -> first.getYear() < firstYear)
                .ifPresent(
                        first -> outside(days, first.getYear(), firstYear - 1).ifPresent(outside::add));
        days.last()
                .filter(last -> last.getYear() > lastYear)
                .ifPresent(last -> outside(days, lastYear + 1, last.getYear()).ifPresent(outside::add));
        return outside;
    }

    private static Optional<Outside> outside(PublishedDays days, int from, int to) {
        Optional<LocalDate> first = days.first(startOf(from), startOf(to + 1));
        Optional<LocalDate> last = days.last(startOf(from), startOf(to + 1));
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outside(
                        DateRange.between(DateUnit.YEAR.dateOf(first.get()), DateUnit.YEAR.dateOf(last.get())),
                        count(days, from, to)));
    }
}
