package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Completion;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.search.count.CoverageGaps;
import se.nyhetsarkivet.search.count.ValueCounts;
import se.nyhetsarkivet.search.cursor.OpenCursors;
import se.nyhetsarkivet.search.cursor.RecordCursor;
import se.nyhetsarkivet.search.quote.QuoteCandidates;
import se.nyhetsarkivet.search.quote.QuoteSearch;
import se.nyhetsarkivet.search.suggest.Completer;
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

    private final SearchedIndex index;
    private final OpenCursors cursors;
    private final ItemRelations related;
    private final Comparisons comparisons;
    private final TextMatching matching;
    private final RecordedChanges changes;

    /**
     * Makes a searcher.
     *
     * @param index the index to search
     * @param synonyms gives the synonyms at the time of a search
     * @param curation gives what archivists decided, at the time of a search
     * @param limit how long a search may take before it ends with what there is
     */
    public Searcher(ArchiveIndex index, Supplier<Synonyms> synonyms, Supplier<Curation> curation, Duration limit) {
        this(index, () -> new Deadline(limit), synonyms, curation);
    }

    /** For searches that end by another clock. */
    Searcher(
            ArchiveIndex index,
            Supplier<Deadline> deadlines,
            Supplier<Synonyms> synonyms,
            Supplier<Curation> curation) {
        this.index = new SearchedIndex(index, deadlines, synonyms, curation);
        this.cursors = new OpenCursors(index.clock(), this.index::unreadable);
        this.related = new ItemRelations(this.index);
        this.comparisons = new Comparisons(this.index);
        this.matching = new TextMatching(this.index);
        this.changes = new RecordedChanges(this.index);
    }

    /** Items that have something to do with another. */
    public ItemRelations related() {
        return related;
    }

    /** Terms and searches beside one another. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** What of a search is in a text. */
    public TextMatching matching() {
        return matching;
    }

    /** What was edited, and which searches find what changes. */
    public RecordedChanges changes() {
        return changes;
    }

    public SearchResult search(SearchRequest request) {
        return run(
                request,
                index.deadline(),
                (run, lent) -> index.views().named(withWidthTotals(run, request, lent), request, lent));
    }

    /**
     * The same with other synonyms than those that searches use, to see what they would do. The result names no view for further pages.
     *
     * @param request the search
     * @param proposed the synonyms
     * @return what is found
     */
    public SearchResult search(SearchRequest request, Synonyms proposed) {
        CurrentSynonyms synonyms = new CurrentSynonyms(index.language(), () -> proposed);
        Deadline deadline = index.deadline();
        return index.withLent(request, lent -> {
            SearchedView view = view(lent, deadline);
            RequestReading reading = index.reading(view.searcher(), request.width(), synonyms);
            return new SearchRun(index.language(), view, request, reading).result();
        });
    }

    public long count(SearchRequest request) {
        return run(request.withSize(0), Deadline.NONE, (run, lent) -> run.total());
    }

    public OptionalLong countInTime(SearchRequest request) {
        Deadline deadline = index.deadline();
        long total = run(request.withSize(0), deadline, (run, lent) -> run.total());
        return deadline.interrupted() ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** The texts are those of the record. */
    public HitCursor all(SearchRequest request, RevisionStore store) {
        LentSearcher lent = index.lend(request);
        boolean open = false;
        try {
            Deadline deadline = index.deadline();
            RecordCursor.Matches all =
                    index.reading(() -> run(request, deadline, lent).all());
            if (deadline.interrupted()) {
                throw new UnfinishedSearchException(
                        "The search takes too long for all its hits to be given; ask for less, such as a shorter time or"
                                + " fewer patterns, or try again when less is searched for.");
            }
            HitCursor cursor = index.reading(() -> cursors.open(lent, all, store));
            open = true;
            return cursor;
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

    /** What is done with a search. */
    @FunctionalInterface
    private interface Answer<T> {
        T of(SearchRun run, LentSearcher lent) throws IOException;
    }

    private <T> T run(SearchRequest request, Deadline deadline, Answer<T> answer) {
        return index.withLent(request, lent -> answer.of(run(request, deadline, lent), lent));
    }

    private SearchRun run(SearchRequest request, Deadline deadline, LentSearcher lent) throws IOException {
        SearchedView view = view(lent, deadline);
        return new SearchRun(index.language(), view, request, index.reading(view.searcher(), request.width()));
    }

    private SearchedView view(LentSearcher lent, Deadline deadline) {
        return new SearchedView(lent.searcher().until(deadline).with(index.curation()), lent.withdrawn());
    }

    /** The totals have a separate time limit, once the result is there. A search that was cut short leaves nothing to compare. */
    private SearchResult withWidthTotals(SearchRun run, SearchRequest request, LentSearcher lent) throws IOException {
        SearchResult result = run.result();
        if (!request.widthTotals() || !result.hasWords() || run.interrupted()) {
            return result;
        }
        Map<Width, Long> totals = new EnumMap<>(Width.class);
        totals.put(request.width(), result.total());
        Deadline deadline = index.deadline();
        for (Width width : EnumSet.complementOf(EnumSet.of(request.width()))) {
            long total = run(request.withWidth(width), deadline, lent).total();
            if (!deadline.interrupted()) {
                totals.put(width, total);
            }
        }
        return result.withWidthTotals(totals);
    }

    public Completion complete(String typed, int limit) {
        checkOffered(limit);
        return index.with(searcher -> new Completer(index.language(), searcher).complete(typed, limit));
    }

    /** The publishers of the items in force as these name them, whoever is one with whom; all of them, the most frequent first. */
    public List<ValueCount> publishersAsWritten() {
        return index.with(ValueCounts::publishersAsWritten);
    }

    public QuoteCandidates quoteCandidates(List<List<String>> stretches) {
        return index.with(Reach.ALL, searcher -> new QuoteSearch(searcher).find(stretches));
    }

    public Coverage coverage() {
        return index.with(searcher -> new CoverageGaps(searcher.days()).coverage());
    }

    /**
     * The synonyms that searches use.
     *
     * @return the synonyms as they are now
     */
    public Synonyms synonyms() {
        return index.synonyms();
    }

    /** What archivists decided, as it is now. */
    public Curation curation() {
        return index.curation();
    }

    /** Today, as dates in a query are read. */
    public LocalDate today() {
        return index.parser().today();
    }

    static void checkOffered(int limit) {
        if (limit < 1 || limit > MAX_OFFERED) {
            throw new InvalidValueException(limit + " were asked for; expected 1 to " + MAX_OFFERED);
        }
    }
}
