package se.nyhetsarkivet.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.archive.citation.CitationChecker;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.DirectoryLock;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSample;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.batch.AddedItems;
import se.nyhetsarkivet.archive.imports.batch.GroupCommit;
import se.nyhetsarkivet.archive.imports.batch.SampledSource;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.quotation.QuoteChecker;
import se.nyhetsarkivet.archive.verification.Findings;
import se.nyhetsarkivet.archive.verification.LogFilesCheck;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.archive.verification.Verifier;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.result.ChangeMatches;
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
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.StoreCounts;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * An archive of news items in a directory: the record of truth in {@code archive.sqlite}, the index in {@code index}, and in
 * {@code synonyms.txt} names of the same meaning, which may be edited at any time. Beside them lies what {@link ArchiveCuration} keeps.
 *
 * <p>One process at a time has an archive open. Within it the archive is safe for use by many threads: searches run side by
 * side, imports one after the other, and a search sees an import when it is complete. Methods throw
 * {@link ArchiveException}, whose message is a plain sentence, when the archive cannot do what is asked.
 */
public final class NewsArchive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewsArchive.class);

    private final ArchiveParts parts;
    private final DirectoryLock directoryLock;
    private final RevisionStore store;
    private final ArchiveIndex index;
    private final Searcher searcher;
    private final ArchiveLedger ledger;
    private final ArchiveChanges changes;
    private final ArchiveCuration curation;
    private final ArchiveImports imports;
    private final LogFilesCheck logFiles;
    private final RecordFollower follower;
    private final GroupCommit additions;
    private final ReentrantLock importing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Queue<String> foundBefore;

    /**
     * What there is in an archive.
     *
     * @param items the items that can be found
     * @param revisions the revisions in the log
     * @param firstDay the first day of the earliest date; empty in an empty archive
     * @param lastDay the last day of the date that begins last; empty in an empty archive
     */
    public record Overview(long items, long revisions, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {}

    NewsArchive(ArchiveParts parts) {
        this.parts = parts;
        this.directoryLock = parts.lock();
        this.store = parts.store();
        this.index = parts.index();
        this.searcher = parts.searcher();
        this.imports = new ArchiveImports(parts, importing);
        this.ledger = new ArchiveLedger(store, parts.files(), parts.opening(), new ToLedger());
        this.changes = new ArchiveChanges(store, searcher);
        this.curation = new ArchiveCuration(parts);
        this.logFiles = new LogFilesCheck(parts.files().directory(), ledger.log());
        this.foundBefore = new ConcurrentLinkedQueue<>(parts.foundBefore());
        this.additions = new GroupCommit(store, index, importing, parts.clock());
        this.follower = new RecordFollower(parts, importing);
        ledger.beginLog(parts.opening());
    }

    /**
     * The archive in a directory, to be opened; {@code NewsArchive.at(directory).open()} opens it as usual and makes it if there is
     * none.
     *
     * @param directory the archive's directory
     * @return what opens it, and what can be said about how
     */
    public static ArchiveOpening at(Path directory) {
        return new ArchiveOpening(directory);
    }

    /**
     * Whether a directory holds an archive, open or not. Nothing is opened.
     *
     * @param directory the directory; need not exist
     * @return true if it has a record
     */
    public static boolean exists(Path directory) {
        return Files.isRegularFile(new ArchiveFiles(directory).record());
    }

    /**
     * Adds items as one batch, by whoever was named when the archive was opened.
     *
     * @param items the items
     * @return the batch
     * @throws ArchiveException as {@link #add(List, Actor)}
     */
    public ImportBatch add(List<NewsItem> items) {
        return add(items, parts.opening().actor());
    }

    /**
     * Adds items as one batch: all of them or none. When it returns, they are durably stored and can be found. Batches that are
     * added by several threads at a time share the wait for the disk. An interrupt does not reach it.
     *
     * @param items the items
     * @param actor who adds them, for the ledger
     * @return the batch, with how many were new, changed or unchanged
     * @throws se.nyhetsarkivet.InvalidValueException if one of them is too long or has what cannot be stored
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws ArchiveException if they could not be stored, or could be stored and not be indexed; the message says which
     */
    public ImportBatch add(List<NewsItem> items, Actor actor) {
        parts.guard().requireTo("add news");
        return additions.add(AddedItems.batch(items, actor));
    }

    /**
     * Imports a source as one batch, by whoever was named when the archive was opened.
     *
     * @param source the source
     * @return the batch
     * @throws ArchiveException as {@link #importFrom(ImportSource, ImportProgress, Actor)}
     */
    public ImportBatch importFrom(ImportSource source) {
        return importFrom(source, ImportProgress.NONE);
    }

    /**
     * Imports a source as one batch, by whoever was named when the archive was opened.
     *
     * @param source the source
     * @param progress hears how far the import has come
     * @return the batch
     * @throws ArchiveException as {@link #importFrom(ImportSource, ImportProgress, Actor)}
     */
    public ImportBatch importFrom(ImportSource source, ImportProgress progress) {
        return importFrom(source, progress, parts.opening().actor());
    }

    /**
     * Imports a source as one batch. When it returns, every item is durably stored and can be found. Records that cannot be
     * taken are rejected one by one and listed by {@link ArchiveLedger#rejections}. An import that was interrupted goes on where it was
     * when the same bytes are imported again; the batch keeps the name of who began it.
     *
     * @param source the source
     * @param progress hears how far the import has come
     * @param actor who imports it, for the ledger
     * @return the batch; without a time of its end if the progress cancelled it
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room, at the beginning
     *     or on the way
     * @throws ArchiveException if the format is not known, or the source or the archive fails on the way
     */
    public ImportBatch importFrom(ImportSource source, ImportProgress progress, Actor actor) {
        return imports.importFrom(source, progress, actor);
    }

    /**
     * Shows how a source begins, as it would be imported. Imports go on meanwhile; what the archive has already is not asked.
     *
     * @param source the source
     * @return its format, the columns of a table, and the first items
     * @throws ArchiveException if the format is not known, or the source cannot be read
     */
    public ImportSample sample(ImportSource source) {
        return SampledSource.of(source);
    }

    /**
     * Reports what an import would do, without doing it. No import runs meanwhile.
     *
     * @param source the source
     * @param progress hears how far the reading has come
     * @return the counts, and the first items and rejections
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive was opened for reading only
     * @throws ArchiveException if the format is not known, or the source cannot be read
     */
    public ImportPreview preview(ImportSource source, ImportProgress progress) {
        return imports.preview(source, progress);
    }

    /**
     * Searches. Whoever goes from page to page while the archive changes asks for the first one with
     * {@link se.nyhetsarkivet.query.SearchRequest.ArchiveView#KEPT} and for the others with its
     * {@link SearchRequest#withPageToken page token}: then nothing is seen twice or missed.
     *
     * @param request what is asked
     * @return the answer
     * @throws se.nyhetsarkivet.ExpiredPageTokenException if the view that the request names is no longer kept
     * @throws se.nyhetsarkivet.ForeignPageTokenException if it names one by the token of another search
     */
    public SearchResult search(SearchRequest request) {
        return searcher.search(request);
    }

    /**
     * All hits of a search with their texts, however many, to be read some at a time. Unlike a page it gives nothing if the
     * search takes too long: part of the hits would look like all. It has the items with everything that was asked for, and not
     * those with some of the words.
     *
     * @param request what is asked; page, size and unit make no difference, and with a page token they are the hits of its view
     * @return the hits, to be closed
     * @throws se.nyhetsarkivet.UnfinishedSearchException if the search takes longer than a search may
     * @throws se.nyhetsarkivet.ExpiredPageTokenException if the view that the request names is no longer kept
     * @throws se.nyhetsarkivet.ForeignPageTokenException if it names one by the token of another search
     */
    public HitCursor allHits(SearchRequest request) {
        return searcher.all(request, store);
    }

    /**
     * Today, as searches read dates such as "last week".
     *
     * @return the day in Stockholm
     */
    public LocalDate today() {
        return searcher.today();
    }

    /**
     * What the answers of searches depend on. Taken before a search, it says for how long its answer is true.
     *
     * @return the version as it is now
     */
    public SearchVersion searchVersion() {
        return new SearchVersion(
                index.searchableSequence(), store.lastSequence(), searcher.synonyms(), searcher.curation());
    }

    /**
     * Counts what a search finds, faster than searching. A number has no room for a notice, so this has no limit of time; for
     * what strangers ask, {@link #countInTime}.
     *
     * @param request what is asked; order and page make no difference
     * @return the total that {@link #search} would give
     */
    public long count(SearchRequest request) {
        return searcher.count(request);
    }

    /**
     * Counts what a search finds, unless that takes longer than a search may.
     *
     * @param request what is asked; order and page make no difference
     * @return the total that {@link #search} would give, or nothing if the time was not enough
     */
    public OptionalLong countInTime(SearchRequest request) {
        return searcher.countInTime(request);
    }

    /**
     * Completes a text that is being typed, from the archive's own words, headlines and publishers.
     *
     * @param typed the text up to the caret
     * @param limit the most of each kind, 1 to {@value Searcher#MAX_OFFERED}
     * @return the completions; none for less than two letters of the last word
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public Completion complete(String typed, int limit) {
        return searcher.complete(typed, limit);
    }

    /**
     * Items on the same subject as another.
     *
     * @param id the item
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the items, the most similar first; empty if there is no such item
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> similar(ItemId id, int limit) {
        return searcher.related().similar(id, limit);
    }

    /**
     * Items announced on the same month and day as a day, in earlier years. Only dates that are known to the day count.
     *
     * @param day the day; 29 February has only leap years
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the item with the longest body of each year, the newest year first, then the next longest of each year and so
     *     on, until there are so many
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> onThisDay(LocalDate day, int limit) {
        return searcher.related().onThisDay(day, limit);
    }

    /**
     * The same, for who wants all of them.
     *
     * @param day the day; 29 February has only leap years
     * @param limit how many, 1 to {@value SearchRequest#MAX_SIZE}
     * @return the items, in the order of {@link #onThisDay}
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> earlierYears(LocalDate day, int limit) {
        return searcher.related().earlierYears(day, limit);
    }

    /**
     * Explains why a search finds an item: which words of it, as typed, in another form or inside a compound.
     *
     * @param request the search
     * @param id the item
     * @return the reasons, exact matches first; empty if there is no such item or nothing of the search is in it
     */
    public List<MatchReason> reasons(SearchRequest request, ItemId id) {
        return searcher.matching().reasons(request, id);
    }

    /**
     * Where the compounds of a text may be divided, as between {@code arbetsmarknads} and {@code departementet}, for pages that
     * have little room.
     *
     * @param text the text
     * @return the places, in order
     */
    public static List<Integer> joints(String text) {
        return SwedishLanguage.load().joints(text);
    }

    /**
     * Every match of a search in its context (keyword in context), for the hits of a page: what stands before it, the match,
     * and what follows, to be read one under the other. What is marked in the snippets of the hits is a match here; of the
     * request, only the text and the width matter.
     *
     * @param request the search
     * @param hits the hits, up to {@value SearchRequest#MAX_SIZE}; earlier revisions are looked up as they were
     * @return the lines, hit by hit
     * @throws se.nyhetsarkivet.InvalidValueException for more hits
     */
    public Concordance concordance(SearchRequest request, List<Hit> hits) {
        return searcher.matching().concordance(request, hits);
    }

    /**
     * All matches of a search in the texts of a revision, to be marked where it is read.
     *
     * @param request the search; only its text and width matter
     * @param id the item
     * @param revision the number of the revision
     * @return the whole texts with the matches; empty if there is no such revision, or it may not be shown
     */
    public Optional<TextMatches> matches(SearchRequest request, ItemId id, int revision) {
        return searcher.matching().matches(request, id, revision);
    }

    /**
     * Items whose text is the same as another's but for small edits, as when two publishers announce one thing.
     *
     * @param id the item
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the items, the most alike first; empty if there is no such item
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> nearDuplicates(ItemId id, int limit) {
        return searcher.related().nearDuplicates(id, limit);
    }

    /**
     * The announcements that recur like an item: of the same publisher, with the same headline but for figures, months and the like, and
     * each year, half-year, quarter or month. Only dates that are known to the month count.
     *
     * @param id the item
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return three items or more with the one that is asked for, newest first; empty if there is no such item, or no such series
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> series(ItemId id, int limit) {
        return searcher.related().series(id, limit);
    }

    /**
     * Items that mention the document which another announces: they have a reference that it bears.
     *
     * @param id the item
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the items, the newest first; empty if there is no such item, or if it bears no reference
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> mentioning(ItemId id, int limit) {
        return searcher.related().mentioning(id, limit);
    }

    /**
     * Items that announce the documents which another mentions: they bear a reference that it has.
     *
     * @param id the item
     * @param limit how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the items, the newest first; empty if there is no such item
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public List<Hit> mentionedBy(ItemId id, int limit) {
        return searcher.related().mentionedBy(id, limit);
    }

    /**
     * An item as it is now.
     *
     * @param id the item
     * @return the current revision; empty if there is no such item, or it is withdrawn or erased
     */
    public Optional<Revision> get(ItemId id) {
        return history(id).current();
    }

    /**
     * An item with all its revisions, or its tombstone.
     *
     * @param id the item
     * @return the item; with neither if there is no such item
     */
    public ItemHistory history(ItemId id) {
        return store.history(id);
    }

    /**
     * Checks whether the archive holds what a citation cites.
     *
     * @param pasted a citation in any form that {@link se.nyhetsarkivet.export.citation.Citations} writes, a link, or a
     *     fingerprint, whole or its first digits; no text is an error
     * @return what the archive has
     */
    public CitationCheck check(String pasted) {
        return new CitationChecker(store).check(pasted);
    }

    /**
     * Counts the items that have each term of a list, as they are now. A term is its words side by side in this order, each as far from
     * its written form as the width says; {@link TermCounts#query} is the search that finds the same items.
     *
     * @param terms the terms, at most {@value TermCounts#MAX_TERMS} of at most {@value TermCounts#MAX_LENGTH} characters
     * @param width how far from its written form a word may be found
     * @param filters what the items must be besides
     * @param by what is counted separately
     * @return the counts of the terms, or of the first of them if all would take longer than a search may; ask for the rest again
     * @throws se.nyhetsarkivet.InvalidValueException for more or longer terms
     */
    public TermCounts countTerms(List<String> terms, Width width, SearchFilters filters, TermCounts.By by) {
        return searcher.comparisons().countTerms(terms, width, filters, by);
    }

    /**
     * Compares searches: how many items each finds by year, month or publisher, of how many, and how often its words stand in them. It
     * takes no longer than a search may; what there was no time for is said.
     *
     * @param request what is compared
     * @return the counts
     * @throws se.nyhetsarkivet.ExpiredPageTokenException if the view that the request names is no longer kept
     * @throws se.nyhetsarkivet.ForeignPageTokenException if it names one by the token of another search
     */
    public SearchComparison compare(SearchComparison.Request request) {
        return searcher.comparisons().compare(request);
    }

    /**
     * The words that mark the hits of a search against the whole archive: those that stand in more of them than chance would have it. Words
     * that only hold the sentence together, numbers, and words that the search itself asks for are left out.
     *
     * @param request the search; order and page make no difference
     * @param limit how many words, 1 to {@value SearchComparison#MAX_WORDS}
     * @return the words, the most marking first
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     * @throws se.nyhetsarkivet.ExpiredPageTokenException if the view that the request names is no longer kept
     * @throws se.nyhetsarkivet.ForeignPageTokenException if it names one by the token of another search
     */
    public SearchComparison.MarkingWords markingWords(SearchRequest request, int limit) {
        return searcher.comparisons().markingWords(request, limit);
    }

    /**
     * Checks whether an item says what it is quoted for, in force or in an earlier revision. The index finds the items that may, and
     * the texts of the record decide. {@link se.nyhetsarkivet.quotation.QuoteReader} finds the quotes of a whole article.
     *
     * @param quote what is quoted, without its quotation marks
     * @return whether it is there word for word, nearly or not, and where
     * @throws se.nyhetsarkivet.InvalidValueException if it is longer than 4,000 characters
     */
    public QuoteCheck checkQuote(String quote) {
        return new QuoteChecker(searcher, store).check(quote);
    }

    /**
     * Which searches find what changed since a moment of the record, up to what searches see now. Made for many searches and few changes:
     * each search looks only at the items that changed, as they were and as they are. All filters count; which revisions a request looks
     * at, its order and its page make no difference.
     *
     * @param after the sequence number of the last change that is known, such as {@link ChangeMatches#through} of the time before
     * @param searches the searches
     * @param most how many changes are listed for one search, 1 to {@value ChangeMatches#MOST}
     * @return an answer for each search, and how far it goes
     * @throws se.nyhetsarkivet.InvalidValueException if the number is out of range
     */
    public ChangeMatches matchChanges(long after, List<SearchRequest> searches, int most) {
        return new ChangeMatching(store, index, searcher).match(after, searches, most);
    }

    /**
     * Of what time the archive has items, and of what time it has none. Fast enough to be asked with every search.
     *
     * @return the span of its dates, and the gaps
     */
    public Coverage coverage() {
        return searcher.coverage();
    }

    /**
     * What there is in the archive.
     *
     * @return the counts and the span of dates
     */
    public Overview overview() {
        StoreCounts counts = store.counts();
        Coverage coverage = coverage();
        return new Overview(counts.items(), counts.revisions(), coverage.firstDay(), coverage.lastDay());
    }

    /**
     * The imports, and what an archivist may do about them.
     *
     * @return the ledger, open as long as the archive is
     */
    public ArchiveLedger ledger() {
        return ledger;
    }

    /**
     * The log by which others see that nothing was changed.
     *
     * @return the log, open as long as the archive is
     */
    public ArchiveLog log() {
        return ledger.log();
    }

    /**
     * Which names are of one publisher and which near duplicates are one news, as archivists decide.
     *
     * @return the decisions, open as long as the archive is
     */
    public ArchiveCuration curation() {
        return curation;
    }

    /**
     * What has changed, for those who follow the archive.
     *
     * @return the changes, open as long as the archive is
     */
    public ArchiveChanges changes() {
        return changes;
    }

    /**
     * How far the index is behind the record.
     *
     * @return the changes in the record that no search finds yet; 0 unless an import runs
     */
    public long unindexedChanges() {
        return Math.max(0, store.lastSequence() - index.appliedSequence());
    }

    /**
     * How much room the archive's disk has. With less than is to stay free, the archive is only read.
     *
     * @return what is left, measured now
     * @throws ArchiveException if it cannot be measured
     */
    public DiskReserve.Room diskRoom() {
        return parts.guard().room().measured();
    }

    /**
     * Compares record, index, fingerprints and originals, reading all of them. Searches, imports and adds go on meanwhile. An
     * index that is found damaged is rebuilt. The verification is kept in the ledger, unless the archive was opened for reading only.
     *
     * @return what was found
     */
    public Verification verify() {
        return verify(Verification.Part.ALL);
    }

    /**
     * As {@link #verify()}, of a part of the archive.
     *
     * @param part the part
     * @return what was found; the digest is of the part
     * @throws ArchiveException if the archive is closed meanwhile; then nothing is kept in the ledger
     */
    public Verification verify(Verification.Part part) {
        Findings findings = new Findings(part, parts.clock(), closed::get);
        Verifier verifier = new Verifier(store, index, parts.originals(), findings);
        for (String found = foundBefore.poll(); found != null; found = foundBefore.poll()) {
            verifier.report(found);
        }
        if (part.number() == 1) {
            findings.attempt("the files of the log", () -> logFiles.run(findings::report));
        }
        Verification found = verifier.verify(importing);
        if (parts.opening().access().mayWrite()) {
            findings.keep(store, found);
        }
        return found;
    }

    /** Throws the index away and builds it from the record. No import runs meanwhile. */
    public void rebuildIndex() {
        oneAtATime(() -> {
            index.rebuild();
            return Optional.empty();
        });
    }

    /** What the ledger of this archive has to ask and tell it. */
    private final class ToLedger implements OpenArchive {

        @Override
        public void requireRoomTo(String change) {
            parts.guard().requireTo(change);
        }

        @Override
        public void tell(Runnable listener) {
            parts.guard().tell(listener);
        }

        /** It is decided in any case, and what was withdrawn is not shown. */
        @Override
        public void recordChanged() {
            try {
                index.follow();
            } catch (ArchiveException failure) {
                LOG.warn("The record has changed, and the index could not follow at once", failure);
            }
        }

        @Override
        public boolean isImporting(long batch) {
            return imports.isImporting(batch);
        }
    }

    /** Waits for imports that run. Closing a second time does nothing; whatever else is asked of a closed archive says that it is closed. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        additions.close();
        searcher.closeCursors();
        oneAtATime(() -> {
            try (directoryLock;
                    store;
                    index;
                    follower) {
                return Optional.empty();
            }
        });
    }

    private <T> T oneAtATime(Supplier<T> work) {
        importing.lock();
        try {
            return work.get();
        } finally {
            importing.unlock();
        }
    }
}
