package se.nyhetsarkivet.index.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.index.document.DayAndPrecision;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.item.PartialDate.Precision;

/**
 * How many items were announced on which day, month or year, each counted as precisely as its date is known. Filled by one
 * thread, then safe for many.
 */
public final class PublishedDays {

    private final Map<Precision, CountsByDay> counts = new EnumMap<>(Precision.class);

    /** Begins with no items. */
    public PublishedDays() {
        for (Precision precision : new Precision[] {Precision.YEAR, Precision.MONTH, Precision.DAY}) {
            counts.put(precision, new CountsByDay());
        }
    }

    /** The items of a view, each as it is now. */
    static PublishedDays of(IndexReader view) throws IOException {
        PublishedDays days = new PublishedDays();
        for (LeafReaderContext segment : view.leaves()) {
            boolean earlierWordings = segment.reader().getSortedDocValues(IndexFields.EARLIER_ID) != null;
            if (!earlierWordings) {
                days.addAll(segment);
            }
        }
        return days;
    }

    private void addAll(LeafReaderContext segment) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        NumericDocValues dates = DocValues.getNumeric(segment.reader(), IndexFields.PUBLISHED_DAY);
        for (int item = dates.nextDoc(); item != DocIdSetIterator.NO_MORE_DOCS; item = dates.nextDoc()) {
            if (live == null || live.get(item)) {
                add(dates.longValue());
            }
        }
    }

    /**
     * Counts an item.
     *
     * @param packed its date, as {@link DayAndPrecision} packs it
     */
    public void add(long packed) {
        Precision precision = DayAndPrecision.precision(packed);
        countsOf(precision == Precision.MOMENT ? Precision.DAY : precision).add(DayAndPrecision.epochDay(packed));
    }

    /**
     * The items whose date is known well enough.
     *
     * @param least how precisely at least: year, month or day
     * @return how many
     */
    public long known(Precision least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(least) >= 0)
                .mapToLong(entry -> entry.getValue().total())
                .sum();
    }

    /**
     * The items of a stretch of time whose date is known well enough.
     *
     * @param from its first day
     * @param until the day after its last
     * @param least how precisely at least: year, month or day
     * @return how many
     */
    public long between(LocalDate from, LocalDate until, Precision least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(least) >= 0)
                .mapToLong(entry -> entry.getValue().between((int) from.toEpochDay(), (int) until.toEpochDay()))
                .sum();
    }

    /**
     * The first day of the earliest date.
     *
     * @return the day, or empty if there are no items
     */
    public Optional<LocalDate> first() {
        return counts.values().stream()
                .filter(each -> each.total() > 0)
                .map(each -> LocalDate.ofEpochDay(each.first()))
                .min(LocalDate::compareTo);
    }

    /**
     * The first day of the date that begins last.
     *
     * @return the day, or empty if there are no items
     */
    public Optional<LocalDate> last() {
        return counts.values().stream()
                .filter(each -> each.total() > 0)
                .map(each -> LocalDate.ofEpochDay(each.last()))
                .max(LocalDate::compareTo);
    }

    /**
     * The first day of the earliest date in a stretch of time.
     *
     * @param from its first day
     * @param until the day after its last
     * @return the day, or empty if there are no items
     */
    public Optional<LocalDate> first(LocalDate from, LocalDate until) {
        return counts.values().stream()
                .flatMapToInt(each -> each.firstFrom((int) from.toEpochDay()).stream())
                .filter(day -> day < until.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .min(LocalDate::compareTo);
    }

    /**
     * The first day of the date in a stretch of time that begins last.
     *
     * @param from its first day
     * @param until the day after its last
     * @return the day, or empty if there are no items
     */
    public Optional<LocalDate> last(LocalDate from, LocalDate until) {
        return counts.values().stream()
                .flatMapToInt(each -> each.lastBefore((int) until.toEpochDay()).stream())
                .filter(day -> day >= from.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .max(LocalDate::compareTo);
    }

    private CountsByDay countsOf(Precision precision) {
        CountsByDay found = counts.get(precision);
        if (found == null) {
            throw new IllegalStateException("nothing is counted by " + precision);
        }
        return found;
    }
}
