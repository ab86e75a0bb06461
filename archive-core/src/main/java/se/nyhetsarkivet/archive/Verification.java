package se.nyhetsarkivet.archive;

import java.util.List;

/**
 * What a comparison of record, index and fingerprints found.
 *
 * @param items the items in the record
 * @param revisions the revisions in the record
 * @param differences one sentence for each difference; empty for a sound archive. At most
 *     {@value #MAX_DIFFERENCES} are listed.
 */
public record Verification(long items, long revisions, List<String> differences) {

    /** The most differences that are listed. */
    public static final int MAX_DIFFERENCES = 1_000;

    /** Copies the list. */
    public Verification {
        differences = List.copyOf(differences);
    }

    /**
     * Whether nothing was amiss.
     *
     * @return true if there are no differences
     */
    public boolean isSound() {
        return differences.isEmpty();
    }
}
