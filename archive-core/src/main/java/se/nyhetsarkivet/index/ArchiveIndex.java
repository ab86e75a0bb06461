package se.nyhetsarkivet.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The index of the latest revision of every item. Changes are seen by searches after {@link #publish}. Safe for use by many
 * threads; revisions are applied by one at a time.
 */
public final class ArchiveIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MEGABYTES = 64;
    private static final int COMMIT_INTERVAL_REVISIONS = 200_000;

    private final Path directory;
    private final Consumer<String> messages;
    private final SwedishLanguage language;
    private final Opened opened;
    private long appliedSequence;
    private long committedSequence;

    /** The parts of an open index. */
    private record Opened(FSDirectory files, IndexWriter writer, SearcherManager searchers) {}

    private ArchiveIndex(Path directory, SwedishLanguage language, Consumer<String> messages) throws IOException {
        this.directory = directory;
        this.language = language;
        this.messages = messages;
        this.opened = openOrStartAnew();
    }

    /**
     * Opens the index and brings it up to the store: it applies what it has not seen, or is built anew if it is missing,
     * broken, made by another analyzer or ahead of the store.
     *
     * @param directory the index's directory
     * @param store the record of truth
     * @param language what makes terms of the texts
     * @param messages gets a sentence when the user should know why opening takes a while
     * @return the index
     * @throws ArchiveException if the directory cannot be read and written
     */
    public static ArchiveIndex open(
            Path directory, RevisionStore store, SwedishLanguage language, Consumer<String> messages) {
        try {
            ArchiveIndex index = new ArchiveIndex(directory, language, messages);
            index.follow(store);
            return index;
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * The language that the texts were indexed with.
     *
     * @return the language
     */
    public SwedishLanguage language() {
        return language;
    }

    /**
     * Applies revisions that follow the last one applied.
     *
     * @param revisions the revisions, in the order of their sequence
     */
    public synchronized void apply(List<Revision> revisions) {
        try {
            for (Revision revision : revisions) {
                apply(revision);
            }
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    private void apply(Revision revision) throws IOException {
        if (revision.sequence() != appliedSequence + 1) {
            throw new ArchiveException("The index is at revision " + appliedSequence + " and was given revision "
                    + revision.sequence() + "; close the archive and open it again, and it mends itself.");
        }
        if (revision.number() == 1) {
            opened.writer().addDocument(RevisionDocument.of(revision));
        } else {
            opened.writer()
                    .updateDocument(new Term(IndexFields.ID, revision.id().value()), RevisionDocument.of(revision));
        }
        appliedSequence = revision.sequence();
        if (appliedSequence - committedSequence >= COMMIT_INTERVAL_REVISIONS) {
            commit();
        }
    }

    /** Makes durable what was applied, and visible to searches that begin from now on. */
    public synchronized void publish() {
        try {
            if (appliedSequence > committedSequence) {
                commit();
            }
            opened.searchers().maybeRefreshBlocking();
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Throws the index away and builds it from the store. Searches meanwhile see what is built so far.
     *
     * @param store the record of truth
     */
    public synchronized void rebuild(RevisionStore store) {
        try {
            opened.writer().deleteAll();
            appliedSequence = 0;
            committedSequence = 0;
            follow(store);
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Lends a view of the index to the search room. Give it back with {@link #release}.
     *
     * @return the view
     */
    public ArchiveSearcher acquire() {
        try {
            return (ArchiveSearcher) searchers().acquire();
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Takes a view back.
     *
     * @param searcher the view from {@link #acquire}
     */
    public void release(ArchiveSearcher searcher) {
        try {
            searchers().release(searcher);
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    private SearcherManager searchers() {
        return opened.searchers();
    }

    private synchronized void follow(RevisionStore store) throws IOException {
        long last = store.lastSequence();
        if (appliedSequence > last) {
            messages.accept("The index knows more than the record; building it anew.");
            opened.writer().deleteAll();
            appliedSequence = 0;
        }
        if (last - appliedSequence > COMMIT_INTERVAL_REVISIONS / 10) {
            messages.accept("Indexing " + (last - appliedSequence) + " revisions from the record …");
        }
        store.replay(appliedSequence, revision -> apply(List.of(revision)));
        publish();
    }

    /** Tells what the documents are made by; changes with the fields and with the language. */
    private String maker() {
        return "fields " + IndexFields.VERSION + ", language " + language.version();
    }

    private void commit() throws IOException {
        opened.writer()
                .setLiveCommitData(
                        new CommitData(appliedSequence, maker()).asMap().entrySet());
        opened.writer().commit();
        committedSequence = appliedSequence;
    }

    private Opened openOrStartAnew() throws IOException {
        // The archive's own lock keeps other processes out; Lucene's would be one more file that can break.
        FSDirectory files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
        try {
            if (DirectoryReader.indexExists(files)) {
                CommitData data = CommitData.read(files);
                if (data.maker().equals(maker())) {
                    Opened existing = open(files, IndexWriterConfig.OpenMode.APPEND);
                    appliedSequence = data.sequence();
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
        removeAll(files);
        return open(files, IndexWriterConfig.OpenMode.CREATE);
    }

    private Opened open(FSDirectory files, IndexWriterConfig.OpenMode mode) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(language.analyzer())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(files, config);
        return new Opened(files, writer, new SearcherManager(writer, new SearcherFactory() {
            @Override
            public ArchiveSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new ArchiveSearcher(reader);
            }
        }));
    }

    /** Nothing in a broken index may keep the new one from being written. */
    private static void removeAll(FSDirectory files) throws IOException {
        for (String file : files.listAll()) {
            files.deleteFile(file);
        }
    }

    private static ArchiveException problem(Path directory, IOException failure) {
        return new ArchiveException(
                "The index in " + directory + " cannot be used (" + failure.getMessage()
                        + "); check the disk and the permissions, then open the archive again: it rebuilds itself.",
                failure);
    }

    @Override
    public synchronized void close() {
        try {
            publish();
            opened.searchers().close();
            opened.writer().close();
            opened.files().close();
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * What a commit remembers.
     *
     * @param sequence the last revision applied
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
