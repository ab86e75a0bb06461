package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryParser;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;

/** Answers searches from the index. Safe for use by many threads. */
public final class Searcher {

    /** The most publishers or keywords that are counted out; the rarest are left out. */
    private static final int MAX_VALUES = 1_000;

    private final ArchiveIndex index;
    private final QueryParser parser = new QueryParser();

    /**
     * Makes a searcher.
     *
     * @param index the index to search
     */
    public Searcher(ArchiveIndex index) {
        this.index = index;
    }

    /**
     * Searches.
     *
     * @param request what is asked
     * @return the answer
     * @throws ArchiveException if the index cannot be read
     */
    public SearchResult search(SearchRequest request) {
        ArchiveSearcher searcher = index.acquire();
        try {
            return search(request, searcher);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The index could not be read (" + failure.getMessage()
                            + "); close the archive and open it again, and it mends itself.",
                    failure);
        } finally {
            index.release(searcher);
        }
    }

    /**
     * The first day of the earliest date in the archive.
     *
     * @return the day, or empty for an empty archive
     */
    public Optional<LocalDate> firstDay() {
        return search(SearchRequest.of("").withSort(SortOrder.OLDEST).withSize(1)).hits().stream()
                .map(hit -> hit.published().firstDay())
                .findFirst();
    }

    /**
     * The last day of the date that begins last in the archive.
     *
     * @return the day, or empty for an empty archive
     */
    public Optional<LocalDate> lastDay() {
        return search(SearchRequest.of("").withSort(SortOrder.NEWEST).withSize(1)).hits().stream()
                .map(hit -> hit.published().lastDay())
                .findFirst();
    }

    private SearchResult search(SearchRequest request, ArchiveSearcher searcher) throws IOException {
        long begun = System.nanoTime();
        ParsedQuery parsed = parser.parse(request.text());
        List<Notice> notices = new ArrayList<>(parsed.notices());
        QueryTranslator translator = new QueryTranslator(index.language(), request.width(), searcher);
        Query query = translator.allOf(parsed.query());
        Found found = find(searcher, inMeaningfulOrder(request, parsed.query()), query);
        if (found.total() == 0) {
            Optional<Query> most = new MostWords(searcher, translator).of(parsed.query());
            if (most.isPresent()) {
                Found relaxed = find(searcher, request, most.get());
                if (relaxed.total() > 0) {
                    query = most.get();
                    found = relaxed;
                    notices.add(new Notice(Notice.Kind.MOST_WORDS, ""));
                }
            }
        }
        List<Hit> hits = hits(searcher, query, found.page());
        List<ValueCount> publishers = publishers(searcher, request, query, found);
        List<ValueCount> keywords = counts(IndexFields.KEYWORD, searcher.keywords(), found.all());
        TimeLine timeLine = TimeLineCounter.count(found.all());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new SearchResult(found.total(), took, hits, publishers, keywords, timeLine, notices);
    }

    /** No item is more relevant than another if no words were asked for. */
    private static SearchRequest inMeaningfulOrder(SearchRequest request, se.nyhetsarkivet.query.Query asked) {
        return asked instanceof se.nyhetsarkivet.query.Query.Everything && request.sort() == SortOrder.RELEVANCE
                ? request.withSort(SortOrder.NEWEST).withPage(request.page())
                : request;
    }

    /** The items of the page asked for, and all items for counting. */
    private record Found(List<ScoreDoc> page, FacetsCollector all, long total) {}

    private static Found find(ArchiveSearcher searcher, SearchRequest request, Query query) throws IOException {
        Query filtered = RequestFilters.apply(request, query);
        int size = searcher.getIndexReader().maxDoc();
        long first = (long) request.page() * request.size();
        int wanted = (int) Math.min(first + request.size(), size);
        if (first >= wanted) {
            FacetsCollector all = searcher.search(filtered, new FacetsCollectorManager());
            return new Found(List.of(), all, total(all));
        }
        FacetsCollectorManager.FacetsResult result = search(searcher, request, filtered, wanted);
        TopDocs top = result.topDocs();
        List<ScoreDoc> page = Arrays.stream(top.scoreDocs).skip(first).toList();
        return new Found(page, result.facetsCollector(), total(result.facetsCollector()));
    }

    private static FacetsCollectorManager.FacetsResult search(
            ArchiveSearcher searcher, SearchRequest request, Query query, int wanted) throws IOException {
        FacetsCollectorManager counting = new FacetsCollectorManager();
        return switch (request.sort()) {
            case RELEVANCE -> FacetsCollectorManager.search(searcher, query, wanted, counting);
            case NEWEST -> FacetsCollectorManager.search(searcher, query, wanted, byDate(true), counting);
            case OLDEST -> FacetsCollectorManager.search(searcher, query, wanted, byDate(false), counting);
        };
    }

    private static Sort byDate(boolean newestFirst) {
        return new Sort(
                new SortField(IndexFields.PUBLISHED_START, SortField.Type.LONG, newestFirst),
                new SortField(IndexFields.SEQUENCE, SortField.Type.LONG, newestFirst));
    }

    private static long total(FacetsCollector all) {
        return all.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    private List<Hit> hits(ArchiveSearcher searcher, Query query, List<ScoreDoc> page) throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        StoredFields stored = searcher.storedFields();
        List<Integer> numbers = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc hit : page) {
            numbers.add(hit.doc);
            documents.add(stored.document(hit.doc));
        }
        Snippets snippets = new Snippets(searcher, index, query, new Snippets.LoadedPage(numbers, documents));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Document document = documents.get(i);
            hits.add(new Hit(
                    new ItemId(document.get(IndexFields.ID)),
                    snippets.headline(i),
                    PartialDate.parse(document.get(IndexFields.PUBLISHED)),
                    orEmpty(document, IndexFields.PUBLISHER),
                    orEmpty(document, IndexFields.URL),
                    Float.isNaN(page.get(i).score) ? 0 : page.get(i).score,
                    snippets.sentences(i)));
        }
        return hits;
    }

    private static String orEmpty(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    /** Counted as if publishers were not filtered by, so that another can be chosen in addition. */
    private static List<ValueCount> publishers(
            ArchiveSearcher searcher, SearchRequest request, Query query, Found found) throws IOException {
        if (request.publishers().isEmpty()) {
            return counts(IndexFields.PUBLISHER, searcher.publishers(), found.all());
        }
        Query ofAnyPublisher = RequestFilters.apply(request.withPublishers(Set.of()), query);
        return counts(
                IndexFields.PUBLISHER,
                searcher.publishers(),
                searcher.search(ofAnyPublisher, new FacetsCollectorManager()));
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
