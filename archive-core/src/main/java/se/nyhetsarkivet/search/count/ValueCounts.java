package se.nyhetsarkivet.search.count;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.PublishedDays;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.search.matching.MatchedItems;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;

/** Counts the publishers, keywords and years of the items that were found. */
public final class ValueCounts {

    /** The most values that are counted out; the rarest are left out. */
    private static final int MAX_VALUES = 1_000;

    private static final Comparator<ValueCount> MOST_FIRST =
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

    private ValueCounts() {}

    /** Counted as if publishers were not filtered by, so that another can be chosen in addition. */
    public static List<ValueCount> publishers(
            ArchiveSearcher searcher, SearchRequest request, Query unfiltered, MatchedItems found) throws IOException {
        SearchFilters others = request.filters().withPublishers(ValueChoice.ANY);
        FacetsCollector items = all(searcher, request, others, unfiltered, found);
        List<PublisherNames.Publisher> joined = searcher.joinedPublishers();
        StringValueFacetCounts counted = new StringValueFacetCounts(searcher.publishers(), items);
        return joined.isEmpty()
                ? counts(IndexFields.PUBLISHER, counted, MAX_VALUES)
                : joined(counted, joined, searcher.curation().publishers());
    }

    /** Of all items, as they name them. */
    public static List<ValueCount> publishersAsWritten(ArchiveSearcher searcher) throws IOException {
        FacetsCollector items = searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager());
        return counts(
                IndexFields.PUBLISHER, new StringValueFacetCounts(searcher.publishers(), items), Integer.MAX_VALUE);
    }

    public static List<ValueCount> keywords(
            ArchiveSearcher searcher, SearchRequest request, Query unfiltered, MatchedItems found) throws IOException {
        // Every wanted keyword narrows the search further; those that are not wanted stay in the list.
        Set<String> wanted = request.filters().keywords().included();
        SearchFilters others = request.filters().withKeywords(ValueChoice.of(wanted));
        FacetsCollector items = all(searcher, request, others, unfiltered, found);
        return counts(IndexFields.KEYWORD, new StringValueFacetCounts(searcher.keywords(), items), MAX_VALUES);
    }

    /** Counted as if years were not filtered by; the latest first. */
    public static List<ValueCount> years(
            ArchiveSearcher searcher,
            SearchRequest request,
            Query unfiltered,
            MatchedItems found,
            PublishedDays foundDays)
            throws IOException {
        SearchFilters others = request.filters().withYears(ValueChoice.ANY);
        PublishedDays days = others.equals(request.filters())
                ? foundDays
                : TimeLineCounter.days(all(searcher, request, others, unfiltered, found));
        Optional<LocalDate> first = days.first();
        Optional<LocalDate> last = days.last();
        List<ValueCount> years = new ArrayList<>();
        if (first.isPresent() && last.isPresent()) {
            LocalDate start = DateUnit.YEAR.startOf(last.get());
            while (DateUnit.YEAR.next(start).isAfter(first.get())) {
                long count = days.between(start, DateUnit.YEAR.next(start), PartialDate.Precision.YEAR);
                if (count > 0 && years.size() < MAX_VALUES) {
                    years.add(new ValueCount(DateUnit.YEAR.dateOf(start).iso(), count));
                }
                start = start.minusYears(1);
            }
        }
        return years;
    }

    private static FacetsCollector all(
            ArchiveSearcher searcher, SearchRequest request, SearchFilters others, Query unfiltered, MatchedItems found)
            throws IOException {
        return others.equals(request.filters())
                ? found.all()
                : searcher.search(
                        RequestFilters.apply(searcher, request.withFilters(others), unfiltered),
                        new FacetsCollectorManager());
    }

    private static List<ValueCount> counts(String name, StringValueFacetCounts counted, int most) throws IOException {
        FacetResult values = counted.getTopChildren(most, name);
        return Arrays.stream(values.labelValues)
                .map(value -> new ValueCount(value.label, value.value.longValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The counts of all names of a publisher stand under the chosen one. An item has one publisher, so the sum counts none twice. */
    private static List<ValueCount> joined(
            StringValueFacetCounts counted, List<PublisherNames.Publisher> joined, PublisherNames names)
            throws IOException {
        int written =
                joined.stream().mapToInt(publisher -> publisher.names().size()).sum();
        if (written > MAX_VALUES) {
            return allJoined(counted, names);
        }
        List<ValueCount> counts = new ArrayList<>();
        for (PublisherNames.Publisher publisher : joined) {
            long sum = 0;
            for (String name : publisher.names()) {
                sum += Math.max(
                        0, counted.getSpecificValue(IndexFields.PUBLISHER, name).longValue());
            }
            if (sum > 0) {
                counts.add(new ValueCount(publisher.name(), sum));
            }
        }
        counts(IndexFields.PUBLISHER, counted, MAX_VALUES + written).stream()
                .filter(count -> names.publisher(count.value()).isEmpty())
                .forEach(counts::add);
        return counts.stream().sorted(MOST_FIRST).limit(MAX_VALUES).toList();
    }

    /** Where very many names are joined, all are gone through once instead of looked up one by one. */
    private static List<ValueCount> allJoined(StringValueFacetCounts counted, PublisherNames names) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        counts(IndexFields.PUBLISHER, counted, Integer.MAX_VALUE)
                .forEach(count -> sums.merge(names.chosen(count.value()), count.count(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new ValueCount(sum.getKey(), sum.getValue()))
                .sorted(MOST_FIRST)
                .limit(MAX_VALUES)
                .toList();
    }
}
