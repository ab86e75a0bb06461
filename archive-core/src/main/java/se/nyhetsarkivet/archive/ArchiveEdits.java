package se.nyhetsarkivet.archive;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;

/** What archivists make of items, for the ledger. Safe for use by many threads. */
final class ArchiveEdits {

    private static final int MOST_SHOWN = 20;
    private static final int TOLD_EVERY = 100;
    private static final int ROOM_EVERY = 1_000;

    private final RevisionStore store;
    private final OpenArchive archive;
    private final InstantSource clock;

    ArchiveEdits(RevisionStore store, OpenArchive archive, InstantSource clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    ArchiveLedger.EditOutcome edit(Revision base, NewsItem edited, String reason, Actor actor) {
        archive.requireRoomTo("edit item " + base.id());
        RevisionStore.Edited outcome = store.edit(base, edited, note(reason, actor), clock.instant());
        if (outcome.batch().isPresent()) {
            archive.recordChanged();
            return new ArchiveLedger.EditOutcome.Saved(outcome.batch().get(), outcome.current());
        }
        return outcome.current().sequence() == base.sequence()
                ? new ArchiveLedger.EditOutcome.Unchanged()
                : new ArchiveLedger.EditOutcome.Conflict(outcome.current());
    }

    ArchiveLedger.BulkEditPreview preview(List<ItemId> items, ArchiveLedger.BulkEdit edit) {
        List<ArchiveLedger.BulkEditPreview.Change> first = new ArrayList<>();
        long changed = 0;
        long unchanged = 0;
        long notShown = 0;
        EditedParts parts = new EditedParts(edit);
        for (ItemId id : each(items)) {
            Optional<Revision> current = store.history(id).current();
            if (current.isEmpty()) {
                notShown++;
                continue;
            }
            NewsItem after = parts.of(current.get().item());
            if (after.fingerprint().equals(current.get().fingerprint())) {
                unchanged++;
                continue;
            }
            changed++;
            if (first.size() < MOST_SHOWN) {
                first.add(new ArchiveLedger.BulkEditPreview.Change(current.get(), after));
            }
        }
        return new ArchiveLedger.BulkEditPreview(changed, unchanged, notShown, first);
    }

    ImportBatch edit(
            List<ItemId> items,
            ArchiveLedger.BulkEdit edit,
            RevisionStore.Edit note,
            ArchiveLedger.BulkEditProgress progress) {
        InTransaction all = new InTransaction(each(items), edit, progress);
        archive.requireRoomTo(all.change());
        ImportBatch batch = store.editAll(all, note, clock.instant())
                .orElseThrow(
                        () -> new ArchiveException(
                                "None of the " + all.items().size()
                                        + " items would change: those that are shown are as wanted already. Nothing was recorded."));
        archive.recordChanged();
        return batch;
    }

    static RevisionStore.Edit note(String reason, Actor actor) {
        return new RevisionStore.Edit(Reasons.checked(reason), actor.name());
    }

    private static List<ItemId> each(List<ItemId> items) {
        List<ItemId> each = List.copyOf(new LinkedHashSet<>(items));
        if (each.isEmpty() || each.size() > ArchiveLedger.MAX_EDITED_ITEMS) {
            throw new InvalidValueException(
                    each.size() + " items cannot be edited at once; expected 1 to " + ArchiveLedger.MAX_EDITED_ITEMS);
        }
        return each;
    }

    /** A bulk edit under way: it looks now and then whether it is to go on, and whether there is room. */
    private final class InTransaction implements RevisionStore.ItemsEdit {

        private final List<ItemId> items;
        private final EditedParts parts;
        private final ArchiveLedger.BulkEditProgress progress;

        InTransaction(List<ItemId> items, ArchiveLedger.BulkEdit edit, ArchiveLedger.BulkEditProgress progress) {
            this.items = items;
            this.parts = new EditedParts(edit);
            this.progress = progress;
        }

        String change() {
            return items.size() == 1 ? "edit 1 item" : "edit " + items.size() + " items";
        }

        @Override
        public List<ItemId> items() {
            return items;
        }

        @Override
        public String inOneLine() {
            return parts.inOneLine();
        }

        @Override
        public NewsItem edited(NewsItem item) {
            return parts.of(item);
        }

        @Override
        public void done(long done) {
            if (done % ROOM_EVERY == 0) {
                archive.requireRoomTo(change());
            }
            if (done % TOLD_EVERY == 0 || done == items.size()) {
                archive.tell(() -> progress.edited(done, items.size()));
                if (progress.cancelled()) {
                    throw new ArchiveException("The edit was cancelled; nothing was changed.");
                }
            }
        }
    }
}
