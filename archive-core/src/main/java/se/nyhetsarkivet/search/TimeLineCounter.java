package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import se.nyhetsarkivet.index.DayAndPrecision;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.search.TimeLine.Bucket;
import se.nyhetsarkivet.search.TimeLine.Unit;

/**
 * Counts the found items by day, month or year. The unit follows from the span of the items: days up to
 * {@value #MAX_DAYS}, months up to {@value #MAX_MONTHS}, years beyond.
 *
 * <p>An item is counted only where its date is known well enough: one of {@code 2018-04} is in no day's bucket, so that the
 * first of the month does not seem busier than it was.
 */
final class TimeLineCounter {

    static final int MAX_DAYS = 92;
    static final int MAX_MONTHS = 180;

    private final CountsByIndex days = new CountsByIndex();
    private final CountsByIndex months = new CountsByIndex();
    private final CountsByIndex years = new CountsByIndex();

    static TimeLine count(FacetsCollector found) throws IOException {
        TimeLineCounter counter = new TimeLineCounter();
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            NumericDocValues dates = DocValues.getNumeric(segment.context().reader(), IndexFields.PUBLISHED_DAY);
            DocIdSetIterator items = segment.bits().iterator();
            if (items == null) {
                continue;
            }
            for (int item = items.nextDoc(); item != DocIdSetIterator.NO_MORE_DOCS; item = items.nextDoc()) {
                if (dates.advanceExact(item)) {
                    counter.add(dates.longValue());
                }
            }
        }
        return counter.timeLine();
    }

    private void add(long packed) {
        int day = DayAndPrecision.epochDay(packed);
        switch (DayAndPrecision.precision(packed)) {
            case YEAR -> years.add(day);
            case MONTH -> months.add(day);
            case DAY, MOMENT -> days.add(day);
        }
    }

    private TimeLine timeLine() {
        if (days.isEmpty() && months.isEmpty() && years.isEmpty()) {
            return new TimeLine(Unit.YEAR, List.of(), 0);
        }
        LocalDate first = LocalDate.ofEpochDay(Math.min(Math.min(days.first, months.first), years.first));
        LocalDate last = LocalDate.ofEpochDay(Math.max(Math.max(days.last, months.last), years.last));
        Unit unit = unit(first, last);
        long coarser = switch (unit) {
            case DAY -> months.total + years.total;
            case MONTH -> years.total;
            case YEAR -> 0;
        };
        return new TimeLine(unit, buckets(unit), coarser);
    }

    private Unit unit(LocalDate first, LocalDate last) {
        // A finer unit would hide the items that are dated more coarsely; it must at least show half of them.
        long all = days.total + months.total + years.total;
        if (ChronoUnit.DAYS.between(first, last) < MAX_DAYS && days.total * 2 >= all) {
            return Unit.DAY;
        }
        if (ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS && (days.total + months.total) * 2 >= all) {
            return Unit.MONTH;
        }
        return Unit.YEAR;
    }

    private List<Bucket> buckets(Unit unit) {
        List<CountsByIndex> fineEnough = switch (unit) {
            case DAY -> List.of(days);
            case MONTH -> List.of(days, months);
            case YEAR -> List.of(days, months, years);
        };
        int firstDay =
                fineEnough.stream().mapToInt(counts -> counts.first).min().orElseThrow();
        int lastDay = fineEnough.stream().mapToInt(counts -> counts.last).max().orElseThrow();
        List<Bucket> buckets = new ArrayList<>();
        LocalDate start = startOf(unit, LocalDate.ofEpochDay(firstDay));
        while (start.toEpochDay() <= lastDay) {
            LocalDate next = start.plus(1, length(unit));
            long count = 0;
            for (CountsByIndex counts : fineEnough) {
                count += counts.between((int) start.toEpochDay(), (int) next.toEpochDay());
            }
            buckets.add(new Bucket(start, count));
            start = next;
        }
        return buckets;
    }

    private static ChronoUnit length(Unit unit) {
        return switch (unit) {
            case DAY -> ChronoUnit.DAYS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    private static LocalDate startOf(Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** Counts by day number in an array that grows to the span seen; the years 1 to 9999 take at most 15 MB. */
    private static final class CountsByIndex {

        private static final int INITIAL_DAYS = 4_096;

        private int[] counts = new int[0];
        private int base;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private long total;

        boolean isEmpty() {
            return total == 0;
        }

        void add(int day) {
            int index = day - base;
            if (index < 0 || index >= counts.length) {
                cover(day);
                index = day - base;
            }
            counts[index]++;
            total++;
            first = Math.min(first, day);
            last = Math.max(last, day);
        }

        long between(int from, int until) {
            long sum = 0;
            for (int day = Math.max(from, base); day < Math.min(until, base + counts.length); day++) {
                sum += counts[day - base];
            }
            return sum;
        }

        private void cover(int day) {
            if (counts.length == 0) {
                counts = new int[INITIAL_DAYS];
                base = day - INITIAL_DAYS / 2;
                return;
            }
            int end = base + counts.length;
            int newBase = day < base ? Math.min(day, base - counts.length) : base;
            int newEnd = day >= end ? Math.max(day + 1, end + counts.length) : end;
            int[] grown = new int[newEnd - newBase];
            System.arraycopy(counts, 0, grown, base - newBase, counts.length);
            counts = grown;
            base = newBase;
        }
    }
}
