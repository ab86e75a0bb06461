package se.nyhetsarkivet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.ForeignPageTokenException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.Deadline;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.index.LentSearcher;
import se.nyhetsarkivet.index.Reach;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.Wordings;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.result.Completion;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.TextMatches;
import se.nyhetsarkivet.search.count.CoverageGaps;
import se.nyhetsarkivet.search.expansion.WordsOfTexts;
import se.nyhetsarkivet.search.explain.MatchReasons;
import se.nyhetsarkivet.search.highlight.MatchPlaces;
import se.nyhetsarkivet.search.highlight.MatchesInContext;
import se.nyhetsarkivet.search.reading.AskedOfArchive;
import se.nyhetsarkivet.search.reading.TextReader;
import se.nyhetsarkivet.search.related.NearDuplicates;
import se.nyhetsarkivet.search.related.OnThisDay;
import se.nyhetsarkivet.search.related.SimilarItems;
import se.nyhetsarkivet.search.suggest.Completer;
import se.nyhetsarkivet.search.translation.NamedValues;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.SynonymRewriter;

/** Answers searches from the index. Safe for use by many threads. */
public final class Searcher {

    /** The most completions or similar items that are given. */
    public static final int MAX_OFFERED = 50;

    /** How long a search may take unless it is said. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(1);

    private final ArchiveIndex index;
    private final Supplier<Synonyms> synonyms;
    private final QueryParser parser;
    private final Supplier<Deadline> deadlines;
    private final AskedViews views;
    private volatile CurrentSynonyms current;

    /** A rewriter is kept until the synonyms are others. */
    private record CurrentSynonyms(Synonyms synonyms, SynonymRewriter rewriter) {}

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
        this.views = new AskedViews(index);
        this.synonyms = synonyms;
        this.deadlines = deadlines;
        this.current = new CurrentSynonyms(Synonyms.NONE, new SynonymRewriter(index.language(), Synonyms.NONE));
    }

    /**
     * Searches.
     *
     * @param request what is asked
     * @return the answer
     * @throws ExpiredPageTokenException if the view that the request names is no longer kept
     * @throws ForeignPageTokenException if it names one by the token of another search
     * @throws ArchiveException if the index cannot be read
     */
    public SearchResult search(SearchRequest request) {
        return run(request, deadlines.get(), (run, lent) -> views.named(run.result(), request, lent));
    }

    /**
     * Counts what a search finds, and does nothing more. A number has no room for a notice, so this takes as long as it takes;
     * for what strangers ask, {@link #countInTime}.
     *
     * @param request what is asked; order and page make no difference
     * @return the total that {@link #search} would give
     * @throws ArchiveException if the index cannot be read
     */
    public long count(SearchRequest request) {
        return run(request.withSize(0), Deadline.NONE, (run, lent) -> run.total());
    }

    /**
     * Counts what a search finds, unless that takes longer than a search may.
     *
     * @param request what is asked; order and page make no difference
     * @return the total that {@link #search} would give, or nothing if the time was not enough
     * @throws ArchiveException if the index cannot be read
     */
    public OptionalLong countInTime(SearchRequest request) {
        Deadline deadline = deadlines.get();
        long total = run(request.withSize(0), deadline, (run, lent) -> run.total());
        return deadline.interrupted() ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** What is done with a search. */
    @FunctionalInterface
    private interface Answer<T> {
        T of(SearchRun run, LentSearcher lent) throws IOException;
    }

    private <T> T run(SearchRequest request, Deadline deadline, Answer<T> answer) {
        LentSearcher lent =
                views.lend(request, request.wordings() instanceof Wordings.Current ? Reach.IN_FORCE : Reach.ALL);
        try (lent) {
            SearchedView view = new SearchedView(lent.searcher().until(deadline), lent.withdrawn());
            SearchRun run = new SearchRun(
                    index.language(), view, request, new Reading(view.searcher(), request.width()));
            return answer.of(run, lent);
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Completes a text that is being typed.
     *
     * @param typed the text up to the caret
     * @param most the most of each kind, 1 to {@value #MAX_OFFERED}
     * @return the completions; none for less than two letters of the last word
     * @throws ArchiveException if the index cannot be read
     */
    public Completion complete(String typed, int most) {
        checkOffered(most);
        return with(searcher -> new Completer(index.language(), searcher).complete(typed, most));
    }

    /**
     * Items on the same subject as another.
     *
     * @param id the item
     * @param most how many, 1 to {@value #MAX_OFFERED}
     * @return the items, the most similar first; empty if there is no such item
     * @throws ArchiveException if the index cannot be read
     */
    public List<Hit> similar(ItemId id, int most) {
        checkOffered(most);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty()
                    ? List.of()
                    : new SimilarItems(index.language(), searcher).to(document.get(), most);
        });
    }

    /**
     * Items whose text is the same as another's but for small edits.
     *
     * @param id the item
     * @param most how many, 1 to {@value #MAX_OFFERED}
     * @return the items, the most alike first; empty if there is no such item
     * @throws ArchiveException if the index cannot be read
     */
    public List<Hit> nearDuplicates(ItemId id, int most) {
        checkOffered(most);
        return with(searcher -> {
            Optional<Integer> document = document(searcher, id);
            return document.isEmpty() ? List.of() : new NearDuplicates(searcher).of(document.get(), most);
        });
    }

    /**
     * Items announced on the same month and day as a day, in earlier years. Only dates that are known to the day count.
     *
     * @param day the day; 29 February has only leap years
     * @param most how many, 1 to {@value #MAX_OFFERED}
     * @return the item with the longest body of each year, the newest year first, then the next longest of each year and so
     *     on, until there are so many
     * @throws ArchiveException if the index cannot be read
     */
    public List<Hit> onThisDay(LocalDate day, int most) {
        checkOffered(most);
        return with(searcher -> new OnThisDay(searcher).before(day, most));
    }

    /**
     * Tells why a search finds an item.
     *
     * @param request the search
     * @param id the item
     * @return the reasons, exact matches first; empty if there is no such item or nothing of the search is in it
     * @throws ArchiveException if the index cannot be read
     */
    public List<MatchReason> reasons(SearchRequest request, ItemId id) {
        return with(views.lend(request, Reach.IN_FORCE), searcher -> {
            Optional<Integer> document = document(searcher, id);
            if (document.isEmpty()) {
                return List.of();
            }
            AskedOfArchive reading = new AskedOfArchive(index.language(), searcher, request.width());
            QueryNode typed = reading.read(parser.parse(request.text()).query());
            QueryNode asked = new Reading(searcher, request.width()).read(request.text()).query();
            MatchPlaces item = new MatchPlaces(searcher, document.get());
            QueryTranslator translator = new QueryTranslator(
                    index.language(), request.width(), new NamedValues(searcher), item.words(index.language()));
            return new MatchReasons(item, translator, index.language(), typed).of(asked);
        });
    }

    /**
     * Every match of a search in its context, for the hits of a page. What is marked in the snippets of the hits is a match
     * here; of the request, only the text and the width matter.
     *
     * @param request the search
     * @param hits the hits, up to {@value SearchRequest#MAX_SIZE}; earlier revisions are looked up as they were
     * @return the lines, hit by hit
     * @throws InvalidValueException for more hits
     * @throws ArchiveException if the index cannot be read
     */
    public Concordance concordance(SearchRequest request, List<Hit> hits) {
        if (hits.size() > SearchRequest.MAX_SIZE) {
            throw new InvalidValueException(
                    hits.size() + " hits were given; expected up to " + SearchRequest.MAX_SIZE);
        }
        // A hit may have got another revision since it was found.
        Optional<Concordance> inForce = hits.stream().anyMatch(Hit::superseded)
                ? Optional.empty()
                : with(views.lend(request, Reach.IN_FORCE), searcher -> {
                    MatchesInContext matches = inContext(searcher, request);
                    Concordance found = matches.of(hits);
                    return matches.foundAll() ? Optional.of(found) : Optional.empty();
                });
        return inForce.orElseGet(() -> with(
                views.lend(request, Reach.ALL),
                searcher -> inContext(searcher, request).of(hits)));
    }

    /**
     * All matches of a search in the texts of a revision.
     *
     * @param request the search; only its text and width matter
     * @param id the item
     * @param revision the number of the revision
     * @return the whole texts with the matches; empty if there is no such revision, or it may not be shown
     * @throws ArchiveException if the index cannot be read
     */
    public Optional<TextMatches> matches(SearchRequest request, ItemId id, int revision) {
        Optional<TextMatches> inForce = with(
                views.lend(request, Reach.IN_FORCE),
                searcher -> inContext(searcher, request).in(id, revision));
        return inForce.or(() -> with(
                views.lend(request, Reach.ALL),
                searcher -> inContext(searcher, request).in(id, revision)));
    }

    private MatchesInContext inContext(ArchiveSearcher searcher, SearchRequest request) throws IOException {
        QueryNode asked = new Reading(searcher, request.width()).read(request.text()).query();
        QueryTranslator translator = new QueryTranslator(
                index.language(),
                request.width(),
                new NamedValues(searcher),
                new WordsOfTexts(index.language(), List.of(), searcher.deadline()));
        return new MatchesInContext(index.language(), searcher, translator, asked);
    }

    /**
     * Of what time the archive has items.
     *
     * @return the span of its dates, and the gaps
     * @throws ArchiveException if the index cannot be read
     */
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

    /** Reads texts for one search. */
    private final class Reading implements TextReader {

        private final ArchiveSearcher searcher;
        private final Width width;

        Reading(ArchiveSearcher searcher, Width width) {
            this.searcher = searcher;
            this.width = width;
        }

        /** Adds synonyms, unless only what is written as typed is to be found. */
        @Override
        public ParsedQuery read(String text) throws IOException {
            ParsedQuery parsed = parser.parse(text);
            AskedOfArchive reading = new AskedOfArchive(index.language(), searcher, width);
            QueryNode read = reading.read(parsed.query());
            List<Notice> notices = new ArrayList<>(parsed.notices());
            notices.addAll(reading.notices(parsed.notices()));
            if (width == Width.EXACT) {
                return new ParsedQuery(read, notices, parsed.question());
            }
            SynonymRewriter.Rewritten rewritten = rewriter().rewrite(read);
            notices.addAll(rewritten.notices());
            return new ParsedQuery(rewritten.query(), notices, parsed.question());
        }

        @Override
        public ParsedQuery typed(String text) {
            return parser.parse(text);
        }

        @Override
        public LocalDate today() {
            return parser.today();
        }
    }

    private SynonymRewriter rewriter() {
        Synonyms wanted = synonyms.get();
        CurrentSynonyms now = current;
        if (!now.synonyms().equals(wanted)) {
            now = new CurrentSynonyms(wanted, new SynonymRewriter(index.language(), wanted));
            current = now;
        }
        return now.rewriter();
    }

    private static Optional<Integer> document(ArchiveSearcher searcher, ItemId id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexFields.ID, id.value())), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
    }

    private static void checkOffered(int most) {
        if (most < 1 || most > MAX_OFFERED) {
            throw new InvalidValueException(most + " were asked for; expected 1 to " + MAX_OFFERED);
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
                        + "). It is being checked and, if it is damaged, built anew from the record; try again in a"
                        + " while.",
                failure);
    }
}
