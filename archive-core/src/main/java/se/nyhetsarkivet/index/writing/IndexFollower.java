package se.nyhetsarkivet.index.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.view.PublishedViews;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Applies the changes of the record to the index, publishes them and makes them durable. After a write that failed the writers
 * are reopened, and what they lack is applied again from the record. For the index's own thread, but for the numbers that say
 * how far it has come.
 */
public final class IndexFollower {

    private static final int COMMIT_INTERVAL = 200_000;
    private static final int WORTH_A_COMMIT = 10_000;
    private static final Duration LONGEST_UNCOMMITTED = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    private final IndexEnvironment environment;
    private final RevisionStore store;
    private final PublishedViews views;

    private Optional<IndexParts> parts = Optional.empty();
    private volatile long appliedSequence;
    private volatile long committedSequence;
    private volatile Instant committedAt;
    private boolean erasing;
    private boolean erasedSincePublished;
    private boolean damaged;

    /** Something that is written; it can be done again. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /**
     * Writes nothing yet.
     *
     * @param environment where and with what
     * @param store the record of truth
     * @param views where what was written is published
     */
    public IndexFollower(IndexEnvironment environment, RevisionStore store, PublishedViews views) {
        this.environment = environment;
        this.store = store;
        this.views = views;
        committedAt = environment.clock().instant();
    }

    /** The sequence number of the last change applied, also if it is not published yet. */
    public long appliedSequence() {
        return appliedSequence;
    }

    /** Whether changes have waited so long that they should be made durable. */
    public boolean isCommitDue() {
        return appliedSequence > committedSequence
                && Duration.between(committedAt, environment.clock().instant()).compareTo(LONGEST_UNCOMMITTED) > 0;
    }

    /** Applies what the store has just appended, or all that it has if other changes came between. */
    public void apply(RevisionStore.Appended appended) {
        mending(() -> applyAppended(appended));
    }

    /** As {@link #apply}, and publishes it; it is not durable yet. */
    public void publish(RevisionStore.Appended appended) {
        mending(() -> {
            applyAppended(appended);
            publish(opened());
        });
    }

    /** Applies all that the store has and the index has not, and publishes it. */
    public void follow() {
        mending(() -> publish(applyAll()));
    }

    /** As {@link #follow}, and makes it durable. */
    public void followDurably() {
        mending(() -> {
            IndexParts open = applyAll();
            commit(open);
            publish(open);
        });
    }

    /** Makes durable what was applied. */
    public void commit() {
        mending(() -> commit(opened()));
    }

    /** Makes durable what was applied, and keeps the files of both parts as they are then; each is to be released. */
    public List<IndexSnapshot> snapshots() {
        List<IndexSnapshot> snapshots = new ArrayList<>();
        mending(() -> {
            IndexParts open = opened();
            commit(open);
            snapshots.clear();
            for (LuceneIndex part : open.all()) {
                snapshots.add(IndexSnapshot.of(part));
            }
        });
        return snapshots;
    }

    /** Throws the files away and writes them anew from the record. */
    public void rebuild() {
        mending(() -> {
            damaged = true;
            giveUp();
            IndexParts open = applyAll();
            commit(open);
            publish(open);
        });
    }

    /** Makes durable what can be, and lets go of the files; the rest is applied again at the next opening. */
    public void close() {
        try {
            if (parts.isPresent()) {
                commit(parts.get());
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException failure) {
            LOG.warn("The index could not be committed; it catches up when the archive is next opened", failure);
        }
        try {
            giveUp();
        } catch (IOException | AlreadyClosedException failure) {
            LOG.warn("The index could not be closed", failure);
        }
    }

    /**
     * Says that the index cannot be used.
     *
     * @param failure what its files answered
     * @return the same for a user
     */
    public ArchiveException problem(Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return new ArchiveException(
                "The index in " + environment.directory() + " cannot be used (" + cause.getMessage()
                        + "); check the room on the disk and the permissions. Nothing is lost: the index mends itself"
                        + " from the record when the cause is gone.",
                failure);
    }

    /** Lucene closes a writer that failed; a new one is opened at once, and then once more whenever something is to be written. */
    private void mending(Writing writing) {
        try {
            writing.run();
        } catch (IOException | UncheckedIOException | AlreadyClosedException | IndexOutOfBoundsException first) {
            giveUpAfter(first);
            try {
                writing.run();
                LOG.warn("The index could not be written and was reopened", first);
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
            environment
                    .damage()
                    .accept("the index was damaged (" + failure.getMessage() + ") and was rebuilt from the record");
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
            IndexParts.remove(environment.directory());
            damaged = false;
        }
        IndexParts opened = IndexParts.open(environment);
        parts = Optional.of(opened);
        appliedSequence = opened.committedSequence();
        committedSequence = appliedSequence;
        return opened;
    }

    private void applyAppended(RevisionStore.Appended appended) throws IOException {
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
            environment.messages().accept("The index is ahead of the record; rebuilding it.");
            giveUp();
            damaged = true;
            open = opened();
        }
        if (appliedSequence < last) {
            boolean nothingIndexed = open.wasEmpty() && appliedSequence == 0;
            RecordReading.Stretch stretch = new RecordReading.Stretch(appliedSequence, last, nothingIndexed);
            RecordReading reading = new RecordReading(stretch, new Applying(open), environment);
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
        erasing |= changes.stream().anyMatch(IndexFollower::isErased);
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
        committedAt = environment.clock().instant();
    }
}
