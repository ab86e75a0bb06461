package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.List;

/**
 * A verification, as the ledger has it.
 *
 * @param startedAt when it began
 * @param finishedAt when it had ended
 * @param part which part of the archive was verified, from 1
 * @param parts of how many; 1 for the whole archive
 * @param revisions how many revisions were read
 * @param differences how many differences were found
 * @param first the first of them, in sentences
 */
public record VerificationRecord(
        Instant startedAt,
        Instant finishedAt,
        int part,
        int parts,
        long revisions,
        long differences,
        List<String> first) {

    /** The most differences that are kept of one verification. */
    public static final int MOST_KEPT = 20;

    /** Keeps the first differences. */
    public VerificationRecord {
        first = List.copyOf(first.subList(0, Math.min(first.size(), MOST_KEPT)));
    }

    /**
     * Whether nothing was amiss.
     *
     * @return true if there were no differences
     */
    public boolean isSound() {
        return differences == 0;
    }
}
