package se.nyhetsarkivet.search.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.index.view.PublishedDays;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.result.Coverage;

/** Looks for the years and months of which an archive has nothing. */
public final class CoverageGaps {

    private final PublishedDays days;

    public CoverageGaps(PublishedDays days) {
        this.days = days;
    }

    public Coverage coverage() {
        Optional<MainTime> main = MainTime.of(days);
        Optional<LocalDate> first = main.flatMap(time -> time.firstOf(days)).or(days::first);
        Optional<LocalDate> last = main.flatMap(time -> time.lastOf(days)).or(days::last);
        if (first.isEmpty() || last.isEmpty()) {
            return new Coverage(first, last, List.of());
        }
        List<DateRange> gaps = new ArrayList<>();
        gaps.addAll(gaps(first.get(), last.get(), DateUnit.YEAR));
        gaps.addAll(gaps(first.get(), last.get(), DateUnit.MONTH));
        gaps.sort(Comparator.comparing(gap -> gap.from().orElseThrow().firstDay()));
        return new Coverage(first, Optional.of(lastDay(last.get())), gaps);
    }

    private List<DateRange> gaps(LocalDate first, LocalDate last, DateUnit unit) {
        List<DateRange> gaps = new ArrayList<>();
        Optional<LocalDate> begun = Optional.empty();
        for (LocalDate start = unit.startOf(first); !start.isAfter(last); start = unit.next(start)) {
            boolean gap = isGap(start, unit);
            if (gap && begun.isEmpty()) {
                begun = Optional.of(start);
            } else if (!gap && begun.isPresent()) {
                gaps.add(DateRange.between(unit.dateOf(begun.get()), unit.dateOf(start.minusDays(1))));
                begun = Optional.empty();
            }
        }
        return gaps;
    }

    private boolean isGap(LocalDate start, DateUnit unit) {
        if (days.between(start, unit.next(start), Precision.YEAR) > 0) {
            return false;
        }
        LocalDate year = DateUnit.YEAR.startOf(start);
        return unit == DateUnit.YEAR
                || days.between(year, DateUnit.YEAR.next(year), Precision.MONTH) >= Coverage.MANY_ITEMS;
    }

    /** The end of the date that begins on the last first day; of several the most precise. */
    private LocalDate lastDay(LocalDate last) {
        LocalDate next = last.plusDays(1);
        DateUnit unit = days.between(last, next, Precision.DAY) > 0
                ? DateUnit.DAY
                : days.between(last, next, Precision.MONTH) > 0 ? DateUnit.MONTH : DateUnit.YEAR;
        PartialDate date = unit.dateOf(last);
        return date.lastDay();
    }
}
