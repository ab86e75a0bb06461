package se.nyhetsarkivet.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.DateRange;

/**
 * Of what time the archive has items, so that nothing found is not read as nothing said. The few that a time line cuts off, such
 * as one of the year 1, are left out.
 *
 * @param firstDay the first day of the earliest date; empty in an empty archive
 * @param lastDay the last day of the date that begins last; empty in an empty archive
 * @param gaps the years without any item, and the months without any in years that have at least
 *     {@value #MANY_ITEMS}; between the first and the last day, in order, those that follow on each other as one
 */
public record Coverage(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, List<DateRange> gaps) {

    /** In a year with this many items a month without any is conspicuous; with fewer it says nothing. */
    public static final int MANY_ITEMS = 48;

    /** Copies the list. */
    public Coverage {
        gaps = List.copyOf(gaps);
    }
}
