package se.nyhetsarkivet.store.sqlite.identity;

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
    public static final KnownTexts NONE = new KnownTexts(List.of(), 1);

    /** One revision; an archivist's or a source's. */
    public record Wording(long sequence, Instant seenAt, String fingerprint, boolean edited) {}

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether an item has the id, be it only one whose batches were undone. */
    public boolean areOfAnItem() {
        return nextNumber > 1;
    }

    /** True if the revision in force says so, or if a source did before an archivist edited it: then it says nothing new. */
    public boolean saysNow(Fingerprint fingerprint) {
        return saysLast(texts, fingerprint);
    }

    /** The same of the revision that was in force at a time, or of any that is dated with the same millisecond. */
    public boolean saidAt(Instant time, Fingerprint fingerprint) {
        boolean then = texts.stream()
                .anyMatch(wording ->
                        wording.seenAt().equals(time) && wording.fingerprint().equals(fingerprint.hex()));
        if (then) {
            return true;
        }
        List<Wording> until = texts.stream()
                .filter(wording -> !wording.seenAt().isAfter(time))
                .toList();
        return saysLast(until, fingerprint);
    }

    private static boolean saysLast(List<Wording> texts, Fingerprint fingerprint) {
        return !texts.isEmpty()
                && (texts.getLast().fingerprint().equals(fingerprint.hex())
                        || lastOfSource(texts).fingerprint().equals(fingerprint.hex()));
    }

    /** What a source said last. */
    public Wording lastOfSource() {
        return lastOfSource(texts);
    }

    private static Wording lastOfSource(List<Wording> texts) {
        return texts.stream()
                .filter(wording -> !wording.edited())
                .reduce((earlier, later) -> later)
                .orElse(texts.getLast());
    }

    /** The sequence number of the last revision that says so. */
    public Optional<Long> lastSaying(Fingerprint fingerprint) {
        return texts.stream()
                .filter(wording -> wording.fingerprint().equals(fingerprint.hex()))
                .map(Wording::sequence)
                .max(Long::compare);
    }
}
