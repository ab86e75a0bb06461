package se.nyhetsarkivet.index.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.SearcherManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.index.document.RevisionDocument;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.IndexView;
import se.nyhetsarkivet.index.view.PublishedViews;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ItemChange;

/**
 * The writers of both parts and the view of what they wrote. The part of earlier revisions is committed first, so what the other
 * one remembers holds for both. For one thread; given up whole after a failed write.
 */
public final class IndexParts {

    private static final String CURRENT = "current";
    private static final String EARLIER = "earlier";
    private static final String IS_BROKEN = " is broken";
    private static final Logger LOG = LoggerFactory.getLogger(IndexParts.class);

    private final LuceneIndex current;
    private final LuceneIndex earlier;
    private final IndexThreads threads;
    private final SearcherManager inForce;
    private final SearcherManager before;
    private final long committedSequence;
    private final boolean wasEmpty;

    private IndexParts(LuceneIndex current, LuceneIndex earlier, IndexThreads threads) throws IOException {
        this.current = current;
        this.earlier = earlier;
        this.threads = threads;
        this.wasEmpty = current.isNew() || earlier.isNew();
        if (wasEmpty) {
            // One without the other is of no use.
            current.empty();
            earlier.empty();
        }
        this.committedSequence = wasEmpty ? 0 : current.committedSequence();
        this.inForce = current.searchers();
        try {
            this.before = earlier.searchers();
        } catch (IOException | RuntimeException | Error failure) {
            inForce.close();
            throw failure;
        }
    }

    /** Opens both, and makes them anew if either is missing, broken or made by another maker. */
    static IndexParts open(IndexEnvironment environment) throws IOException {
        Path directory = environment.directory();
        Consumer<String> once = once(message -> {
            environment.messages().accept(message);
            if (message.contains(IS_BROKEN)) {
                environment.damage().accept(message);
            }
        });
        removeFiles(directory);
        try {
            return openAsTheyAre(environment, once);
        } catch (IOException | RuntimeException broken) {
            if (!IndexDamage.is(broken)) {
                throw broken;
            }
            once.accept(brokenSentence(directory, broken));
            remove(directory);
            return openAsTheyAre(environment, once);
        }
    }

    static String brokenSentence(Path directory, Exception why) {
        return "The index in " + directory + IS_BROKEN + " (" + why.getMessage() + "); rebuilding it from the record.";
    }

    private static IndexParts openAsTheyAre(IndexEnvironment environment, Consumer<String> messages)
            throws IOException {
        Path directory = environment.directory();
        LuceneIndex current =
                new LuceneIndex(directory.resolve(CURRENT), environment.maker(), environment.threads(), messages);
        try {
            LuceneIndex earlier =
                    new LuceneIndex(directory.resolve(EARLIER), environment.maker(), environment.threads(), messages);
            try {
                return new IndexParts(current, earlier, environment.threads());
            } catch (IOException | RuntimeException | Error failure) {
                closeAfter(failure, earlier);
                throw failure;
            }
        } catch (IOException | RuntimeException | Error failure) {
            closeAfter(failure, current);
            throw failure;
        }
    }

    private static void closeAfter(Throwable failure, LuceneIndex part) {
        try {
            part.close();
        } catch (IOException | RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** An index of the program's first versions was not in parts. */
    private static void removeFiles(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(file -> file.getFileName().toString(), LuceneIndex.COMMITS_FIRST))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Removes all files of both parts. Who searches them still has them open. */
    public static void remove(Path directory) throws IOException {
        for (String part : List.of(CURRENT, EARLIER)) {
            removeFiles(directory.resolve(part));
        }
    }

    /** How far an index that is not open has followed; 0 if there is none. */
    public static long sequenceIn(Path directory) {
        Path part = directory.resolve(CURRENT);
        return Files.isDirectory(part) ? LuceneIndex.sequenceIn(part) : 0;
    }

    /** What is damaged in an index that another process has open. */
    public static List<String> damageIn(Path directory, LongPredicate inPart) {
        return Stream.of(CURRENT, EARLIER)
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .flatMap(part -> IndexSnapshot.damageIn(part, inPart).stream())
                .toList();
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

    /** The sequence number that was remembered when this was opened; 0 if there was nothing. */
    public long committedSequence() {
        return committedSequence;
    }

    public boolean wasEmpty() {
        return wasEmpty;
    }

    /** Analysis takes most of the time of an import, so it is shared among the processors. */
    public void write(List<ItemChange> changes) {
        if (changes.size() == 1) {
            write(changes.getFirst());
        } else {
            threads.share(changes, this::write);
        }
    }

    /** An item of which no documents can be made must not keep all later ones from being found. */
    private void write(ItemChange change) {
        ItemHistory history = change.history();
        try {
            try {
                List<Document> inForce = history.current().map(RevisionDocument::current).stream()
                        .toList();
                write(change, inForce, earlierDocuments(history));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException impossible) {
                LOG.error("Item {} cannot be indexed; a verification names it", history.id(), impossible);
                remove(history.id());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(ItemChange change, List<Document> inForce, List<Document> before) throws IOException {
        if (change.appeared()) {
            add(current, inForce);
            add(earlier, before);
        } else {
            current.replace(change.history().id(), inForce);
            earlier.replace(change.history().id(), before);
        }
    }

    public void remove(ItemId id) throws IOException {
        current.replace(id, List.of());
        earlier.replace(id, List.of());
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
            documents.add(RevisionDocument.earlier(revisions.get(i), revisions.get(i + 1)));
        }
        return documents;
    }

    /**
     * Makes durable what was written. What was erased leaves the files before the commit that says so; an erasure that is killed
     * before is applied again when the index is opened.
     */
    public void commit(long sequence, boolean erasing) throws IOException {
        if (erasing) {
            current.forgetDeleted();
            earlier.forgetDeleted();
        }
        earlier.commit(sequence);
        current.commit(sequence);
    }

    /** Publishes what the writers have, unless it is what was published before. */
    public void refresh(long sequence, PublishedViews views) throws IOException {
        inForce.maybeRefreshBlocking();
        before.maybeRefreshBlocking();
        ArchiveSearcher searcher = (ArchiveSearcher) inForce.acquire();
        ArchiveSearcher ofEarlier = (ArchiveSearcher) before.acquire();
        Optional<IndexView> same = views.current().filter(view -> view.isOf(searcher, ofEarlier));
        if (same.isPresent()) {
            same.get().goesTo(sequence);
            inForce.release(searcher);
            before.release(ofEarlier);
        } else {
            views.publish(new IndexView(views.nextName(), searcher, ofEarlier, sequence));
        }
        current.tidy();
        earlier.tidy();
    }

    public List<LuceneIndex> all() {
        return List.of(current, earlier);
    }

    /** Lets go of the writers, and so of their room on the disk, without writing any more; what was published stays. */
    public void close() throws IOException {
        try (current;
                earlier;
                inForce;
                before) {
            LOG.debug("The index is released up to change {} of the record", committedSequence);
        }
    }
}
