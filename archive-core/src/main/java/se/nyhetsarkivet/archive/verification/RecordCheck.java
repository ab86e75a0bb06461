package se.nyhetsarkivet.archive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.identity.ItemNames;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;

/** Reads a record, or a part of it, and the kept originals, and compares what they say with their checksums. For one thread. */
public final class RecordCheck {

    private final RevisionStore store;
    private final Verification.Part part;
    private final Consumer<String> report;
    private final ContentDigest digest = new ContentDigest();
    /** The last change that the log tells of only as it was found; it binds the revisions after that to their items. */
    private long beforeLog;

    private long items;
    private long revisions;

    RecordCheck(RevisionStore store, Verification.Part part, Consumer<String> report) {
        this.store = store;
        this.part = part;
        this.report = report;
    }

    /**
     * What is wrong with a whole record, as a copy of it must be read before it is called one.
     *
     * @param store the record
     * @return what is wrong, in sentences
     */
    public static List<String> differences(RevisionStore store) {
        List<String> differences = new ArrayList<>();
        RecordCheck check = new RecordCheck(store, Verification.Part.ALL, differences::add);
        check.structure();
        check.log();
        check.items(history -> {});
        return differences;
    }

    /** What SQLite itself and the count of the changes tell; with the first part. */
    void structure() {
        if (part.number() == 1) {
            store.inconsistencies().forEach(report);
        }
    }

    /** Each entry of the log with what it is about; with the first part, since the tree is one. */
    void log() {
        if (part.number() == 1) {
            store.log().compare(report);
        }
    }

    /** Each item of the part, which is then given to another check. */
    void items(Consumer<ItemHistory> besides) {
        long last = store.lastSequence();
        beforeLog = changesBeforeLog();
        UnreadableItems unreadable = new UnreadableItems();
        store.changedBetween(
                part.after(last),
                part.number() == part.of() ? Long.MAX_VALUE : part.last(last),
                unreadable.beside((sequence, history) -> {
                    check(history);
                    besides.accept(history);
                }));
        unreadable.sentences().forEach(report);
    }

    /** Without a beginning the log itself is found damaged; the items are looked at nevertheless. */
    private long changesBeforeLog() {
        try {
            return store.log().beginning().changesBefore();
        } catch (ArchiveException noBeginning) {
            return 0;
        }
    }

    private void check(ItemHistory history) {
        digest.add(history);
        items += history.revisions().isEmpty() ? 0 : 1;
        // An archivist may have changed what the id was made of, but never in all of them, and not before there was a
        // log.
        boolean named = history.revisions().stream().anyMatch(RecordCheck::hasOwnId);
        for (Revision revision : history.revisions()) {
            revisions++;
            String place = "revision " + revision.number() + " of item " + revision.id();
            if (!revision.item().fingerprint().equals(revision.fingerprint())) {
                report.accept(place + " has another fingerprint than its content");
            }
            boolean own = revision.sequence() > beforeLog ? named : hasOwnId(revision);
            if (!own) {
                report.accept(place + " has another id than its content");
            }
        }
    }

    private static boolean hasOwnId(Revision revision) {
        return ItemNames.of(revision.item()).have(revision.id());
    }

    /** They belong to the digest of the whole. */
    void tombstones() {
        if (part.isAll()) {
            store.tombstones().forEach(digest::add);
        }
    }

    /** The batches whose originals are in the part. */
    List<Long> batches() {
        return store.batches().stream()
                .map(ImportBatch::number)
                .filter(part::has)
                .toList();
    }

    void originals(long batch, OriginalFiles originals) {
        for (Original original : store.originals(batch)) {
            if (original.removedAt().isEmpty()) {
                List<String> found = originals.differencesOf(original);
                // It may have been removed just now, with an item that was erased.
                if (!found.isEmpty() && store.originals(batch).contains(original)) {
                    found.forEach(report);
                }
            }
        }
    }

    Verification result(List<String> differences) {
        return new Verification(items, revisions, digest.hex(), differences);
    }
}
