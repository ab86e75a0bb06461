package se.nyhetsarkivet.search.count;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.PublishedDays;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.TimeLine.Bucket;
import se.nyhetsarkivet.result.TimeLine.Outside;

/**
 * Counts the found items by day, month or year. Unless a unit is asked for it follows from the span of the line: days up to
 * {@value #MAX_DAYS}, months up to {@value #MAX_MONTHS}, years beyond.
 *
 * <p>An item is counted only where its date is known well enough: one of {@code 2018-04} is in no day's bucket, so that the
 * first of the month does not seem busier than it was.
 */
public final class TimeLineCounter {

    static final int MAX_DAYS = 92;
    static final int MAX_MONTHS = 180;

    private final PublishedDays found;
    private final PublishedDays all;
    private final SearchRequest request;

    /**
     * Begins to count.
     *
     * @param found when the found items were announced
     * @param all when all items of the archive were announced
     * @param request what was asked
     */
    public TimeLineCounter(PublishedDays found, PublishedDays all, SearchRequest request) {
        this.found = found;
        this.all = all;
        this.request = request;
    }

    /** When the items that were found were announced. */
    public static PublishedDays days(FacetsCollector found) throws IOException {
        PublishedDays days = new PublishedDays();
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            NumericDocValues dates = DocValues.getNumeric(segment.context().reader(), IndexFields.PUBLISHED_DAY);
            DocIdSetIterator items = segment.bits().iterator();
            if (items == null) {
                continue;
            }
            for (int item = items.nextDoc(); item != DocIdSetIterator.NO_MORE_DOCS; item = items.nextDoc()) {
                if (dates.advanceExact(item)) {
                    days.add(dates.longValue());
                }
            }
        }
        return days;
    }

    /** The stretch of time that the line is drawn over. */
    private record Span(LocalDate first, LocalDate last) {
        long count(DateUnit unit) {
            return unit.count(first, last);
        }
    }

    /** What of the found items is drawn, and what is cut off. */
    private record Drawn(Optional<LocalDate> first, Optional<LocalDate> last, List<Outside> outside) {}

    public TimeLine timeLine() {
        Drawn drawn = drawn();
        return span(drawn).map(span -> timeLine(span, drawn.outside())).orElse(TimeLine.EMPTY);
    }

    private Drawn drawn() {
        Drawn whole = new Drawn(found.first(), found.last(), List.of());
        boolean bounded =
                request.dates().from().isPresent() && request.dates().to().isPresent();
        return bounded || found.first().isEmpty()
                ? whole
                : MainTime.of(all).flatMap(this::drawnOf).orElse(whole);
    }

    /** The found items of the main time; empty if none lies in it, or none outside of it. */
    private Optional<Drawn> drawnOf(MainTime main) {
        Optional<LocalDate> first = main.firstOf(found);
        Optional<LocalDate> last = main.lastOf(found);
        List<Outside> outside = main.outside(found);
        return first.isEmpty() || outside.isEmpty() ? Optional.empty() : Optional.of(new Drawn(first, last, outside));
    }

    private Optional<Span> span(Drawn drawn) {
        Optional<LocalDate> first =
                later(request.dates().from().map(PartialDate::firstDay), all.first(), drawn.first());
        Optional<LocalDate> last = earlier(request.dates().to().map(PartialDate::lastDay), all.last(), drawn.last());
        return first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())
                ? Optional.empty()
                : Optional.of(new Span(first.get(), last.get()));
    }

    private static Optional<LocalDate> later(
            Optional<LocalDate> asked, Optional<LocalDate> limit, Optional<LocalDate> otherwise) {
        return asked.isEmpty() ? otherwise : limit.map(first -> asked.get().isAfter(first) ? asked.get() : first);
    }

    private static Optional<LocalDate> earlier(
            Optional<LocalDate> asked, Optional<LocalDate> limit, Optional<LocalDate> otherwise) {
        return asked.isEmpty() ? otherwise : limit.map(last -> asked.get().isBefore(last) ? asked.get() : last);
    }

    private TimeLine timeLine(Span span, List<Outside> outside) {
        List<DateUnit> possible = Arrays.stream(DateUnit.values())
                .filter(unit -> unit == DateUnit.YEAR || span.count(unit) <= TimeLine.MAX_BUCKETS)
                .toList();
        DateUnit unit = request.unit().filter(possible::contains).orElseGet(() -> suitable(span));
        long coarser = found.known(Precision.YEAR) - found.known(precision(unit)) - coarserOf(outside, unit);
        return new TimeLine(unit, buckets(span, unit), coarser, possible, outside);
    }

    private long coarserOf(List<Outside> outside, DateUnit unit) {
        return outside.stream()
                .map(Outside::dates)
                .mapToLong(dates -> {
                    LocalDate from = dates.from().orElseThrow().firstDay();
                    LocalDate until = dates.to().orElseThrow().lastDay().plusDays(1);
                    return found.between(from, until, Precision.YEAR) - found.between(from, until, precision(unit));
                })
                .sum();
    }

    private DateUnit suitable(Span span) {
        if (span.count(DateUnit.DAY) <= MAX_DAYS && showsHalf(DateUnit.DAY)) {
            return DateUnit.DAY;
        }
        return span.count(DateUnit.MONTH) <= MAX_MONTHS && showsHalf(DateUnit.MONTH) ? DateUnit.MONTH : DateUnit.YEAR;
    }

    /** A finer unit hides the items that are dated more coarsely; it must at least show half of them. */
    private boolean showsHalf(DateUnit unit) {
        return found.known(precision(unit)) * 2 >= found.known(Precision.YEAR);
    }

    private List<Bucket> buckets(Span span, DateUnit unit) {
        List<Bucket> buckets = new ArrayList<>();
        LocalDate start = unit.startOf(span.first());
        while (!start.isAfter(span.last())) {
            LocalDate next = unit.next(start);
            Precision least = precision(unit);
            buckets.add(new Bucket(start, found.between(start, next, least), all.between(start, next, least)));
            start = next;
        }
        return buckets;
    }

    private static Precision precision(DateUnit unit) {
        return switch (unit) {
            case DAY -> Precision.DAY;
            case MONTH -> Precision.MONTH;
            case YEAR -> Precision.YEAR;
        };
    }
}
