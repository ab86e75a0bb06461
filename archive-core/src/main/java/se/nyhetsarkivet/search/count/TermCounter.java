package se.nyhetsarkivet.search.count;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.document.DayAndPrecision;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;
import se.nyhetsarkivet.result.TermCounts;

/**
 * Counts the matches of one query after another by year, month or publisher, in one pass over each and without anything else. For one
 * list by one thread.
 */
public final class TermCounter {

    private static final int MONTHS = 12;

    private final ArchiveSearcher searcher;
    private final TermCounts.By by;
    private final int firstMonth;
    private final int lastMonth;

    /**
     * Prepares to count.
     *
     * @param searcher what is counted in, with the time at which to end
     * @param by what the columns are
     * @param dates outside of which there is no month
     */
    public TermCounter(ArchiveSearcher searcher, TermCounts.By by, DateRange dates) {
        this.searcher = searcher;
        this.by = by;
        firstMonth =
                dates.from().map(PartialDate::firstDay).map(TermCounter::month).orElse(0);
        lastMonth = dates.to().map(PartialDate::lastDay).map(TermCounter::month).orElse(Integer.MAX_VALUE);
    }

    /**
     * The matches of a query.
     *
     * @param total how many there are
     * @param counts how many belong to each column
     * @param complete whether the time was enough for all
     */
    public record Counted(long total, SortedMap<String, Integer> counts, boolean complete) {}

    /**
     * Counts.
     *
     * @param query the query
     * @return the counts
     * @throws IOException if the index cannot be read
     */
    public Counted count(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Counting counting = new Counting(searcher.deadline());
        try {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null) {
                    counting.gather(segment, scorer.iterator());
                }
            }
        } catch (DeadlinePassedException enough) {
            return new Counted(counting.total, counting.named(), false);
        }
        return new Counted(counting.total, counting.named(), true);
    }

    private static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    /** The counts of one query. */
    private final class Counting {

        private final Deadline deadline;
        private final Map<Integer, Integer> numbered = new TreeMap<>();
        private final SortedMap<String, Integer> named = new TreeMap<>();
        private long total;

        Counting(Deadline deadline) {
            this.deadline = deadline;
        }

        void gather(LeafReaderContext segment, DocIdSetIterator matches) throws IOException {
            Bits live = segment.reader().getLiveDocs();
            NumericDocValues days = DocValues.getNumeric(segment.reader(), IndexFields.PUBLISHED_DAY);
            SortedDocValues publishers = DocValues.getSorted(segment.reader(), IndexFields.PUBLISHER);
            while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                deadline.check();
                int item = matches.docID();
                if (live == null || live.get(item)) {
                    total++;
                    if (by == TermCounts.By.PUBLISHER) {
                        addPublisher(publishers, item);
                    } else if (days.advanceExact(item)) {
                        addDate(days.longValue());
                    }
                }
            }
        }

        private void addPublisher(SortedDocValues publishers, int item) throws IOException {
            if (publishers.advanceExact(item)) {
                named.merge(publishers.lookupOrd(publishers.ordValue()).utf8ToString(), 1, Integer::sum);
            }
        }

        private void addDate(long packed) {
            LocalDate day = LocalDate.ofEpochDay(DayAndPrecision.epochDay(packed));
            if (by == TermCounts.By.YEAR) {
                numbered.merge(day.getYear(), 1, Integer::sum);
                return;
            }
            int first = month(day);
            int last = DayAndPrecision.precision(packed) == Precision.YEAR ? first + MONTHS - 1 : first;
            for (int month = Math.max(first, firstMonth); month <= Math.min(last, lastMonth); month++) {
                numbered.merge(month, 1, Integer::sum);
            }
        }

        SortedMap<String, Integer> named() {
            numbered.forEach((number, count) -> named.put(
                    by == TermCounts.By.YEAR
                            ? "%04d".formatted(number)
                            : "%04d-%02d".formatted(number / MONTHS, number % MONTHS + 1),
                    count));
            return named;
        }
    }
}
