package se.nyhetsarkivet.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;

/**
 * The record of truth. Every method throws {@link ArchiveException} with a plain sentence if the store cannot do it, and
 * has then changed nothing. Safe for use by many threads.
 */
public interface RevisionStore extends AutoCloseable {

    /**
     * Begins a batch, or goes on with the unfinished batch of the same source: its counts then tell how many of the
     * source's records are already in.
     *
     * @param source what is imported
     * @param originals the files that the archive keeps of it
     * @param importedBy the user
     * @param now the time
     * @return the batch
     */
    ImportBatch begin(ImportBatch.Source source, List<Original> originals, String importedBy, Instant now);

    /**
     * Appends records to a batch, all of them or none. When it returns they survive a kill or a power cut.
     *
     * @param batch the number of an unfinished batch
     * @param arrivals the items, in the order of the source; one that says what the archive has already is counted as
     *     unchanged and not written, and one that was withdrawn is rejected
     * @param rejections the records that could not be taken
     * @param now the time at which items are seen for which the source tells none
     * @return what was written
     */
    Appended append(long batch, List<IncomingRecord> arrivals, List<Rejection> rejections, Instant now);

    /**
     * What an {@link #append} has written.
     *
     * @param changes the items that appeared or changed, each once
     * @param sequenceBefore the sequence number of the last change before
     * @param lastSequence the sequence number up to which the changes bring a follower
     * @param counts what became of the records
     */
    record Appended(List<ItemChange> changes, long sequenceBefore, long lastSequence, ImportBatch.Counts counts) {}

    /**
     * Stores whole batches, all of them or none. When it returns they survive a kill or a power cut.
     *
     * @param batches the batches, in the order in which they came
     * @param now the time
     * @return what was written
     */
    Added add(List<WholeBatch> batches, Instant now);

    /**
     * What {@link #add} has written.
     *
     * @param batches the batches as the ledger has them
     * @param appended what all of them changed
     */
    record Added(List<ImportBatch> batches, Appended appended) {}

    /**
     * Marks a batch as complete. An item for which the batch last brought the wording of an earlier revision has returned to
     * it, and gets it as a new revision; so a source that repeats its history changes nothing, and one that takes a change
     * back does.
     *
     * @param batch the number of an unfinished batch
     * @param now the time
     * @return the batch as the ledger has it
     */
    ImportBatch finish(long batch, Instant now);

    /**
     * Does some work and then takes back all that it wrote.
     *
     * @param <T> the type of the result
     * @param work what is tried
     * @return what the work returned
     */
    <T> T rehearse(Supplier<T> work);

    /**
     * Undoes a batch: its revisions no longer count. Items that a later batch changed or brought too stay as they are.
     *
     * @param batch the number of a batch
     * @param undoneBy the user
     * @param now the time
     * @return what was done
     * @throws ArchiveException if there is no such batch or it is undone already
     */
    UndoReport undo(long batch, String undoneBy, Instant now);

    /**
     * What {@link #undo} would do now. Nothing is written, and nobody who writes has to wait.
     *
     * @param batch the number of a batch
     * @return what would be done
     * @throws ArchiveException if there is no such batch or it is undone already
     */
    UndoReport previewUndo(long batch);

    /**
     * Why and by whom items are edited.
     *
     * @param reason why; not blank
     * @param editedBy the user
     */
    record Edit(String reason, String editedBy) {}

    /**
     * What came of the edit of one item.
     *
     * @param batch the batch that it became; empty if nothing was written
     * @param current the item's revision in force: the edited one, or the one that was found
     */
    record Edited(Optional<ImportBatch> batch, Revision current) {}

    /**
     * Edits an item: what it is to say becomes a new revision in a separate batch, which is in force from then on. Nothing is
     * written if another revision than the one that was edited is in force by now, or if it says the same.
     *
     * @param base the revision that was edited
     * @param item what the item is to say
     * @param edit why and by whom
     * @param now the time
     * @return what came of it
     * @throws ArchiveException if the item is not shown or what it is to say cannot be stored
     */
    Edited edit(Revision base, NewsItem item, Edit edit, Instant now);

    /** What is to become of many items. */
    interface ItemsEdit {

        /**
         * The items.
         *
         * @return their ids, each once
         */
        List<ItemId> items();

        /**
         * What is done to them, in one line.
         *
         * @return the options of the batch
         */
        String inOneLine();

        /**
         * What an item is to say.
         *
         * @param item what it says
         * @return what it is to say; the same if it says so already
         */
        NewsItem edited(NewsItem item);

        /**
         * Hears how far it has come. What it throws ends the edit, and nothing of it is kept.
         *
         * @param done how many items are done with
         */
        void done(long done);
    }

    /**
     * Edits many items in one transaction and one batch. Items that are as wanted are counted as unchanged, and those that are not
     * shown are rejected.
     *
     * @param items the items and what is to become of them
     * @param edit why and by whom
     * @param now the time
     * @return the batch; empty if no item is to change, and then nothing is written
     * @throws ArchiveException if what one of them is to say cannot be stored
     */
    Optional<ImportBatch> editAll(ItemsEdit items, Edit edit, Instant now);

    /**
     * Withdraws an item, or erases its texts for good.
     *
     * @param tombstone the item, and what is to remain of it
     * @throws ArchiveException if there is no such item, or it is erased already
     */
    void withdraw(Tombstone tombstone);

    /**
     * Withdraws or erases what another archive has withdrawn or erased, known here or not; an item that is erased here stays
     * so.
     *
     * @param tombstones what remains of the items
     */
    void carryOver(List<Tombstone> tombstones);

    /**
     * Shows a withdrawn item again.
     *
     * @param id the item
     * @param reason why
     * @param decidedBy the user
     * @param now the time
     * @throws ArchiveException if the item is not withdrawn, or was erased, or the reason is blank
     */
    void reinstate(ItemId id, String reason, String decidedBy, Instant now);

    /**
     * All items that are no longer shown.
     *
     * @return the tombstones, oldest first
     */
    List<Tombstone> tombstones();

    /**
     * The sequence number of the last change.
     *
     * @return the number, 0 for an empty store
     */
    long lastSequence();

    /**
     * Goes through the items that changed, each once, in the order of their last changes, as they were at one moment. One that
     * cannot be read does not keep the others from being read.
     *
     * @param after only items changed after this sequence number
     * @param reader gets each item
     */
    default void changedSince(long after, ChangeReader reader) {
        changedBetween(after, Long.MAX_VALUE, reader);
    }

    /**
     * As {@link #changedSince}, for the items whose last change is in a range.
     *
     * @param after only items changed after this sequence number
     * @param last only items not changed after this sequence number
     * @param reader gets each item
     */
    void changedBetween(long after, long last, ChangeReader reader);

    /** Gets the items that changed. */
    interface ChangeReader {

        /**
         * An item changed.
         *
         * @param sequence the sequence number of its last change
         * @param history the item as it is now
         */
        void changed(long sequence, ItemHistory history);

        /**
         * An item changed and cannot be read, because its rows are damaged. The others follow.
         *
         * @param sequence the sequence number of its last change
         * @param item the item's id as the record has it, or what is known of its place if that cannot be read either
         * @param reason what is wrong
         */
        void unreadable(long sequence, String item, String reason);
    }

    /**
     * Goes through the items that were shown otherwise at one change than at another, in the order of their last changes between the two.
     * Items that cannot be read are left out and named in the server's log.
     *
     * @param after the sequence number of the first change
     * @param through the sequence number of the second
     * @param reader gets what each item said at both; of an item that was erased since, nothing
     */
    void statesBetween(long after, long through, Consumer<ItemStates> reader);

    /**
     * The items that were withdrawn or erased after a change and are so still.
     *
     * @param sequence the sequence number of the change
     * @return the items
     */
    Set<ItemId> withdrawnSince(long sequence);

    /**
     * The last changes of items, with the time at which they were recorded. Items that cannot be read are left out and named in
     * the log.
     *
     * @param range which, and how many at once
     * @return the changes in the order of their sequence numbers
     */
    List<RecordedChange> changes(RecordedChange.Range range);

    /**
     * The last change of an item.
     *
     * @param id the item
     * @return the change, or empty if there never was such an item
     */
    Optional<RecordedChange> lastChange(ItemId id);

    /**
     * The items that are withdrawn or erased, by the decisions that hold.
     *
     * @param before only decisions before this sequence number
     * @param limit the most of them, 1 to {@value RecordedChange.Range#MOST}
     * @return the decisions, the latest first; each item has its tombstone alone
     */
    List<RecordedChange> withdrawals(long before, int limit);

    /**
     * An item.
     *
     * @param id the item
     * @return its revisions or its tombstone; neither if there is no such item
     */
    ItemHistory history(ItemId id);

    /**
     * Revisions by their sequence numbers, without those of items that are no longer shown. Revisions of undone batches are among
     * them, since who asks may look at the archive as it was before.
     *
     * @param sequences the sequence numbers, in the order in which they are wanted
     * @param enough the number of characters after which no further revision is read
     * @return the revisions, and how many of the numbers were looked up
     */
    ShownRevisions shown(List<Long> sequences, long enough);

    /**
     * What {@link #shown} has read.
     *
     * @param revisions the revisions, in order
     * @param lookedUp how many of the sequence numbers are done with, at least one if there are any
     */
    record ShownRevisions(List<Revision> revisions, int lookedUp) {}

    /**
     * The wordings whose fingerprints begin with some digits, also those of items that are no longer shown, but not those of
     * undone batches.
     *
     * @param digits 1 to {@value Fingerprint#DIGITS} lower-case hexadecimal digits
     * @return each wording once, at most {@value #MAX_WORDINGS}
     * @throws IllegalArgumentException if these are no such digits
     */
    List<ItemFingerprint> wordings(String digits);

    /** The most wordings that are listed for the same first digits. */
    int MAX_WORDINGS = 100;

    /**
     * How much there is.
     *
     * @return the counts of what is shown
     */
    StoreCounts counts();

    /**
     * Checks that the tables are the archive's, now and when the store was opened, that the sequence has no gaps and that all
     * references hold.
     *
     * @return what is wrong, in sentences
     */
    List<String> inconsistencies();

    /**
     * The transparency log over the record.
     *
     * @return the log, open as long as the store is
     */
    RecordLog log();

    /**
     * The ledger.
     *
     * @return all batches, oldest first
     */
    List<ImportBatch> batches();

    /**
     * The latest batches that fit.
     *
     * @param filter which
     * @param before only batches with a lower number
     * @param most how many at most
     * @return the batches, the latest first
     */
    List<ImportBatch> latestBatches(ImportBatch.Filter filter, long before, int most);

    /**
     * A batch of the ledger.
     *
     * @param number its number
     * @return the batch, or empty if there is none
     */
    Optional<ImportBatch> batch(long number);

    /**
     * What a batch could not take.
     *
     * @param batch the number of the batch
     * @return its rejections, in the order of the source
     */
    List<Rejection> rejections(long batch);

    /**
     * Some of them.
     *
     * @param batch the number of the batch
     * @param after how many are left out at the beginning
     * @param most how many at most
     * @return the rejections, in the order of the source
     */
    List<Rejection> rejections(long batch, long after, int most);

    /**
     * The first revisions that a batch wrote.
     *
     * @param batch the number of the batch
     * @param most how many at most
     * @return their sequence numbers, rising
     */
    List<Long> firstSequences(long batch, int most);

    /**
     * The names that records of a batch share with other news. Within {@link #rehearse}, also those of what is tried.
     *
     * @param batch the number of the batch
     * @return at most {@value ImportBatch#MAX_SHARED_NAMES}, in the order in which they were met
     */
    List<ImportBatch.SharedName> sharedNames(long batch);

    /**
     * The files of a batch.
     *
     * @param batch the number of the batch
     * @return the files in the order of their paths; none if they were not to be kept
     */
    List<Original> originals(long batch);

    /**
     * The files in which an item came, also unchanged.
     *
     * @param id the item
     * @return the files, each content once
     */
    List<Original> originalsOf(ItemId id);

    /**
     * The batches that brought an item, also unchanged.
     *
     * @param id the item
     * @return their numbers, rising
     */
    List<Long> batchesOf(ItemId id);

    /**
     * Notes that the archive no longer has its copy of a file.
     *
     * @param sha256 the SHA-256 of its bytes
     * @param now the time
     */
    void originalRemoved(String sha256, Instant now);

    /**
     * Keeps a verification in the ledger.
     *
     * @param check the verification
     */
    void keep(VerificationRecord check);

    /**
     * The verifications.
     *
     * @return the latest {@value #MAX_VERIFICATIONS}, latest first
     */
    List<VerificationRecord> verifications();

    /** The most verifications that are listed. */
    int MAX_VERIFICATIONS = 2_000;

    /**
     * Writes a copy of the whole store, as it is at one moment, also while it is written to.
     *
     * @param file the new file
     * @throws ArchiveException if the file exists or cannot be written
     */
    void copyTo(Path file);

    @Override
    void close();
}
