package se.nyhetsarkivet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The index of all revisions: those in force in one part and the earlier ones in another, so that a search of what is said
 * today knows nothing of what was said before. Changes are seen by searches after {@link #publish}. Safe for use by many
 * threads; changes are applied by one at a time.
 */
public final class ArchiveIndex implements AutoCloseable {

    private static final String CURRENT = "current";
    private static final String EARLIER = "earlier";
    private static final int COMMIT_INTERVAL = 200_000;
    private static final int WORTH_A_MESSAGE = 20_000;
    private static final int CHANGES_AT_ONCE = 1_000;

    private final Path directory;
    private final Consumer<String> messages;
    private final SwedishLanguage language;
    private final LuceneIndex current;
    private final LuceneIndex earlier;
    private volatile long appliedSequence;
    private long committedSequence;
    private boolean erasing;

    private ArchiveIndex(Path directory, SwedishLanguage language, Consumer<String> messages) throws IOException {
        this.directory = directory;
        this.language = language;
        this.messages = once(messages);
        removeFiles(directory);
        String maker = "fields " + IndexFields.VERSION + ", language " + language.version();
        current = new LuceneIndex(directory.resolve(CURRENT), maker, language.analyzer(), this.messages);
        try {
            earlier = new LuceneIndex(directory.resolve(EARLIER), maker, language.analyzer(), this.messages);
        } catch (IOException | RuntimeException failure) {
            current.close();
            throw failure;
        }
        committedSequence = Math.min(current.committedSequence(), earlier.committedSequence());
        appliedSequence = committedSequence;
    }

    /** An index of the program's first versions was not in parts. */
    private static void removeFiles(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Both parts have the same to say. */
    private static Consumer<String> once(Consumer<String> messages) {
        Set<String> told = new HashSet<>();
        return message -> {
            if (told.add(message)) {
                messages.accept(message);
            }
        };
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
            try {
                index.follow(store);
            } catch (RuntimeException | Error failure) {
                index.abandon(failure);
                throw failure;
            }
            return index;
        } catch (IOException | AlreadyClosedException failure) {
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
     * Applies what the store has just appended. If other changes came between, nothing is applied; {@link #follow} then
     * applies them all.
     *
     * @param appended what was appended
     */
    public synchronized void apply(RevisionStore.Appended appended) {
        if (appliedSequence != appended.sequenceBefore()) {
            return;
        }
        write(appended.changes());
        appliedSequence = appended.lastSequence();
        commitNowAndThen();
    }

    /**
     * Applies all that the store has and the index has not, and publishes it.
     *
     * @param store the record of truth
     */
    public synchronized void follow(RevisionStore store) {
        long last = store.lastSequence();
        try {
            if (appliedSequence > last) {
                messages.accept("The index knows more than the record; building it anew.");
                empty();
            }
            if (last - appliedSequence > WORTH_A_MESSAGE) {
                messages.accept("Indexing " + (last - appliedSequence) + " changes from the record …");
            }
            if (appliedSequence < last) {
                applyChanges(store, last);
            }
            publish();
        } catch (IOException | AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }

    private void applyChanges(RevisionStore store, long last) {
        boolean nothingIndexed = current.committedSequence() == 0 && earlier.committedSequence() == 0;
        List<ItemChange> changes = new ArrayList<>();
        store.changedSince(appliedSequence, (sequence, history) -> {
            changes.add(new ItemChange(history, nothingIndexed));
            if (changes.size() == CHANGES_AT_ONCE) {
                write(changes);
                changes.clear();
                appliedSequence = sequence;
                commitNowAndThen();
            }
        });
        write(changes);
        appliedSequence = Math.max(appliedSequence, last);
    }

    /**
     * How far the index has followed the store.
     *
     * @return the sequence number of the last change applied, also if it is not published yet
     */
    public long appliedSequence() {
        return appliedSequence;
    }

    /** Analysis takes most of the time of an import, so it is shared among the processors. */
    private void write(List<ItemChange> changes) {
        erasing |= changes.stream().anyMatch(ArchiveIndex::isErased);
        try {
            changes.parallelStream().forEach(this::write);
        } catch (UncheckedIOException failure) {
            throw problem(directory, Objects.requireNonNull(failure.getCause()));
        } catch (AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }

    private static boolean isErased(ItemChange change) {
        return change.history()
                .tombstone()
                .filter(tombstone -> tombstone.kind() == Tombstone.Kind.ERASED)
                .isPresent();
    }

    private void write(ItemChange change) {
        ItemHistory history = change.history();
        List<Document> inForce =
                history.current().map(RevisionDocument::current).stream().toList();
        List<Document> before = earlierDocuments(history);
        try {
            if (change.appeared()) {
                add(current, inForce);
                add(earlier, before);
            } else {
                current.replace(history.id(), inForce);
                earlier.replace(history.id(), before);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(LuceneIndex part, List<Document> documents) throws IOException {
        if (!documents.isEmpty()) {
            part.add(documents);
        }
    }

    private static List<Document> earlierDocuments(ItemHistory history) {
        List<Document> documents = new ArrayList<>();
        List<Revision> revisions = history.revisions();
        for (int i = 0; i + 1 < revisions.size(); i++) {
            Instant until = revisions.get(i + 1).seenAt();
            documents.add(RevisionDocument.earlier(revisions.get(i), until));
        }
        return documents;
    }

    /** Makes durable what was applied, and visible to searches that begin from now on. */
    public synchronized void publish() {
        try {
            commit();
            current.refresh();
            earlier.refresh();
        } catch (IOException | AlreadyClosedException failure) {
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
            empty();
            follow(store);
        } catch (IOException | AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Lends the search room a view of the revisions in force.
     *
     * @return the view, to be closed
     */
    public LentSearcher lend() {
        try {
            return LentSearcher.of(current);
        } catch (IOException | AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Lends the search room a view of all revisions.
     *
     * @return the view, to be closed
     */
    public LentSearcher lendWithEarlier() {
        try {
            return LentSearcher.ofAll(List.of(current, earlier));
        } catch (IOException | AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }

    private void empty() throws IOException {
        current.empty();
        earlier.empty();
        appliedSequence = 0;
        committedSequence = 0;
    }

    private void commitNowAndThen() {
        if (appliedSequence - committedSequence >= COMMIT_INTERVAL) {
            try {
                commit();
            } catch (IOException | AlreadyClosedException failure) {
                throw problem(directory, failure);
            }
        }
    }

    /**
     * What was erased leaves the files before the commit that says so; an erasure that is killed before is applied again when
     * the index is opened.
     */
    private void commit() throws IOException {
        if (erasing) {
            current.forgetDeleted();
            earlier.forgetDeleted();
            erasing = false;
        }
        current.commit(appliedSequence);
        earlier.commit(appliedSequence);
        committedSequence = appliedSequence;
    }

    /** Lucene closes an index that could not be written; what is asked of it then fails for the same reason. */
    private static ArchiveException problem(Path directory, Exception failure) {
        return new ArchiveException(
                "The index in " + directory + " cannot be used (" + failure.getMessage()
                        + "); check the room on the disk and the permissions, then open the archive again: the index"
                        + " mends itself.",
                failure);
    }

    /** Lets go of the files, and so of their room on the disk, without writing any more. */
    private void abandon(Throwable failure) {
        for (LuceneIndex part : List.of(earlier, current)) {
            try {
                part.close();
            } catch (IOException | AlreadyClosedException second) {
                failure.addSuppressed(second);
            }
        }
    }

    @Override
    public synchronized void close() {
        try (current;
                earlier) {
            publish();
        } catch (IOException | AlreadyClosedException failure) {
            throw problem(directory, failure);
        }
    }
}
