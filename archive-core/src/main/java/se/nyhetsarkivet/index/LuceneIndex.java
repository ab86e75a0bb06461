package se.nyhetsarkivet.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import se.nyhetsarkivet.item.ItemId;

/** One directory of Lucene's, whose commits remember how far it has followed the store. Safe for use by many threads. */
final class LuceneIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MEGABYTES = 128;

    private final Path directory;
    private final String maker;
    private final Analyzer analyzer;
    private final Consumer<String> messages;
    private final FSDirectory files;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long committedSequence;

    /**
     * Opens the directory, and empties it if what is in it is broken or was made by another maker.
     *
     * @param maker tells what the documents are made by
     */
    LuceneIndex(Path directory, String maker, Analyzer analyzer, Consumer<String> messages) throws IOException {
        this.directory = directory;
        this.maker = maker;
        this.analyzer = analyzer;
        this.messages = messages;
        // The archive's own lock keeps other processes out; Lucene's would be one more file that can break.
        this.files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
        this.writer = openOrStartAnew();
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public ArchiveSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new ArchiveSearcher(reader);
            }
        });
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

    void commit(long sequence) throws IOException {
        if (sequence != committedSequence) {
            commitAnew(sequence);
        }
    }

    private void commitAnew(long sequence) throws IOException {
        flush();
        writer.setLiveCommitData(new CommitData(sequence, maker).asMap().entrySet());
        writer.commit();
        committedSequence = sequence;
    }

    /** Lucene would write the buffers of the indexing threads one after the other; each processor takes one. */
    private void flush() throws IOException {
        try {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(ignored -> flushOne());
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

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    void empty() throws IOException {
        writer.deleteAll();
        committedSequence = 0;
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

    ArchiveSearcher acquire() throws IOException {
        return (ArchiveSearcher) searchers.acquire();
    }

    void release(ArchiveSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    private IndexWriter openOrStartAnew() throws IOException {
        try {
            if (DirectoryReader.indexExists(files)) {
                CommitData data = CommitData.read(files);
                if (data.maker().equals(maker)) {
                    IndexWriter existing = writer(IndexWriterConfig.OpenMode.APPEND);
                    committedSequence = data.sequence();
                    return existing;
                }
                messages.accept("The index was made by another version of the program; building it anew.");
            }
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            messages.accept("The index in " + directory + " is broken; building it anew from the record.");
        }
        removeAll();
        return writer(IndexWriterConfig.OpenMode.CREATE);
    }

    private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
        return new IndexWriter(
                files,
                new IndexWriterConfig(analyzer)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                        .setMergeScheduler(merges)
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
    }

    /** Nothing in a broken index may keep the new one from being written. */
    private void removeAll() throws IOException {
        for (String file : files.listAll()) {
            files.deleteFile(file);
        }
    }

    @Override
    public void close() throws IOException {
        try (files;
                writer) {
            searchers.close();
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

        static CommitData read(FSDirectory files) throws IOException {
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                Map<String, String> data = reader.getIndexCommit().getUserData();
                return new CommitData(
                        Long.parseLong(data.getOrDefault(SEQUENCE, "0")), data.getOrDefault(MAKER, "unknown"));
            }
        }

        Map<String, String> asMap() {
            return Map.of(SEQUENCE, String.valueOf(sequence), MAKER, maker);
        }
    }
}
