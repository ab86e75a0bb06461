package se.nyhetsarkivet.archive.verification;

import java.util.List;

/**
 * What a comparison of record, index, fingerprints and originals found.
 *
 * @param items the items that are shown
 * @param revisions the revisions in the record
 * @param digest one number for all of it, in hexadecimal: equal for archives that hold the same items with the same revisions,
 *     seen at the same times, and the same tombstones
 * @param differences one sentence for each difference; empty for a sound archive. At most
 *     {@value #MAX_DIFFERENCES} are listed.
 */
public record Verification(long items, long revisions, String digest, List<String> differences) {

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
