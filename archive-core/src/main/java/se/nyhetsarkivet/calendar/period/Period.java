package se.nyhetsarkivet.calendar.period;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import se.nyhetsarkivet.item.PartialDate;

/**
 * A stretch of time with a beginning and an end.
 *
 * @param first the date it begins with
 * @param last the date it ends with
 */
public record Period(PartialDate first, PartialDate last) {

    private static final int LAST_YEAR = 9999;

    public static Period year(int year) {
        return years(year, year);
    }

    public static Period years(int first, int last) {
        return new Period(new PartialDate.OfYear(Year.of(first)), new PartialDate.OfYear(Year.of(last)));
    }

    public static Period month(YearMonth month) {
        return months(month, 1);
    }

    public static Period months(YearMonth first, int count) {
        return new Period(new PartialDate.OfMonth(first), new PartialDate.OfMonth(first.plusMonths(count - 1L)));
    }

    public static Period day(LocalDate day) {
        return days(day, day);
    }

    public static Period days(LocalDate first, LocalDate last) {
        return new Period(new PartialDate.OfDay(first), new PartialDate.OfDay(last));
    }

    public LocalDate begin() {
        return first.firstDay();
    }

    public LocalDate end() {
        return last.lastDay();
    }

    /** Whether it does not end before it begins, and is of the years that a partial date can have. */
    public boolean isPossible() {
        return begin().getYear() >= 1 && end().getYear() <= LAST_YEAR && !end().isBefore(begin());
    }

    /** The date directly before the period, as exact as its own first; empty before the first year. */
    public Optional<PartialDate> before() {
        return begin().equals(LocalDate.of(1, 1, 1)) ? Optional.empty() : Optional.of(moved(first, -1));
    }

    /** The date directly after the period, as exact as its own last; empty after the last year. */
    public Optional<PartialDate> after() {
        return end().equals(LocalDate.of(LAST_YEAR, 12, 31)) ? Optional.empty() : Optional.of(moved(last, 1));
    }

    private static PartialDate moved(PartialDate date, int steps) {
        return switch (date) {
            case PartialDate.OfYear(Year year) -> new PartialDate.OfYear(year.plusYears(steps));
            case PartialDate.OfMonth(YearMonth month) -> new PartialDate.OfMonth(month.plusMonths(steps));
            case PartialDate.OfDay(LocalDate day) -> new PartialDate.OfDay(day.plusDays(steps));
            case PartialDate.OfMoment moment ->
                new PartialDate.OfDay(moment.firstDay().plusDays(steps));
        };
    }
}
