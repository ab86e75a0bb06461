package se.nyhetsarkivet.archive;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.search.IndexComparison;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.StoreCounts;

/**
 * Compares what must be equal: each revision's id and fingerprint with its content, the index with the record, the originals
 * with their checksums, and the record with itself.
 */
final class Verifier {

    private final RevisionStore store;
    private final IndexComparison index;
    private final OriginalFiles originals;
    private final ContentDigest digest = new ContentDigest();
    private final List<String> differences = new ArrayList<>();

    Verifier(RevisionStore store, IndexComparison index, OriginalFiles originals) {
        this.store = store;
        this.index = index;
        this.originals = originals;
    }

    Verification verify() {
        store.inconsistencies().forEach(this::report);
        UnreadableItems unreadable = new UnreadableItems();
        store.changedSince(0, unreadable.beside((sequence, history) -> check(history)));
        unreadable.sentences().forEach(this::report);
        store.tombstones().forEach(digest::add);
        StoreCounts counts = store.counts();
        compare("items", index.items(), counts.items());
        compare("revisions", index.revisions(), counts.revisions());
        store.batches().stream().map(ImportBatch::number).forEach(this::checkOriginals);
        return new Verification(counts.items(), counts.revisions(), digest.hex(), differences);
    }

    private void check(ItemHistory history) {
        digest.add(history);
        for (Revision revision : history.revisions()) {
            String place = "revision " + revision.number() + " of item " + revision.id();
            if (!revision.item().fingerprint().equals(revision.fingerprint())) {
                report(place + " has another fingerprint than its content");
            }
            if (!revision.item().id().equals(revision.id())) {
                report(place + " has another id than its content");
            }
        }
        index.differencesFrom(history).forEach(this::report);
    }

    private void compare(String what, long inIndex, long inRecord) {
        if (inIndex != inRecord) {
            report("the index holds " + inIndex + " " + what + " and the record " + inRecord);
        }
    }

    private void checkOriginals(long batch) {
        for (Original original : store.originals(batch)) {
            if (original.removedAt().isEmpty()) {
                originals.differencesOf(original).forEach(this::report);
            }
        }
    }

    private void report(String difference) {
        if (differences.size() < Verification.MAX_DIFFERENCES) {
            differences.add(difference);
        }
    }
}
