package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of an import, as the ledger has it.
 *
 * @param number its number, from 1
 * @param source what was imported and how it was read
 * @param importedBy the name of the {@link se.nyhetsarkivet.item.Actor} who imported it; empty if an earlier version did not know
 * @param startedAt when it began
 * @param finishedAt when it was complete; empty while it runs or if it was interrupted
 * @param undoneAt when it was undone; empty if it was not
 * @param counts what became of the records so far
 */
public record ImportBatch(
        long number,
        Source source,
        String importedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> undoneAt,
        Counts counts) {

    /**
     * What became of the records of an import.
     *
     * @param newItems records that were items the archive did not have
     * @param changed records that became a new revision of an item
     * @param unchanged records that said what the archive already had
     * @param rejected records that could not be taken
     */
    public record Counts(long newItems, long changed, long unchanged, long rejected) {

        /** Before the first record. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /**
         * All records.
         *
         * @return the sum
         */
        public long records() {
            return newItems + changed + unchanged + rejected;
        }

        /**
         * Adds.
         *
         * @param other other counts
         * @return the sums
         */
        public Counts plus(Counts other) {
            return new Counts(
                    newItems + other.newItems,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }

    /**
     * What a batch imports. The same bytes read in the same way are the same source, whatever the name.
     *
     * @param name the file's name or another description
     * @param sha256 the SHA-256 of the bytes as 64 hexadecimal digits
     * @param format the label of the format
     * @param options how it is read, in one line; the empty string if nothing was said
     */
    public record Source(String name, String sha256, String format, String options) {}
}
