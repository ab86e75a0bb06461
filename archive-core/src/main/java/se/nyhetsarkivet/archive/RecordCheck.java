package se.nyhetsarkivet.archive;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.RevisionStore;

/** Reads all of a record, as a copy of it must be read before it is called one. */
final class RecordCheck {

    private RecordCheck() {}

    static List<String> differences(RevisionStore store) {
        List<String> differences = new ArrayList<>(store.inconsistencies());
        UnreadableItems unreadable = new UnreadableItems();
        store.changedSince(0, unreadable.beside((sequence, history) -> check(history, differences)));
        differences.addAll(unreadable.sentences());
        return differences;
    }

    private static void check(ItemHistory history, List<String> differences) {
        for (Revision revision : history.revisions()) {
            if (!revision.item().fingerprint().equals(revision.fingerprint())) {
                differences.add("revision " + revision.number() + " of item " + revision.id()
                        + " has another fingerprint than its content");
            }
        }
    }
}
