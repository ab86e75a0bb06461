package se.nyhetsarkivet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.result.Completion;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.result.TextMatches;
import se.nyhetsarkivet.search.changes.ChangeSearches;
import se.nyhetsarkivet.search.changes.ChangedItems;
import se.nyhetsarkivet.search.compare.ComparedSearches;
import se.nyhetsarkivet.search.compare.ReadQueries;
import se.nyhetsarkivet.search.compare.WordsOfHits;
import se.nyhetsarkivet.search.count.CoverageGaps;
import se.nyhetsarkivet.search.count.TermCounter;
import se.nyhetsarkivet.search.cursor.OpenCursors;
import se.nyhetsarkivet.search.cursor.RecordCursor;
import se.nyhetsarkivet.search.edits.EditQuery;
import se.nyhetsarkivet.search.edits.EditSearch;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.expansion.TextTermExpander;
import se.nyhetsarkivet.search.explain.MatchReasons;
import se.nyhetsarkivet.search.highlight.ConcordanceBuilder;
import se.nyhetsarkivet.search.highlight.MatchPlaces;
import se.nyhetsarkivet.search.quote.QuoteCandidates;
import se.nyhetsarkivet.search.quote.QuoteSearch;
import se.nyhetsarkivet.search.reading.AskedOfArchive;
import se.nyhetsarkivet.search.related.ItemSeries;
import se.nyhetsarkivet.search.related.NearDuplicates;
import se.nyhetsarkivet.search.related.OnThisDay;
import se.nyhetsarkivet.search.related.ReferringItems;
import se.nyhetsarkivet.search.related.SimilarItems;
import se.nyhetsarkivet.search.suggest.Completer;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.filter.RequestFilters;
import se.nyhetsarkivet.store.ItemStates;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Answers searches from the index. What its methods promise is said at those of the same names in the archive's door, which callers
 * meet. They throw an {@link se.nyhetsarkivet.ArchiveException} if the index cannot be read. Safe for use by many threads.
 */
public final class Searcher {

    /** The most completions or similar items that are given. */
    public static final int MAX_OFFERED = 50;

    /** How long a search may take unless it is said. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(1);

    private final ArchiveIndex index;
    private final QueryParser parser;
    private final Supplier<Deadline> deadlines;
    private final RequestedViews views;
    private final CurrentSynonyms synonyms;
    private final OpenCursors cursors;

    /**
     * Makes a searcher.
     *
     * @param index the index to search
     * @param synonyms gives the synonyms at the time of a search
     * @param limit how long a search may take before it ends with what there is
     */
    public Searcher(ArchiveIndex index, Supplier<Synonyms> synonyms, Duration limit) {
        this(index, () -> new Deadline(limit), synonyms);
    }

    /** For searches that end by another clock. */
    Searcher(ArchiveIndex index, Supplier<Deadline> deadlines, Supplier<Synonyms> synonyms) {
        this.index = index;
        this.parser = new QueryParser(index.clock());
        this.views = new RequestedViews(index);
        this.synonyms = new CurrentSynonyms(index.language(), synonyms);
        this.deadlines = deadlines;
        this.cursors = new OpenCursors(index.clock(), this::unreadable);
    }

    public SearchResult search(SearchRequest request) {
        return run(
                request,
                deadlines.get(),
                (run, lent) -> views.named(withWidthTotals(run, request, lent), request, lent));
    }

    public long count(SearchRequest request) {
        return run(request.withSize(0), Deadline.NONE, (run, lent) -> run.total());
    }

    public OptionalLong countInTime(SearchRequest request) {
        Deadline deadline = deadlines.get();
        long total = run(request.withSize(0), deadline, (run, lent) -> run.total());
        return deadline.interrupted() ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** The texts are those of the record. */
    public HitCursor all(SearchRequest request, RevisionStore store) {
        LentSearcher lent = views.lend(request, reach(request));
        boolean open = false;
        try {
            Deadline deadline = deadlines.get();
            RecordCursor.Matches all = run(request, deadline, lent).all();
            if (deadline.interrupted()) {
                throw new UnfinishedSearchException(
                        "The search takes too long for all its hits to be given; ask for less, such as a shorter time or"
                                + " fewer patterns, or try again when less is searched for.");
            }
            HitCursor cursor = cursors.open(lent, all, store);
            open = true;
            return cursor;
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            throw unreadable(failure);
        } finally {
            if (!open) {
                lent.close();
            }
        }
    }

    /** Closes the cursors whose time is over. To be called now and then. */
    public void closeOldCursors() {
        cursors.closeOld();
    }

    /** Closes all cursors, for good. */
    public void closeCursors() {
        cursors.closeAll();
    }

    private static Reach reach(SearchRequest request) {
        return request.revisionScope() instanceof RevisionScope.Current ? Reach.IN_FORCE : Reach.ALL;
    }

    /** What is done with a search. */
    @FunctionalInterface
    private interface Answer<T> {
        T of(SearchRun run, LentSearcher lent) throws IOException;
    }

    private <T> T run(SearchRequest request, Deadline deadline, Answer<T> answer) {
        LentSearcher lent = views.lend(request, reach(request));
        try (lent) {
            return answer.of(run(request, deadline, lent), lent);
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            throw unreadable(failure);
        }
    }

    private SearchRun run(SearchRequest request, Deadline deadline, LentSearcher lent) throws IOException {
        SearchedView view = new SearchedView(lent.searcher().until(deadline), lent.withdrawn());
        return new SearchRun(index.language(), view, request, reading(view.searcher(), request.width()));
    }

    /** The totals have a separate time limit, once the result is there. A search that was cut short leaves nothing to compare. */
    private SearchResult withWidthTotals(SearchRun run, SearchRequest request, LentSearcher lent) throws IOException {
        SearchResult result = run.result();
        if (!request.widthTotals() || !result.hasWords() || run.interrupted()) {
            return result;
        }
        Map<Width, Long> totals = new EnumMap<>(Width.class);
        totals.put(request.width(), result.total());
        Deadline deadline = deadlines.get();
        for (Width width : EnumSet.complementOf(EnumSet.of(request.width()))) {
            long total = run(request.withWidth(width), deadline, lent).total();
            if (!deadline.interrupted()) {
                totals.put(width, total);
            }
        }
        return result.withWidthTotals(totals);
    }

    private RequestReading reading(ArchiveSearcher searcher, Width width) {
        return new RequestReading(index.language(), parser, searcher, width, synonyms);
    }

    public Completion complete(String typed, int limit) {
        checkOffered(limit);
        return with(searcher -> new Completer(index.language(), searcher).complete(typed, limit));
    }

    public List<Hit> similar(ItemId id, int limit) {
        checkOffered(limit);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty()
                    ? List.of()
                    : new SimilarItems(index.language(), searcher).to(document.get(), limit);
        });
    }

    public List<Hit> mentioning(ItemId id, int limit) {
        return byReferences(id, limit, ReferringItems::to);
    }

    public List<Hit> mentionedBy(ItemId id, int limit) {
        return byReferences(id, limit, ReferringItems::of);
    }

    /** A way from a document to others. */
    @FunctionalInterface
    private interface Referring {
        List<Hit> find(ReferringItems items, int document, int limit) throws IOException;
    }

    private List<Hit> byReferences(ItemId id, int limit, Referring way) {
        checkOffered(limit);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty() ? List.of() : way.find(new ReferringItems(searcher), document.get(), limit);
        });
    }

    public List<Hit> nearDuplicates(ItemId id, int limit) {
        checkOffered(limit);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty() ? List.of() : new NearDuplicates(searcher).of(document.get(), limit);
        });
    }

    public List<Hit> series(ItemId id, int limit) {
        checkOffered(limit);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty()
                    ? List.of()
                    : new ItemSeries(index.language(), searcher).of(document.get(), limit);
        });
    }

    public List<Hit> onThisDay(LocalDate day, int limit) {
        checkOffered(limit);
        return earlierYears(day, limit);
    }

    public List<Hit> earlierYears(LocalDate day, int limit) {
        if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
            throw new InvalidValueException(limit + " were asked for; expected 1 to " + SearchRequest.MAX_SIZE);
        }
        return with(searcher -> new OnThisDay(searcher).before(day, limit));
    }

    public TermCounts countTerms(List<String> terms, Width width, SearchFilters filters, TermCounts.By by) {
        if (terms.size() > TermCounts.MAX_TERMS) {
            throw new InvalidValueException(terms.size() + " terms were given; expected up to " + TermCounts.MAX_TERMS);
        }
        List<String> queries =
                terms.stream().map(term -> TermCounts.query(term, width)).toList();
        return with(searcher -> new TermCounts(rows(searcher, terms, queries, new Counted(width, filters, by))));
    }

    public SearchComparison compare(SearchComparison.Request request) {
        SearchRequest shared = request.shared();
        return with(
                views.lend(shared, reach(shared)),
                searcher -> new ComparedSearches(searcher, queries(searcher, shared), request).compare());
    }

    public SearchComparison.MarkingWords markingWords(SearchRequest request, int limit) {
        if (limit < 1 || limit > SearchComparison.MAX_WORDS) {
            throw new InvalidValueException(
                    limit + " words were asked for; expected 1 to " + SearchComparison.MAX_WORDS);
        }
        return with(
                views.lend(request, reach(request)),
                searcher -> new WordsOfHits(searcher, queries(searcher, request)).of(request.text(), limit));
    }

    private ReadQueries queries(ArchiveSearcher searcher, SearchRequest shared) {
        return new ReadQueries(index.language(), searcher, reading(searcher, shared.width()), shared);
    }

    /** How the terms of a list are counted. */
    private record Counted(Width width, SearchFilters filters, TermCounts.By by) {}

    private List<TermCounts.Row> rows(ArchiveSearcher searcher, List<String> terms, List<String> queries, Counted how)
            throws IOException {
        RequestReading reading = reading(searcher, how.width());
        QueryTranslator translator = new QueryTranslator(
                index.language(),
                how.width(),
                new FilterValueLookup(searcher),
                new IndexTermExpander(index.language(), searcher));
        TermCounter counter = new TermCounter(searcher, how.by(), how.filters().dates());
        SearchRequest request = SearchRequest.of("").withWidth(how.width()).withFilters(how.filters());
        List<TermCounts.Row> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String query = queries.get(i);
            TermCounter.Counted counted = query.isEmpty()
                    ? new TermCounter.Counted(0, new TreeMap<>(), true)
                    : counter.count(RequestFilters.apply(
                            searcher,
                            request,
                            translator.allOf(reading.read(query).query())));
            if (!rows.isEmpty() && (!counted.complete() || searcher.deadline().passed())) {
                break;
            }
            rows.add(new TermCounts.Row(terms.get(i), query, counted.total(), counted.counts(), counted.complete()));
        }
        return rows;
    }

    public QuoteCandidates quoteCandidates(List<List<String>> stretches) {
        return with(index.lend(Reach.ALL), searcher -> new QuoteSearch(searcher).find(stretches));
    }

    public List<MatchReason> reasons(SearchRequest request, ItemId id) {
        return with(views.lend(request, Reach.IN_FORCE), searcher -> {
            Optional<Integer> document = document(searcher, id);
            if (document.isEmpty()) {
                return List.of();
            }
            AskedOfArchive reading = new AskedOfArchive(index.language(), searcher, request.width());
            QueryNode typed = reading.read(parser.parse(request.text()).query());
            QueryNode asked =
                    reading(searcher, request.width()).read(request.text()).query();
            MatchPlaces item = new MatchPlaces(searcher, document.get());
            QueryTranslator translator = new QueryTranslator(
                    index.language(), request.width(), new FilterValueLookup(searcher), item.words(index.language()));
            return new MatchReasons(item, translator, index.language(), typed).of(asked);
        });
    }

    public Concordance concordance(SearchRequest request, List<Hit> hits) {
        if (hits.size() > SearchRequest.MAX_SIZE) {
            throw new InvalidValueException(hits.size() + " hits were given; expected up to " + SearchRequest.MAX_SIZE);
        }
        // A hit may have got another revision since it was found.
        Optional<Concordance> inForce = hits.stream().anyMatch(Hit::superseded)
                ? Optional.empty()
                : with(views.lend(request, Reach.IN_FORCE), searcher -> {
                    ConcordanceBuilder matches = inContext(searcher, request);
                    Concordance found = matches.of(hits);
                    return matches.foundAll() ? Optional.of(found) : Optional.empty();
                });
        return inForce.orElseGet(() -> with(
                views.lend(request, Reach.ALL),
                searcher -> inContext(searcher, request).of(hits)));
    }

    public Optional<TextMatches> matches(SearchRequest request, ItemId id, int revision) {
        Optional<TextMatches> inForce = with(
                views.lend(request, Reach.IN_FORCE),
                searcher -> inContext(searcher, request).in(id, revision));
        return inForce.or(() -> with(
                views.lend(request, Reach.ALL),
                searcher -> inContext(searcher, request).in(id, revision)));
    }

    private ConcordanceBuilder inContext(ArchiveSearcher searcher, SearchRequest request) throws IOException {
        QueryNode asked =
                reading(searcher, request.width()).read(request.text()).query();
        QueryTranslator translator = new QueryTranslator(
                index.language(),
                request.width(),
                new FilterValueLookup(searcher),
                new TextTermExpander(index.language(), List.of(), searcher.deadline()));
        return new ConcordanceBuilder(index.language(), searcher, translator, asked);
    }

    /**
     * The latest edits before a change.
     *
     * @param query which edits
     * @param before only those that the record got before this sequence number
     * @param limit the most of them
     * @return the edits
     */
    public EditSearch.Found edits(EditQuery query, long before, int limit) {
        return with(index.lend(Reach.ALL), searcher -> new EditSearch(searcher).before(query, before, limit));
    }

    /** Reads searches that are to look at what changes; {@link #lookAt} lets them. */
    public ChangeSearches ofChanges(List<SearchRequest> requests, int most) {
        return with(searcher -> {
            List<ChangeSearches.Read> read = new ArrayList<>();
            for (SearchRequest request : requests) {
                RequestReading reading = reading(searcher.until(deadlines.get()), request.width());
                read.add(new ChangeSearches.Read(
                        request, reading.read(request.text()).query()));
            }
            return new ChangeSearches(index.language(), read, deadlines, most);
        });
    }

    /** Lets searches look at items that changed. */
    public void lookAt(ChangeSearches searches, List<ItemStates> changed) {
        try (ChangedItems items = new ChangedItems(index.language(), changed)) {
            searches.lookAt(items);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    public Coverage coverage() {
        return with(searcher -> new CoverageGaps(searcher.days()).coverage());
    }

    /**
     * The synonyms that searches use.
     *
     * @return the synonyms as they are now
     */
    public Synonyms synonyms() {
        return synonyms.get();
    }

    /** Today, as dates in a query are read. */
    public LocalDate today() {
        return parser.today();
    }

    private static Optional<Integer> document(ArchiveSearcher searcher, ItemId id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexFields.ID, id.value())), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
    }

    private static void checkOffered(int limit) {
        if (limit < 1 || limit > MAX_OFFERED) {
            throw new InvalidValueException(limit + " were asked for; expected 1 to " + MAX_OFFERED);
        }
    }

    /** What is done with a view of the index. */
    @FunctionalInterface
    private interface Work<T> {
        T with(ArchiveSearcher searcher) throws IOException;
    }

    private <T> T with(Work<T> work) {
        return with(index.lend(Reach.IN_FORCE), work);
    }

    private <T> T with(LentSearcher lent, Work<T> work) {
        try (lent) {
            return work.with(lent.shown().until(deadlines.get()));
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            // What stands in a damaged file may be read as numbers that lead nowhere.
            throw unreadable(failure);
        }
    }

    private ArchiveException unreadable(Exception failure) {
        index.suspect(failure);
        return new ArchiveException(
                "The index could not be read (" + failure.getMessage()
                        + "). It is being checked and, if it is damaged, rebuilt from the record; try again in a"
                        + " while.",
                failure);
    }
}
