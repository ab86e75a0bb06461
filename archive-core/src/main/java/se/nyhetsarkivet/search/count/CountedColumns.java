package se.nyhetsarkivet.search.count;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.document.DayAndPrecision;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;
import se.nyhetsarkivet.result.TermCounts.By;

/**
 * The years, months or publishers by which items are counted, each with a number while it is counted and a name afterwards. For one
 * count by one thread.
 */
public final class CountedColumns {

    private static final int MONTHS = 12;

    private final By by;
    private final PublisherNames names;
    private final int firstMonth;
    private final int lastMonth;
    private final Map<String, Integer> publisherNumbers = new HashMap<>();
    private final List<String> publishers = new ArrayList<>();

    /**
     * Prepares to count.
     *
     * @param by what the columns are
     * @param dates outside of which there is no month
     * @param names which publishers are one
     */
    public CountedColumns(By by, DateRange dates, PublisherNames names) {
        this.by = by;
        this.names = names;
        firstMonth = dates.from()
                .map(PartialDate::firstDay)
                .map(CountedColumns::month)
                .orElse(0);
        lastMonth =
                dates.to().map(PartialDate::lastDay).map(CountedColumns::month).orElse(Integer.MAX_VALUE);
    }

    private static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    /**
     * The columns of the items of a segment.
     *
     * @param segment the segment
     * @return the columns
     * @throws IOException if the index cannot be read
     */
    public InSegment in(LeafReader segment) throws IOException {
        return new InSegment(
                DocValues.getNumeric(segment, IndexFields.PUBLISHED_DAY),
                DocValues.getSorted(segment, IndexFields.PUBLISHER));
    }

    /** Counts with names in place of numbers. */
    public <T, R> SortedMap<String, R> named(Map<Integer, T> counts, Function<T, R> result) {
        SortedMap<String, R> named = new TreeMap<>();
        counts.forEach((number, count) -> named.put(name(number), result.apply(count)));
        return named;
    }

    private String name(int number) {
        return switch (by) {
            case YEAR -> "%04d".formatted(number);
            case MONTH -> "%04d-%02d".formatted(number / MONTHS, number % MONTHS + 1);
            case PUBLISHER -> publishers.get(number);
        };
    }

    /** The columns of the items of one segment, asked for in the order of the index. */
    public final class InSegment {

        private final NumericDocValues days;
        private final SortedDocValues publishersOfItems;

        private InSegment(NumericDocValues days, SortedDocValues publishersOfItems) {
            this.days = days;
            this.publishersOfItems = publishersOfItems;
        }

        /**
         * Gives the columns of an item: one, or each month of a year, or none.
         *
         * @param item its number in the segment
         * @param column takes the number of each
         * @throws IOException if the index cannot be read
         */
        public void each(int item, IntConsumer column) throws IOException {
            if (by == By.PUBLISHER) {
                if (publishersOfItems.advanceExact(item)) {
                    column.accept(publisher(publishersOfItems
                            .lookupOrd(publishersOfItems.ordValue())
                            .utf8ToString()));
                }
            } else if (days.advanceExact(item)) {
                eachOfDate(days.longValue(), column);
            }
        }

        private int publisher(String name) {
            return publisherNumbers.computeIfAbsent(names.chosen(name), chosen -> {
                publishers.add(chosen);
                return publishers.size() - 1;
            });
        }

        private void eachOfDate(long packed, IntConsumer column) {
            LocalDate day = LocalDate.ofEpochDay(DayAndPrecision.epochDay(packed));
            if (by == By.YEAR) {
                column.accept(day.getYear());
                return;
            }
            int first = month(day);
            int last = DayAndPrecision.precision(packed) == Precision.YEAR ? first + MONTHS - 1 : first;
            for (int month = Math.max(first, firstMonth); month <= Math.min(last, lastMonth); month++) {
                column.accept(month);
            }
        }
    }
}
