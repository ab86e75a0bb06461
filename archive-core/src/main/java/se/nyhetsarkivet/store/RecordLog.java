package se.nyhetsarkivet.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.TreeHashes;

/**
 * The transparency log over the record: one entry for each revision, decision on an item, complete batch and undone batch,
 * written together with what it is about. Safe for use by many threads.
 */
public interface RecordLog extends TreeHashes {

    /**
     * How many entries there are.
     *
     * @return the number; at least the first entry is there
     */
    long size();

    /**
     * From when the log counts.
     *
     * @return the beginning
     */
    LogBeginning beginning();

    /**
     * Entries as the record says by now, which is what they said at first unless somebody has changed the record.
     *
     * @param first the first entry, from 0
     * @param count how many, at most {@value TreeHashes#WIDTH}
     * @return the entries; fewer if the record lacks what they tell of
     */
    List<LogEntry> entries(long first, int count);

    /**
     * The entry of a revision.
     *
     * @param sequence the sequence number of the revision
     * @return the number of the entry; none if the revision is not logged
     */
    OptionalLong entryOf(long sequence);

    /**
     * Makes each entry anew from the record, the first ones at least, and the root over them.
     *
     * @param size how many entries
     * @return the root; none if the record lacks what one of them is about
     */
    Optional<TreeHash> recomputed(long size);

    /**
     * Compares log and record, entry by entry and node by node.
     *
     * @param report gets a sentence for each difference, with the item or the entry
     */
    void compare(Consumer<String> report);
}
