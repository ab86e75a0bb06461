package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;

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
     * @param importedBy the user
     * @param now the time
     * @return the batch
     */
    ImportBatch begin(BatchSource source, String importedBy, Instant now);

    /**
     * Appends records to a batch, all of them or none. When it returns they survive a kill or a power cut.
     *
     * @param batch the number of an unfinished batch
     * @param items the items, in the order of the source; one that says what a revision of it says already is counted as
     *     unchanged and not written
     * @param rejections the records that could not be taken
     * @param now the time at which the items were seen
     * @return what was written
     */
    Appended append(long batch, List<NewsItem> items, List<Rejection> rejections, Instant now);

    /**
     * What an {@link #append} has written.
     *
     * @param revisions the new revisions, in the order of their sequence
     * @param counts what became of the records
     */
    record Appended(List<Revision> revisions, BatchCounts counts) {}

    /**
     * Marks a batch as complete. An item for which the batch last brought the wording of an earlier revision has returned to
     * it, and gets it as a new revision; so a source that repeats its history changes nothing, and one that takes a change
     * back does.
     *
     * @param batch the number of an unfinished batch
     * @param now the time
     * @return the batch as the ledger has it, and the revisions written
     */
    Finished finish(long batch, Instant now);

    /**
     * What a {@link #finish} has done.
     *
     * @param batch the batch as the ledger has it
     * @param revisions the new revisions, in the order of their sequence
     */
    record Finished(ImportBatch batch, List<Revision> revisions) {}

    /**
     * The sequence number of the last revision.
     *
     * @return the number, 0 for an empty store
     */
    long lastSequence();

    /**
     * Goes through the log in order.
     *
     * @param after only revisions with a greater sequence number
     * @param reader gets each revision
     */
    void replay(long after, Consumer<Revision> reader);

    /**
     * The revisions of an item.
     *
     * @param id the item
     * @return the revisions, oldest first; empty if there is no such item
     */
    List<Revision> revisions(ItemId id);

    /**
     * How many items there are.
     *
     * @return the number of items with a revision
     */
    long items();

    /**
     * The ledger.
     *
     * @return all batches, oldest first
     */
    List<ImportBatch> batches();

    /**
     * What a batch could not take.
     *
     * @param batch the number of the batch
     * @return its rejections, in the order of the source
     */
    List<Rejection> rejections(long batch);

    @Override
    void close();
}
