package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.SmallFloat;
import se.nyhetsarkivet.index.document.DayAndPrecision;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.highlight.Highlighting;
import se.nyhetsarkivet.search.hits.HitAssembler;
import se.nyhetsarkivet.search.matching.MatchPass;

/**
 * Finds what was announced on the same day of earlier years, in one pass over the days of all items. Of a year, the item with
 * the longest body comes first, since that is where most was said; the index knows lengths to within an eighth, and of those
 * that are alike the item that was recorded first comes first.
 */
public final class OnThisDay {

    private static final int LAST_YEAR = 9999;

    private final ArchiveSearcher searcher;

    public OnThisDay(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * An item of the day.
     *
     * @param document its document
     * @param year the year when it was announced
     * @param length the words of the body, roughly
     * @param sequence its place in the record
     */
    private record Announced(int document, int year, int length, long sequence) {}

    public List<Hit> before(LocalDate day, int limit) throws IOException {
        Map<Integer, List<Announced>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Announced item : announced(sameDayBefore(day))) {
            years.computeIfAbsent(item.year(), unused -> new ArrayList<>()).add(item);
        }
        years.values()
                .forEach(items -> items.sort(
                        Comparator.comparingInt(Announced::length).reversed().thenComparingLong(Announced::sequence)));
        return HitAssembler.of(
                searcher, Highlighting.of(MatchAllDocsQuery.INSTANCE, searcher), inTurn(years.values(), limit));
    }

    /** The first of each year, then the second of each, and so on. */
    private static List<ScoreDoc> inTurn(Iterable<List<Announced>> years, int limit) {
        List<ScoreDoc> chosen = new ArrayList<>();
        int before = -1;
        for (int turn = 0; chosen.size() > before; turn++) {
            before = chosen.size();
            for (List<Announced> year : years) {
                if (turn < year.size() && chosen.size() < limit) {
                    chosen.add(new ScoreDoc(year.get(turn).document(), 0));
                }
            }
        }
        return chosen;
    }

    /** 29 February is only in leap years. */
    private static Query sameDayBefore(LocalDate day) {
        MonthDay ofYear = MonthDay.from(day);
        long[] days = IntStream.rangeClosed(1, Math.min(day.getYear() - 1, LAST_YEAR))
                .filter(ofYear::isValidYear)
                .mapToObj(ofYear::atYear)
                .flatMapToLong(DayAndPrecision::knownToTheDay)
                .toArray();
        return NumericDocValuesField.newSlowSetQuery(IndexFields.PUBLISHED_DAY, days);
    }

    private List<Announced> announced(Query query) throws IOException {
        List<Announced> found = new ArrayList<>();
        MatchPass.over(searcher, query, segment -> gathering(segment, found));
        return found;
    }

    private static MatchPass.InSegment gathering(LeafReaderContext segment, List<Announced> found) throws IOException {
        NumericDocValues days = DocValues.getNumeric(segment.reader(), IndexFields.PUBLISHED_DAY);
        NumericDocValues sequences = DocValues.getNumeric(segment.reader(), IndexFields.SEQUENCE);
        NumericDocValues lengths = segment.reader().getNormValues(IndexFields.BODY);
        return item -> {
            if (days.advanceExact(item) && sequences.advanceExact(item)) {
                int year = LocalDate.ofEpochDay(DayAndPrecision.epochDay(days.longValue()))
                        .getYear();
                boolean hasBody = lengths != null && lengths.advanceExact(item);
                int length = hasBody ? SmallFloat.byte4ToInt((byte) lengths.longValue()) : 0;
                found.add(new Announced(segment.docBase + item, year, length, sequences.longValue()));
            }
        };
    }
}
