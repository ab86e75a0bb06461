package se.nyhetsarkivet.index.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;

/** One directory of Lucene's, whose commits remember how far it has followed the store. Safe for use by many threads. */
public final class LuceneIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MEGABYTES = 128;
    private static final double CACHED_FILE_MEGABYTES = 4;
    private static final double CACHED_MEGABYTES = 32;
    /** Without its commit an index that is removed only in part is no index any more, and not a broken one. */
    static final Comparator<String> COMMITS_FIRST =
            Comparator.comparing((String file) -> !file.startsWith(IndexFileNames.SEGMENTS));

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final Path directory;
    private final String maker;
    private final Analyzer analyzer;
    private final IndexThreads threads;
    private final Consumer<String> messages;
    private final Directory disk;
    private final Directory files;
    private final SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler() {
        @Override
        protected void handleMergeException(Throwable failure) {
            // Files that could not be merged are still there; if the disk is the cause, the next write tells.
            LOG.warn("Files of the index could not be merged", failure);
        }
    };
    private final IndexWriter writer;
    private long committedSequence;
    private boolean committed;

    /**
     * Opens the directory, and empties it if what is in it is broken or was made by another maker.
     *
     * @param maker what the documents are made by
     */
    LuceneIndex(Path directory, IndexMaker maker, IndexThreads threads, Consumer<String> messages) throws IOException {
        this.directory = directory;
        this.maker = maker.version();
        this.analyzer = maker.analyzer();
        this.threads = threads;
        this.messages = messages;
        // The archive's own lock keeps other processes out; Lucene's would be one more file that can break.
        // What a few single items make is merged and deleted before the next commit; until then it stays in memory.
        this.disk = FSDirectory.open(directory, NoLockFactory.INSTANCE);
        this.files = new NRTCachingDirectory(disk, CACHED_FILE_MEGABYTES, CACHED_MEGABYTES);
        try {
            this.writer = openOrStartAnew();
        } catch (IOException | RuntimeException | Error failure) {
            disk.close();
            throw failure;
        }
    }

    /** Searchers that see what the writer has, also before it is committed; to be closed by whoever asked. */
    SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, new SearcherFactory() {
            @Override
            public ArchiveSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new ArchiveSearcher(reader);
            }
        });
    }

    /** The sequence number that the last commit in a directory remembers; 0 if none can be read. */
    static long sequenceIn(Path directory) {
        try (Directory files = FSDirectory.open(directory, NoLockFactory.INSTANCE)) {
            return DirectoryReader.indexExists(files)
                    ? CommitData.of(SegmentInfos.readLatestCommit(files).getUserData())
                            .sequence()
                    : 0;
        } catch (IOException | IllegalArgumentException unreadable) {
            return 0;
        }
    }

    /** Whether the directory held no index that could be gone on with. */
    boolean isNew() {
        return !committed;
    }

    /** The sequence number that the last commit remembers, 0 for an empty index. */
    long committedSequence() {
        return committedSequence;
    }

    void add(List<Document> documents) throws IOException {
        writer.addDocuments(documents);
    }

    /** Puts documents in place of all there are of an item. */
    void replace(ItemId id, List<Document> documents) throws IOException {
        Term item = new Term(IndexFields.ID, id.value());
        if (documents.isEmpty()) {
            writer.deleteDocuments(item);
        } else {
            writer.updateDocuments(item, documents);
        }
    }

    /** Makes durable what was written since the last commit, if anything was. */
    void commit(long sequence) throws IOException {
        if (committed && !writer.hasUncommittedChanges()) {
            return;
        }
        flush();
        writer.setLiveCommitData(new CommitData(sequence, maker).asMap().entrySet());
        writer.commit();
        committed = true;
        committedSequence = sequence;
    }

    /** Lucene would write the buffers of the indexing threads one after the other; each processor takes one. */
    private void flush() throws IOException {
        try {
            threads.share(() -> IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(ignored -> flushOne()));
        } catch (UncheckedIOException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private void flushOne() {
        try {
            writer.flushNextBuffer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets go of files that no searcher uses any more. */
    void tidy() throws IOException {
        writer.deleteUnusedFiles();
    }

    void empty() throws IOException {
        writer.deleteAll();
    }

    /**
     * Writes anew the files in which something was deleted; the old ones go with the next commit and refresh. Lucene passes over
     * files that it is merging just then, so it is asked again when those are done.
     */
    void forgetDeleted() throws IOException {
        do {
            merges.sync();
            writer.forceMergeDeletes();
        } while (writer.hasDeletions());
    }

    private IndexWriter openOrStartAnew() throws IOException {
        try {
            if (DirectoryReader.indexExists(files)) {
                CommitData data = CommitData.read(files);
                if (data.maker().equals(maker)) {
                    IndexWriter existing = writer(IndexWriterConfig.OpenMode.APPEND);
                    committedSequence = data.sequence();
                    committed = true;
                    return existing;
                }
                messages.accept(whyAnew(data.maker(), maker));
            }
        } catch (IOException | IllegalArgumentException broken) {
            if (!IndexDamage.is(broken)) {
                throw broken;
            }
            messages.accept(IndexParts.brokenSentence(directory, broken));
        }
        removeAll();
        return writer(IndexWriterConfig.OpenMode.CREATE);
    }

    /** A dictionary that somebody adds or removes is not another version of the program. */
    private static String whyAnew(String before, String now) {
        boolean sameProgram = withoutDictionary(before).equals(withoutDictionary(now));
        return sameProgram
                ? "The Swedish dictionary was added, removed or replaced; rebuilding the index."
                : "The index was made by another version of the program; rebuilding it.";
    }

    private static String withoutDictionary(String maker) {
        int dictionary = maker.indexOf(" with dictionary ");
        return dictionary < 0 ? maker : maker.substring(0, dictionary);
    }

    private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
        return new IndexWriter(
                files,
                new IndexWriterConfig(analyzer)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                        .setMergeScheduler(merges)
                        .setIndexDeletionPolicy(commits)
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
    }

    /** Keeps the files of the last commit until {@link #release}. */
    IndexCommit snapshot() throws IOException {
        return commits.snapshot();
    }

    void release(IndexCommit snapshot) throws IOException {
        commits.release(snapshot);
    }

    /** Nothing in a broken index may keep the new one from being written. */
    private void removeAll() throws IOException {
        for (String file : Arrays.stream(files.listAll()).sorted(COMMITS_FIRST).toList()) {
            files.deleteFile(file);
        }
    }

    /** Lets go of the files without writing any more: what was not committed is in the record. */
    @Override
    public void close() throws IOException {
        // Closing the cache would write what is in it.
        try (disk) {
            writer.rollback();
        }
    }

    /**
     * What a commit remembers.
     *
     * @param sequence the last change applied
     * @param maker what made the documents
     */
    private record CommitData(long sequence, String maker) {

        private static final String SEQUENCE = "sequence";
        private static final String MAKER = "maker";

        static CommitData read(Directory files) throws IOException {
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                return of(reader.getIndexCommit().getUserData());
            }
        }

        static CommitData of(Map<String, String> data) {
            return new CommitData(
                    Long.parseLong(data.getOrDefault(SEQUENCE, "0")), data.getOrDefault(MAKER, "unknown"));
        }

        Map<String, String> asMap() {
            return Map.of(SEQUENCE, String.valueOf(sequence), MAKER, maker);
        }
    }
}
