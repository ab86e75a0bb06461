package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.SearchRequest;

/** Counts the publishers and keywords of the items that were found. */
final class ValueCounts {

    /** The most values that are counted out; the rarest are left out. */
    private static final int MAX_VALUES = 1_000;

    private ValueCounts() {}

    /** Counted as if publishers were not filtered by, so that another can be chosen in addition. */
    static List<ValueCount> publishers(ArchiveSearcher searcher, SearchRequest request, Query unfiltered, Found found)
            throws IOException {
        FacetsCollector items = request.publishers().isEmpty()
                ? found.all()
                : searcher.search(
                        RequestFilters.apply(searcher, request.withPublishers(Set.of()), unfiltered),
                        new FacetsCollectorManager());
        return counts(IndexFields.PUBLISHER, searcher.publishers(), items);
    }

    static List<ValueCount> keywords(ArchiveSearcher searcher, Found found) throws IOException {
        return counts(IndexFields.KEYWORD, searcher.keywords(), found.all());
    }

    private static List<ValueCount> counts(String name, StringDocValuesReaderState field, FacetsCollector items)
            throws IOException {
        FacetResult values = new StringValueFacetCounts(field, items).getTopChildren(MAX_VALUES, name);
        return Arrays.stream(values.labelValues)
                .map(value -> new ValueCount(value.label, value.value.longValue()))
                .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .toList();
    }
}
