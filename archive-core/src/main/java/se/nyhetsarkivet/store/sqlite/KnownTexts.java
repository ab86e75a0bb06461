package se.nyhetsarkivet.store.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.Fingerprint;

/**
 * What an item has said so far.
 *
 * @param texts the revisions that count, in the order in which they were seen
 * @param nextNumber the number of its next revision
 */
public record KnownTexts(List<Wording> texts, int nextNumber) {

    /** What an item has said that is not in the record. */
    static final KnownTexts NONE = new KnownTexts(List.of(), 1);

    /** One revision. */
    public record Wording(long sequence, Instant seenAt, String fingerprint) {}

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether an item has the id, be it only one whose batches were undone. */
    public boolean areOfAnItem() {
        return nextNumber > 1;
    }

    public boolean saysNow(Fingerprint fingerprint) {
        return texts.getLast().fingerprint().equals(fingerprint.hex());
    }

    /** True if the revision that was in force at a time says so. */
    public boolean saidAt(Instant time, Fingerprint fingerprint) {
        return texts.stream()
                .filter(wording -> !wording.seenAt().isAfter(time))
                .reduce((earlier, later) -> later)
                .filter(wording -> wording.fingerprint().equals(fingerprint.hex()))
                .isPresent();
    }

    /** The sequence number of the last revision that says so. */
    public Optional<Long> lastSaying(Fingerprint fingerprint) {
        return texts.stream()
                .filter(wording -> wording.fingerprint().equals(fingerprint.hex()))
                .map(Wording::sequence)
                .max(Long::compare);
    }
}
