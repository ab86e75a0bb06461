package se.nyhetsarkivet.web.search.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;

/** The periods around a period: the one before, the one after, and the next larger one that it is part of. */
final class PeriodSteps {

    private static final int DECADE = 10;

    private final LocalDate first;
    private final LocalDate last;

    private PeriodSteps(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** The steps from a range; none from one that is open, ends before it begins, or touches the ends of the calendar. */
    static Optional<PeriodSteps> from(DateRange range) {
        if (range.from().isEmpty() || range.to().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = range.from().get().firstDay();
        LocalDate last = range.to().get().lastDay();
        boolean movable = first.getYear() > DECADE && last.getYear() < 9_900 && !first.isAfter(last);
        return movable ? Optional.of(new PeriodSteps(first, last)) : Optional.empty();
    }

    /** A period of whole years or months moves by as many of them, any other by its days. */
    DateRange earlier() {
        return moved(-1);
    }

    DateRange later() {
        return moved(1);
    }

    private DateRange moved(int direction) {
        DateUnit unit = unit();
        long length = direction * unit.count(first, last);
        LocalDate newFirst = plus(first, unit, length);
        LocalDate newLast = plus(last.plusDays(1), unit, length).minusDays(1);
        return DateRange.between(unit.dateOf(newFirst), unit.dateOf(newLast));
    }

    /** The month, the year or the decade that the period is a part of, or else all of time. */
    DateRange larger() {
        for (DateUnit unit : new DateUnit[] {DateUnit.MONTH, DateUnit.YEAR}) {
            LocalDate start = unit.startOf(first);
            LocalDate end = unit.next(start).minusDays(1);
            boolean isWithin = !last.isAfter(end);
            boolean isWhole = first.equals(start) && last.equals(end);
            if (isWithin && !isWhole) {
                return DateRange.between(unit.dateOf(start), unit.dateOf(start));
            }
        }
        int decade = first.getYear() / DECADE * DECADE;
        boolean isWhole = first.equals(LocalDate.of(decade, 1, 1)) && last.getYear() == decade + DECADE - 1;
        return last.getYear() < decade + DECADE && !isWhole
                ? DateRange.between(year(decade), year(decade + DECADE - 1))
                : DateRange.ALL;
    }

    private static PartialDate year(int year) {
        return DateUnit.YEAR.dateOf(LocalDate.of(year, 1, 1));
    }

    private DateUnit unit() {
        for (DateUnit unit : new DateUnit[] {DateUnit.YEAR, DateUnit.MONTH}) {
            if (unit.startOf(first).equals(first)
                    && unit.startOf(last.plusDays(1)).equals(last.plusDays(1))) {
                return unit;
            }
        }
        return DateUnit.DAY;
    }

    private static LocalDate plus(LocalDate day, DateUnit unit, long count) {
        return day.plus(
                count,
                switch (unit) {
                    case DAY -> ChronoUnit.DAYS;
                    case MONTH -> ChronoUnit.MONTHS;
                    case YEAR -> ChronoUnit.YEARS;
                });
    }
}
