package se.nyhetsarkivet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * The index of all revisions: those in force in one part and the earlier ones in another, so that a search of what is said
 * today knows nothing of what was said before.
 *
 * <p>It follows the record, and nothing in it is precious. After a write that failed its writers are opened anew and what they
 * lack is applied again from the record; what was visible stays so meanwhile. What the record has withdrawn is not lent even if
 * the index has not heard of it. Safe for use by many threads; changes are applied one at a time, on threads of the index's own.
 */
public final class ArchiveIndex implements AutoCloseable {

    private static final int COMMIT_INTERVAL = 200_000;
    private static final int WORTH_A_COMMIT = 10_000;
    private static final Duration LONGEST_UNCOMMITTED = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);

    private final Path directory;
    private final RevisionStore store;
    private final Consumer<String> messages;
    private final SwedishLanguage language;
    private final IndexMaker maker;
    private final InstantSource clock;
    private final PublishedViews views;
    private final IndexThreads threads = new IndexThreads();

    /** What was damaged and has been mended since somebody asked. */
    private final Queue<String> foundBefore = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean checking = new AtomicBoolean();

    // Only the index's own thread writes what follows.
    private Optional<IndexParts> parts = Optional.empty();
    private volatile long appliedSequence;
    private volatile long committedSequence;
    private volatile Instant committedAt;
    private boolean erasing;
    private boolean erasedSincePublished;
    private boolean damaged;

    private ArchiveIndex(Path directory, RevisionStore store, IndexOptions options, Consumer<String> messages) {
        this.directory = directory;
        this.store = store;
        this.language = options.language();
        this.maker = IndexMaker.of(language);
        this.views = new PublishedViews(options.keeping());
        this.clock = options.clock();
        this.committedAt = clock.instant();
        this.messages = messages;
    }

    /**
     * Opens the index and brings it up to the store: it applies what it has not seen, or is built anew if it is missing,
     * broken, made by another analyzer or ahead of the store.
     *
     * @param directory the index's directory
     * @param store the record of truth
     * @param options the language of the texts, and how long old views are kept
     * @param messages gets a sentence when the user should know why opening takes a while
     * @return the index
     * @throws ArchiveException if the directory cannot be read and written
     */
    public static ArchiveIndex open(
            Path directory, RevisionStore store, IndexOptions options, Consumer<String> messages) {
        ArchiveIndex index = new ArchiveIndex(directory, store, options, messages);
        try {
            index.follow();
            return index;
        } catch (RuntimeException | Error failure) {
            index.close();
            throw failure;
        }
    }

    /**
     * How far an index that is not open has followed a record.
     *
     * @param directory the index's directory
     * @return the sequence number of the last change it remembers, 0 if there is no index that can be read
     */
    public static long sequenceIn(Path directory) {
        return IndexParts.sequenceIn(directory);
    }

    /**
     * Checks the files of an index that another process has open.
     *
     * @param directory the index's directory
     * @param inPart as {@link #damage}
     * @return what is damaged, in sentences; empty if nothing is
     */
    public static List<String> damageIn(Path directory, LongPredicate inPart) {
        return IndexParts.damageIn(directory, inPart);
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
     * The clock that the index was opened with.
     *
     * @return the clock
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Begins to apply what the store has just appended, to be published later. If other changes came between, all that the
     * store has is applied.
     *
     * @param appended what was appended
     * @return ends when it is applied, or fails with an {@link ArchiveException}
     */
    public CompletableFuture<Optional<Object>> applyLater(RevisionStore.Appended appended) {
        return threads.start(() -> {
            mending(() -> apply(appended));
            return Optional.empty();
        });
    }

    /**
     * Applies what the store has just appended and publishes it. It is not committed yet: after a kill it is applied again.
     *
     * @param appended what was appended
     */
    public void publish(RevisionStore.Appended appended) {
        run(() -> {
            apply(appended);
            publish(opened());
        });
    }

    /** Applies all that the store has and the index has not, and publishes it. */
    public void follow() {
        run(() -> publish(applyAll()));
    }

    /** As {@link #follow}, and makes it durable, so that the next opening has nothing to apply. */
    public void followDurably() {
        run(() -> {
            IndexParts open = applyAll();
            commit(open);
            publish(open);
        });
    }

    /** Makes durable what has waited for long. To be called now and then. */
    public void commitNowAndThen() {
        if (appliedSequence > committedSequence
                && Duration.between(committedAt, clock.instant()).compareTo(LONGEST_UNCOMMITTED) > 0) {
            run(() -> commit(opened()));
        }
    }

    /**
     * Reads the files of the index and checks them against their checksums and each other. Searches and writes go on.
     *
     * @param inPart which files are read: tells it of a number that stays with them
     * @return what is damaged, in sentences; empty if nothing is
     */
    public List<String> damage(LongPredicate inPart) {
        List<String> found = new ArrayList<>(foundBefore);
        foundBefore.removeAll(found);
        List<IndexSnapshot> snapshots = new ArrayList<>();
        try {
            run(() -> {
                IndexParts open = opened();
                commit(open);
                snapshots.clear();
                for (LuceneIndex part : open.all()) {
                    snapshots.add(IndexSnapshot.of(part));
                }
            });
            for (IndexSnapshot snapshot : snapshots) {
                found.addAll(threads.aside(() -> snapshot.damage(inPart)));
            }
        } finally {
            threads.run(() -> {
                snapshots.forEach(IndexSnapshot::release);
                return Optional.empty();
            });
        }
        if (!found.isEmpty()) {
            views.letGoOfKept();
        }
        return found;
    }

    /**
     * To be told when a search could not read the index: it is checked beside all other work and, if it is damaged, built anew.
     *
     * @param failure what the search met
     */
    public void suspect(Exception failure) {
        if (checking.compareAndSet(false, true)) {
            LOG.error("The index could not be read; it is checked", failure);
            threads.startAside(this::checkAndMend);
        }
    }

    private void checkAndMend() {
        try {
            List<String> damage = damage(number -> true);
            if (!damage.isEmpty()) {
                LOG.error("The index is built anew: {}", damage);
                rebuild();
                foundBefore.addAll(damage);
            }
        } catch (ArchiveException notNow) {
            LOG.error("The damaged index could not be built anew; the next search that meets it tries again", notNow);
        } finally {
            checking.set(false);
        }
    }

    /** Throws the index away and builds it from the store. Searches meanwhile see what was there before. */
    public void rebuild() {
        run(() -> {
            damaged = true;
            giveUp();
            IndexParts open = applyAll();
            commit(open);
            publish(open);
        });
    }

    /**
     * How far the index has followed the store.
     *
     * @return the sequence number of the last change applied, also if it is not published yet
     */
    public long appliedSequence() {
        return appliedSequence;
    }

    /**
     * How far searches can see.
     *
     * @return the sequence number of the last change that searches find
     */
    public long searchableSequence() {
        return views.current().map(IndexView::sequence).orElse(0L);
    }

    /**
     * Lends the search room the view that was published last, without what has been withdrawn since.
     *
     * @param reach which revisions
     * @return the view, to be closed
     */
    public LentSearcher lend(Reach reach) {
        return lend(
                views.use().orElseThrow(() -> new ArchiveException("The archive is closed; open it again.")),
                (view, withdrawn) -> LentSearcher.hiding(views, view, withdrawn, reach));
    }

    /**
     * Lends a view again that was kept ({@link LentSearcher#keep}), as it was.
     *
     * @param reach which revisions
     * @param name the view's name
     * @return the view, to be closed; empty if it is gone
     */
    public Optional<LentSearcher> lendAgain(Reach reach, ViewName name) {
        return views.use(name)
                .map(kept -> lend(kept, (view, withdrawn) -> LentSearcher.whole(views, view, withdrawn, reach)));
    }

    /** Lets go of kept views whose time is over. To be called now and then. */
    public void letGoOfOldViews() {
        views.letGo();
    }

    /** How much of a view is lent. */
    @FunctionalInterface
    private interface Lending {
        LentSearcher of(IndexView view, Set<ItemId> withdrawn) throws IOException;
    }

    private LentSearcher lend(IndexView used, Lending lending) {
        boolean lent = false;
        try {
            LentSearcher searcher = lending.of(used, store.withdrawnSince(used.sequence()));
            lent = true;
            return searcher;
        } catch (IOException | UncheckedIOException failure) {
            throw problem(failure);
        } finally {
            if (!lent) {
                used.leave();
            }
        }
    }

    /** Something that is written; it can be done again. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void run(Writing writing) {
        threads.run(() -> {
            mending(writing);
            return Optional.empty();
        });
    }

    /** Lucene closes a writer that failed; a new one is opened at once, and then once more whenever something is to be written. */
    private void mending(Writing writing) {
        try {
            writing.run();
        } catch (IOException | UncheckedIOException | AlreadyClosedException | IndexOutOfBoundsException first) {
            giveUpAfter(first);
            try {
                writing.run();
                LOG.warn("The index could not be written and was opened anew", first);
            } catch (IOException | UncheckedIOException | AlreadyClosedException | IndexOutOfBoundsException second) {
                giveUpAfter(second);
                throw problem(second);
            }
        }
    }

    private void giveUpAfter(Exception failure) {
        if (IndexDamage.is(failure)) {
            damaged = true;
            views.letGoOfKept();
            foundBefore.add("the index was damaged (" + failure.getMessage() + ") and was built anew from the record");
        }
        try {
            giveUp();
        } catch (IOException | AlreadyClosedException second) {
            failure.addSuppressed(second);
        }
    }

    private void giveUp() throws IOException {
        Optional<IndexParts> given = parts;
        parts = Optional.empty();
        if (given.isPresent()) {
            given.get().close();
        }
    }

    private IndexParts opened() throws IOException {
        if (parts.isPresent()) {
            return parts.get();
        }
        if (damaged) {
            IndexParts.remove(directory);
            damaged = false;
        }
        IndexParts opened = IndexParts.open(directory, maker, threads, messages, foundBefore::add);
        parts = Optional.of(opened);
        appliedSequence = opened.committedSequence();
        committedSequence = appliedSequence;
        return opened;
    }

    private void apply(RevisionStore.Appended appended) throws IOException {
        IndexParts open = opened();
        if (appliedSequence != appended.sequenceBefore()) {
            applyAll();
            return;
        }
        write(open, appended.changes());
        appliedSequence = appended.lastSequence();
        commitLongWork(open);
    }

    private IndexParts applyAll() throws IOException {
        IndexParts open = opened();
        long last = store.lastSequence();
        if (appliedSequence > last) {
            messages.accept("The index knows more than the record; building it anew.");
            giveUp();
            damaged = true;
            open = opened();
        }
        if (appliedSequence < last) {
            boolean nothingIndexed = open.wasEmpty() && appliedSequence == 0;
            RecordReading.Stretch stretch = new RecordReading.Stretch(appliedSequence, last, nothingIndexed);
            RecordReading reading = new RecordReading(stretch, new Applying(open), messages, clock);
            reading.read(store);
            appliedSequence = Math.max(appliedSequence, last);
        }
        return open;
    }

    /** Where changes that are read from the record go. */
    private final class Applying implements RecordReading.Target {

        private final IndexParts open;

        Applying(IndexParts open) {
            this.open = open;
        }

        @Override
        public void apply(long upTo, List<ItemChange> changes) throws IOException {
            write(open, changes);
            appliedSequence = upTo;
            commitLongWork(open);
        }

        @Override
        public void remove(ItemId id) throws IOException {
            open.remove(id);
        }
    }

    private void write(IndexParts open, List<ItemChange> changes) {
        erasing |= changes.stream().anyMatch(ArchiveIndex::isErased);
        open.write(changes);
    }

    private static boolean isErased(ItemChange change) {
        return change.history()
                .tombstone()
                .filter(tombstone -> tombstone.kind() == Tombstone.Kind.ERASED)
                .isPresent();
    }

    private void publish(IndexParts open) throws IOException {
        boolean erased = erasing || erasedSincePublished;
        if (erasing || appliedSequence - committedSequence >= WORTH_A_COMMIT) {
            commit(open);
        }
        open.refresh(appliedSequence, views);
        if (erased) {
            views.erased();
            erasedSincePublished = false;
        }
    }

    private void commitLongWork(IndexParts open) throws IOException {
        if (appliedSequence - committedSequence >= COMMIT_INTERVAL) {
            commit(open);
        }
    }

    private void commit(IndexParts open) throws IOException {
        open.commit(appliedSequence, erasing);
        erasedSincePublished |= erasing;
        erasing = false;
        committedSequence = appliedSequence;
        committedAt = clock.instant();
    }

    private ArchiveException problem(Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return new ArchiveException(
                "The index in " + directory + " cannot be used (" + cause.getMessage()
                        + "); check the room on the disk and the permissions. Nothing is lost: the index mends itself"
                        + " from the record when the cause is gone.",
                failure);
    }

    /** What cannot be made durable is applied again at the next opening. */
    @Override
    public void close() {
        threads.run(() -> {
            try {
                if (parts.isPresent()) {
                    commit(parts.get());
                }
            } catch (IOException | UncheckedIOException | AlreadyClosedException failure) {
                LOG.warn("The index could not be made durable; it catches up when the archive is opened", failure);
            }
            try {
                giveUp();
            } catch (IOException | AlreadyClosedException failure) {
                LOG.warn("The index could not be closed", failure);
            }
            views.close();
            return Optional.empty();
        });
        threads.close();
    }
}
