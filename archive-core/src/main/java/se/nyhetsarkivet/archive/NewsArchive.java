package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Completion;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.search.IndexComparison;
import se.nyhetsarkivet.search.MatchReason;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.BatchSource;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.SqliteStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * An archive of news items in a directory: the record of truth in {@code archive.sqlite}, the index in {@code index}, and in
 * {@code synonyms.txt} names of the same meaning, which may be edited at any time.
 *
 * <p>One process at a time has an archive open. Within it the archive is safe for use by many threads: searches run side by
 * side, imports one after the other, and a search sees an import when it is complete. Methods throw
 * {@link ArchiveException}, whose message is a plain sentence, when the archive cannot do what is asked.
 */
public final class NewsArchive implements AutoCloseable {

    private static final String RECORD_FILE = "archive.sqlite";
    private static final String SYNONYM_FILE = "synonyms.txt";
    private static final String INDEX_DIRECTORY = "index";
    private static final String ADDED_BY_PROGRAM = "added by a program";

    private final DirectoryLock directoryLock;
    private final RevisionStore store;
    private final ArchiveIndex index;
    private final Searcher searcher;
    private final InstantSource clock = InstantSource.system();
    private final ReentrantLock importing = new ReentrantLock();

    private NewsArchive(DirectoryLock directoryLock, RevisionStore store, ArchiveIndex index, SynonymFile synonyms) {
        this.directoryLock = directoryLock;
        this.store = store;
        this.index = index;
        this.searcher = new Searcher(index, synonyms);
    }

    /**
     * Opens an archive, making it if there is none.
     *
     * @param directory the archive's directory
     * @return the archive
     * @throws se.nyhetsarkivet.ArchiveInUseException if it is open already, here or in another process
     * @throws ArchiveException if the directory cannot be written or holds something else
     */
    public static NewsArchive open(Path directory) {
        return open(directory, message -> {});
    }

    /**
     * Opens an archive, making it if there is none, and hears why that may take a while, as when the index must be built.
     *
     * @param directory the archive's directory
     * @param messages gets sentences for the user
     * @return the archive
     * @throws se.nyhetsarkivet.ArchiveInUseException if it is open already, here or in another process
     * @throws ArchiveException if the directory cannot be written or holds something else
     */
    public static NewsArchive open(Path directory, Consumer<String> messages) {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return open(directory, lock, messages);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static NewsArchive open(Path directory, DirectoryLock lock, Consumer<String> messages) {
        SynonymFile synonyms = SynonymFile.open(directory.resolve(SYNONYM_FILE));
        RevisionStore store = SqliteStore.open(directory.resolve(RECORD_FILE));
        try {
            ArchiveIndex index =
                    ArchiveIndex.open(directory.resolve(INDEX_DIRECTORY), store, SwedishLanguage.load(), messages);
            return new NewsArchive(lock, store, index, synonyms);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /**
     * Adds items as one batch.
     *
     * @param items the items
     * @return the batch, with how many were new, changed or unchanged
     */
    public ImportBatch add(List<NewsItem> items) {
        MessageDigest digest = ImportSource.sha256();
        items.forEach(item -> digest.update(item.fingerprint().hex().getBytes(StandardCharsets.US_ASCII)));
        BatchSource source = new BatchSource(ADDED_BY_PROGRAM, HexFormat.of().formatHex(digest.digest()), "items", "");
        try (ItemListReader reader = new ItemListReader(items)) {
            return oneAtATime(
                    () -> new BatchImport(store, index, clock).run(source, reader, () -> 0, ImportProgress.NONE));
        }
    }

    /**
     * Imports a source as one batch.
     *
     * @param source the source
     * @return the batch
     * @throws ArchiveException as {@link #importFrom(ImportSource, ImportProgress)}
     */
    public ImportBatch importFrom(ImportSource source) {
        return importFrom(source, ImportProgress.NONE);
    }

    /**
     * Imports a source as one batch. When it returns, every item is durably stored and can be found. Records that cannot be
     * taken are rejected one by one and listed by {@link #rejections}. An import that was interrupted goes on where it was
     * when the same bytes are imported again.
     *
     * @param source the source
     * @param progress hears how far the import has come
     * @return the batch
     * @throws ArchiveException if the format is not known, or the source or the archive fails on the way
     */
    public ImportBatch importFrom(ImportSource source, ImportProgress progress) {
        return oneAtATime(() -> {
            String checksum = source.checksum();
            BytesRead read = new BytesRead();
            SourceDocument document = SourceDocument.of(source.name(), read.counting(source.content()));
            try (DocumentOpener.Opened opened = new NewsIntake().open(document, source.options())) {
                BatchSource batch = new BatchSource(
                        source.name(),
                        checksum,
                        opened.format(),
                        source.options().inOneLine());
                return new BatchImport(store, index, clock).run(batch, opened.reader(), read::bytes, progress);
            } catch (IOException unreadable) {
                throw source.unreadable(unreadable);
            }
        });
    }

    /**
     * Searches.
     *
     * @param request what is asked
     * @return the answer
     */
    public SearchResult search(SearchRequest request) {
        return searcher.search(request);
    }

    /**
     * Completes a text that is being typed, from the archive's own words, headlines and publishers.
     *
     * @param typed the text up to the caret
     * @param most the most of each kind, 1 to {@value Searcher#MAX_OFFERED}
     * @return the completions; none for less than two letters of the last word
     */
    public Completion complete(String typed, int most) {
        return searcher.complete(typed, most);
    }

    /**
     * Items on the same subject as another.
     *
     * @param id the item
     * @param most how many, 1 to {@value Searcher#MAX_OFFERED}
     * @return the items, the most similar first; empty if there is no such item
     */
    public List<Hit> similar(ItemId id, int most) {
        return searcher.similar(id, most);
    }

    /**
     * Tells why a search finds an item: which words of it, as typed, in another form or inside a compound.
     *
     * @param request the search
     * @param id the item
     * @return the reasons, exact matches first; empty if there is no such item or nothing of the search is in it
     */
    public List<MatchReason> reasons(SearchRequest request, ItemId id) {
        return searcher.reasons(request, id);
    }

    /**
     * The revisions of an item.
     *
     * @param id the item
     * @return the revisions, oldest first; empty if there is no such item
     */
    public List<Revision> revisions(ItemId id) {
        return store.revisions(id);
    }

    /**
     * What there is in the archive.
     *
     * @return the counts and the span of dates
     */
    public ArchiveOverview overview() {
        return new ArchiveOverview(store.items(), store.lastSequence(), searcher.firstDay(), searcher.lastDay());
    }

    /**
     * The ledger of imports.
     *
     * @return all batches, oldest first
     */
    public List<ImportBatch> batches() {
        return store.batches();
    }

    /**
     * What a batch could not take.
     *
     * @param batch the number of the batch
     * @return its rejections, in the order of the source
     */
    public List<Rejection> rejections(long batch) {
        return store.rejections(batch);
    }

    /**
     * Compares record, index and fingerprints. No import runs meanwhile.
     *
     * @return what was found
     */
    public Verification verify() {
        return oneAtATime(() -> {
            try (IndexComparison comparison = new IndexComparison(index)) {
                return new Verifier(store, comparison).verify();
            }
        });
    }

    /** Throws the index away and builds it from the record. No import runs meanwhile. */
    public void rebuildIndex() {
        oneAtATime(() -> {
            index.rebuild(store);
            return Optional.empty();
        });
    }

    @Override
    public void close() {
        oneAtATime(() -> {
            try (directoryLock;
                    store;
                    index) {
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
