package se.nyhetsarkivet.store;

/**
 * What became of the records of an import.
 *
 * @param newItems records that were items the archive did not have
 * @param changed records that became a new revision of an item
 * @param unchanged records that said what the archive already had
 * @param rejected records that could not be taken
 */
public record BatchCounts(long newItems, long changed, long unchanged, long rejected) {

    /** Before the first record. */
    public static final BatchCounts NONE = new BatchCounts(0, 0, 0, 0);

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
    public BatchCounts plus(BatchCounts other) {
        return new BatchCounts(
                newItems + other.newItems,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
