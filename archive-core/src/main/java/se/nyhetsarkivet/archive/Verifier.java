package se.nyhetsarkivet.archive;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.search.IndexComparison;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Compares what must be equal: each revision's id and fingerprint with its content, the numbers of an item's revisions with
 * their order, and the index with the latest revisions.
 */
final class Verifier {

    private final RevisionStore store;
    private final IndexComparison index;
    private final List<String> differences = new ArrayList<>();
    private long revisions;
    private long lastSequence;

    Verifier(RevisionStore store, IndexComparison index) {
        this.store = store;
        this.index = index;
    }

    Verification verify() {
        store.replay(0, this::check);
        long items = store.items();
        if (index.documents() != items) {
            report("the index holds " + index.documents() + " items and the record " + items);
        }
        return new Verification(items, revisions, differences);
    }

    private void check(Revision revision) {
        revisions++;
        String place = "revision " + revision.sequence() + " of item " + revision.id();
        if (revision.sequence() != lastSequence + 1) {
            report("the record lacks the revisions after " + lastSequence + " and before " + revision.sequence());
        }
        lastSequence = revision.sequence();
        if (!revision.item().fingerprint().equals(revision.fingerprint())) {
            report(place + " has another fingerprint than its content");
        }
        if (!revision.item().id().equals(revision.id())) {
            report(place + " has another id than its content");
        }
        index.differenceFrom(revision).ifPresent(difference -> report(place + " " + difference));
    }

    private void report(String difference) {
        if (differences.size() < Verification.MAX_DIFFERENCES) {
            differences.add(difference);
        }
    }
}
