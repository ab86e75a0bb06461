package se.nyhetsarkivet.search.quote;

import java.util.List;
import se.nyhetsarkivet.item.ItemId;

/**
 * The revisions that may have what a quote says.
 *
 * @param revisions the likeliest first
 * @param items how many items have its words side by side, now or in an earlier revision
 * @param interrupted whether the time was not enough to find all
 */
public record QuoteCandidates(List<Candidate> revisions, long items, boolean interrupted) {

    /** Copies the list. */
    public QuoteCandidates {
        revisions = List.copyOf(revisions);
    }

    /**
     * A revision.
     *
     * @param id the item
     * @param revision the number of the revision
     */
    public record Candidate(ItemId id, int revision) {}
}
