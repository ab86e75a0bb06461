package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.backup.ArchiveExport;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.archive.citation.CitationChecker;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.RecordedLog;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.UndoReport;
import se.nyhetsarkivet.store.VerificationRecord;

/**
 * What an archivist answers for: which batches were imported, from which files, what was rejected, edited, undone and
 * withdrawn.
 *
 * <p>An open archive has its ledger ({@link NewsArchive#ledger}). {@link ArchiveOpening#openLedger} opens one by itself, also while another
 * process has the archive open and serves it; that process then follows within a second. Safe for use by many threads.
 * Methods throw {@link ArchiveException}, whose message is a plain sentence, when they cannot do what is asked, and have then
 * changed nothing; those that decide something throw a {@link se.nyhetsarkivet.ReadOnlyArchiveException} while the disk has too
 * little room, and whenever the archive was opened for reading only. Who decides is named with each decision; the methods without
 * that name take the one that was given when the archive was opened ({@link ArchiveOpening#actor}).
 */
public final class ArchiveLedger implements AutoCloseable {

    /** In characters. */
    private static final long READ_AT_ONCE = 1_000_000;

    private final RevisionStore store;
    private final OriginalFiles originals;
    private final OpenArchive archive;
    private final InstantSource clock;
    private final Actor usualActor;
    private final RecordedLog log;
    private final boolean openedByItself;
    private final ArchiveEdits edits;

    /** The most items that one edit changes. */
    public static final int MAX_EDITED_ITEMS = 100_000;

    ArchiveLedger(RevisionStore store, ArchiveFiles files, ArchiveOpening opening, OpenArchive archive) {
        this(store, files, opening, archive, false);
    }

    private ArchiveLedger(
            RevisionStore store,
            ArchiveFiles files,
            ArchiveOpening opening,
            OpenArchive archive,
            boolean openedByItself) {
        this.store = store;
        this.originals = new OriginalFiles(files.originals());
        this.log = new RecordedLog(store, files.directory(), opening.clock(), opening.access());
        this.clock = opening.clock();
        this.usualActor = opening.actor();
        this.archive = archive;
        this.openedByItself = openedByItself;
        this.edits = new ArchiveEdits(store, archive, clock);
    }

    static ArchiveLedger open(ArchiveOpening opening) {
        ArchiveFiles files = new ArchiveFiles(opening.directory());
        ArchiveParts.requireArchive(files);
        ReservedRoom room = new ReservedRoom(files.directory(), opening.diskReserve());
        return new ArchiveLedger(
                ArchiveParts.openStore(opening, files),
                files,
                opening,
                OpenArchive.none(new WriteGuard(opening.access(), room)),
                true);
    }

    /**
     * Checks whether the archive holds what a citation cites.
     *
     * @param pasted as {@link NewsArchive#check}
     * @return what the archive has
     */
    public CitationCheck check(String pasted) {
        return new CitationChecker(store).check(pasted);
    }

    /**
     * The log by which others see that nothing was changed.
     *
     * @return the log, open as long as the ledger is
     */
    public ArchiveLog log() {
        return log;
    }

    /** Makes the key of a new archive, so that nobody waits for it later. */
    void beginLog(ArchiveOpening opening) {
        if (opening.access().mayWrite()) {
            log.begin(opening.logName(), opening.messages());
        }
    }

    /**
     * All imports.
     *
     * @return the batches, oldest first
     */
    public List<ImportBatch> batches() {
        return store.batches();
    }

    /**
     * The latest imports that fit.
     *
     * @param filter which
     * @param before only batches with a lower number; {@link Long#MAX_VALUE} for all
     * @param most how many at most
     * @return the batches, the latest first
     */
    public List<ImportBatch> latestBatches(ImportBatch.Filter filter, long before, int most) {
        return store.latestBatches(filter, before, most);
    }

    /**
     * Whether a batch is being imported just now in this archive. One that has no end and is not was interrupted, or runs in another
     * process.
     *
     * @param batch the number of the batch
     * @return true if it is
     */
    public boolean isImporting(long batch) {
        return archive.isImporting(batch);
    }

    /**
     * One import.
     *
     * @param number the number of the batch
     * @return the batch
     * @throws ArchiveException if there is no such batch
     */
    public ImportBatch batch(long number) {
        return store.batch(number)
                .orElseThrow(() ->
                        new ArchiveException("There is no batch " + number + "; list them to see which there are."));
    }

    /**
     * What a batch could not take.
     *
     * @param batch the number of the batch
     * @return its rejections, in the order of the source
     */
    public List<Rejection> rejections(long batch) {
        return store.rejections(batch);
    }

    /**
     * Some of what a batch could not take, for pages and for those who write all of it on.
     *
     * @param batch the number of the batch
     * @param after how many are left out at the beginning
     * @param most how many at most
     * @return the rejections, in the order of the source
     */
    public List<Rejection> rejections(long batch, long after, int most) {
        return store.rejections(batch, after, most);
    }

    /**
     * The first items that a batch brought or changed, as it brought them, without those that are withdrawn or erased. What a batch brought
     * that was undone since is among them.
     *
     * @param batch the number of the batch
     * @param most how many of its revisions are looked at
     * @return the revisions, in the order of the source
     */
    public List<Revision> firstRevisions(long batch, int most) {
        List<Long> unread = store.firstSequences(batch, most);
        List<Revision> read = new ArrayList<>();
        while (!unread.isEmpty()) {
            RevisionStore.ShownRevisions shown = store.shown(unread, READ_AT_ONCE);
            read.addAll(shown.revisions());
            unread = unread.subList(shown.lookedUp(), unread.size());
        }
        return List.copyOf(read);
    }

    /**
     * The names that records of a batch share with other news, and what the records were taken for.
     *
     * @param batch the number of the batch
     * @return at most {@value ImportBatch#MAX_SHARED_NAMES}, in the order of the source
     */
    public List<ImportBatch.SharedName> sharedNames(long batch) {
        return store.sharedNames(batch);
    }

    /**
     * The files of a batch, as they were.
     *
     * @param batch the number of the batch
     * @return the files; none if they were not to be kept
     */
    public List<Original> originals(long batch) {
        return store.originals(batch);
    }

    /**
     * Opens the copy of an imported file.
     *
     * @param original the file
     * @return its bytes, to be closed
     * @throws ArchiveException if the archive does not have it
     */
    public InputStream open(Original original) {
        try {
            return Files.newInputStream(originals.file(original.sha256()));
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The original of " + original.path() + " cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    /**
     * An item with all its revisions, or its tombstone.
     *
     * @param id the item
     * @return the item; with neither if there is no such item
     */
    public ItemHistory history(ItemId id) {
        return store.history(id);
    }

    /**
     * The imports that brought an item, also unchanged.
     *
     * @param id the item
     * @return the numbers of the batches, rising
     */
    public List<Long> batchesOf(ItemId id) {
        return store.batchesOf(id);
    }

    /**
     * What {@link #undo(long, Actor)} would do now. Nothing is changed, and imports go on meanwhile.
     *
     * @param batch the number of the batch
     * @return what would be done; the batch in it is not undone
     * @throws ArchiveException if it cannot be undone
     */
    public UndoReport previewUndo(long batch) {
        requireEnded(batch);
        return store.previewUndo(batch);
    }

    private void requireEnded(long batch) {
        if (archive.isImporting(batch)) {
            throw new ArchiveException("Batch " + batch + " is still being imported; undo it when it has ended.");
        }
    }

    /**
     * As {@link #undo(long, Actor)}, by whoever was named when the archive was opened.
     *
     * @param batch the number of the batch
     * @return what was done
     */
    public UndoReport undo(long batch) {
        return undo(batch, usualActor);
    }

    /**
     * Undoes an import: items that it brought disappear, and items that it changed get their earlier wording again. Items that
     * a later import changed or brought too stay as they are; the answer lists them.
     *
     * @param batch the number of the batch
     * @param actor who decides it, for the record
     * @return what was done
     * @throws ArchiveException if there is no such batch, it is undone already, or it is running in this archive. One that
     *     runs in another process ends there with a message.
     */
    public UndoReport undo(long batch, Actor actor) {
        requireEnded(batch);
        archive.requireRoomTo("undo batch " + batch);
        UndoReport undo = store.undo(batch, actor.name(), clock.instant());
        archive.recordChanged();
        return undo;
    }

    /**
     * Edits an item: what it is to say becomes its next revision, in a separate batch that can be undone as any other. The item's id
     * stays what it is. A source that says again what it said last does not take the edit back; one that says something new does.
     * On an open archive the item can be found by it when this returns.
     *
     * @param base the revision that the editor saw
     * @param edited what the item is to say
     * @param reason why, for the ledger; it stays there also when the item is erased
     * @param actor who edits it, for the ledger
     * @return what came of it; unless it was saved, nothing was written
     * @throws se.nyhetsarkivet.InvalidValueException if what it is to say is too long or has what cannot be stored
     * @throws ArchiveException if there is no such item, it is withdrawn or erased, or the reason is blank or longer than
     *     2,000 characters
     */
    public EditOutcome edit(Revision base, NewsItem edited, String reason, Actor actor) {
        return edits.edit(base, edited, reason, actor);
    }

    /** What came of the edit of an item. */
    public sealed interface EditOutcome {

        /**
         * It is recorded.
         *
         * @param batch the batch that it became, to undo it by
         * @param revision what the item says now
         */
        record Saved(ImportBatch batch, Revision revision) implements EditOutcome {}

        /**
         * Somebody recorded another revision since the editor looked; nothing was written.
         *
         * @param current what the item says now, to edit that instead
         */
        record Conflict(Revision current) implements EditOutcome {}

        /** The item says that already; nothing was written. */
        record Unchanged() implements EditOutcome {}
    }

    /**
     * What is to be changed of many items. Keywords are the same in capitals and small letters, as in a search: one that an item has is
     * not added, and one is removed however it is written. To write one otherwise, remove it as it is and add it as it is to be.
     *
     * @param publisher who is to be their publisher; empty to leave it as it is
     * @param addedKeywords keywords that they are to have, behind those that they have
     * @param removedKeywords keywords that they are not to have
     */
    public record BulkEdit(Optional<String> publisher, List<String> addedKeywords, List<String> removedKeywords) {

        /**
         * Removes spaces around the names and checks them.
         *
         * @throws se.nyhetsarkivet.InvalidValueException if nothing is to be changed, a name is blank, longer than 400 characters or in
         *     several lines, there are more than 100 keywords in a list, or one is in both
         */
        public BulkEdit {
            publisher = publisher.map(name -> EditedParts.checked("publisher", name));
            addedKeywords = EditedParts.checkedKeywords(addedKeywords);
            removedKeywords = EditedParts.checkedKeywords(removedKeywords);
            EditedParts.requireApart(addedKeywords, removedKeywords);
            if (publisher.isEmpty() && addedKeywords.isEmpty() && removedKeywords.isEmpty()) {
                throw new InvalidValueException("The edit changes nothing; name a publisher or a keyword.");
            }
        }
    }

    /**
     * What a bulk edit would do.
     *
     * @param changed how many items would get another revision
     * @param unchanged how many are as wanted already
     * @param notShown how many are withdrawn or erased, or not in the archive
     * @param first the first of those that would change, at most 20
     */
    public record BulkEditPreview(long changed, long unchanged, long notShown, List<Change> first) {

        /** Copies the list. */
        public BulkEditPreview {
            first = List.copyOf(first);
        }

        /**
         * An item that would change.
         *
         * @param before what it says now
         * @param after what it would say
         */
        public record Change(Revision before, NewsItem after) {}
    }

    /**
     * Hears how far a bulk edit has come, and may end it. Called on the editing thread, after every hundred items and at the end, while
     * nobody else can write: it must be quick and must not change the archive, which is refused.
     */
    public interface BulkEditProgress {

        /** Hears nothing and lets it go on. */
        BulkEditProgress NONE = new BulkEditProgress() {
            @Override
            public void edited(long done, long all) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        /**
         * Some items more are done with. Nobody sees them edited until all are.
         *
         * @param done how many, changed or not
         * @param all how many there are
         */
        void edited(long done, long all);

        /**
         * Whether to stop. Then nothing is changed.
         *
         * @return true to stop
         */
        boolean cancelled();
    }

    /**
     * What {@link #edit(List, BulkEdit, String, Actor, BulkEditProgress)} would do now. Nothing is changed.
     *
     * @param items the items, at most {@value #MAX_EDITED_ITEMS}; one that is named twice counts once
     * @param edit what is to be changed of them
     * @return what would be done
     * @throws se.nyhetsarkivet.InvalidValueException if there are no or too many items
     */
    public BulkEditPreview previewEdit(List<ItemId> items, BulkEdit edit) {
        return edits.preview(items, edit);
    }

    /**
     * Changes many items in one batch, all of them or none. Those that are as wanted already get no revision and are counted as
     * unchanged; those that are not shown are counted as rejected and listed by {@link #rejections(long)}. Nobody else can write
     * meanwhile; searches go on.
     *
     * @param items the items, at most {@value #MAX_EDITED_ITEMS}; one that is named twice counts once
     * @param edit what is to be changed of them
     * @param reason why, for the ledger
     * @param actor who edits them, for the ledger
     * @param progress hears how far it has come
     * @return the batch, which can be undone as any other
     * @throws se.nyhetsarkivet.InvalidValueException if there are no or too many items, or what one is to say cannot be stored
     * @throws ArchiveException if no item would change, the reason is blank or longer than 2,000 characters, or the progress cancelled it
     */
    public ImportBatch edit(List<ItemId> items, BulkEdit edit, String reason, Actor actor, BulkEditProgress progress) {
        return edits.edit(items, edit, ArchiveEdits.note(reason, actor), progress);
    }

    /**
     * As {@link #withdraw(ItemId, String, Actor)}, by whoever was named when the archive was opened.
     *
     * @param id the item
     * @param reason why, for the tombstone
     * @return the tombstone
     */
    public Tombstone withdraw(ItemId id, String reason) {
        return withdraw(id, reason, usualActor);
    }

    /**
     * Withdraws an item: it is hidden from searches, pages and exports, and a tombstone remains. Its texts stay in the record
     * and it can be reinstated.
     *
     * @param id the item
     * @param reason why, for the tombstone
     * @param actor who decides it, for the tombstone
     * @return the tombstone
     * @throws ArchiveException if there is no such item, it is erased already or the reason is blank
     */
    public Tombstone withdraw(ItemId id, String reason, Actor actor) {
        archive.requireRoomTo("withdraw item " + id);
        Tombstone tombstone = tombstone(id, Tombstone.Kind.WITHDRAWN, reason, actor);
        store.withdraw(tombstone);
        archive.recordChanged();
        return tombstone;
    }

    /**
     * As {@link #erase(ItemId, String, Actor)}, by whoever was named when the archive was opened.
     *
     * @param id the item
     * @param reason why, for the tombstone
     * @return the tombstone and the originals that were removed
     */
    public Erasure erase(ItemId id, String reason) {
        return erase(id, reason, usualActor);
    }

    /**
     * Withdraws an item and erases its texts from the record, the index and the originals for good. A kept original that the
     * item came from is removed whole. What earlier backups and exports hold is not reached.
     *
     * @param id the item
     * @param reason why, for the tombstone
     * @param actor who decides it, for the tombstone
     * @return the tombstone and the originals that were removed
     * @throws ArchiveException if there is no such item, it is erased already or the reason is blank
     */
    public Erasure erase(ItemId id, String reason, Actor actor) {
        archive.requireRoomTo("erase item " + id);
        Tombstone tombstone = tombstone(id, Tombstone.Kind.ERASED, reason, actor);
        store.withdraw(tombstone(id, Tombstone.Kind.WITHDRAWN, reason, actor));
        List<Original> removed = store.originalsOf(id).stream()
                .filter(original -> original.removedAt().isEmpty() || Files.exists(originals.file(original.sha256())))
                .toList();
        for (Original original : removed) {
            // The record first: a file that it calls removed and is still there goes when the archive is opened.
            store.originalRemoved(original.sha256(), clock.instant());
            originals.remove(original.sha256());
        }
        store.withdraw(tombstone);
        archive.recordChanged();
        return new Erasure(tombstone, removed);
    }

    /**
     * What was erased.
     *
     * @param tombstone what remains of the item
     * @param removedOriginals the kept files that were removed, because the item was in them
     */
    public record Erasure(Tombstone tombstone, List<Original> removedOriginals) {

        /** Copies the list. */
        public Erasure {
            removedOriginals = List.copyOf(removedOriginals);
        }
    }

    /**
     * As {@link #reinstate(ItemId, String, Actor)}, by whoever was named when the archive was opened.
     *
     * @param id the item
     * @param reason why, for the record
     */
    public void reinstate(ItemId id, String reason) {
        reinstate(id, reason, usualActor);
    }

    /**
     * Shows a withdrawn item again.
     *
     * @param id the item
     * @param reason why, for the record
     * @param actor who decides it, for the record
     * @throws ArchiveException if the item is not withdrawn, or was erased, or the reason is blank
     */
    public void reinstate(ItemId id, String reason, Actor actor) {
        archive.requireRoomTo("reinstate item " + id);
        store.reinstate(id, Reasons.checked(reason), actor.name(), clock.instant());
        archive.recordChanged();
    }

    /**
     * All items that are withdrawn or erased.
     *
     * @return their tombstones, oldest first
     */
    public List<Tombstone> tombstones() {
        return store.tombstones();
    }

    /**
     * The verifications of this archive.
     *
     * @return the latest first
     */
    public List<VerificationRecord> verifications() {
        return store.verifications();
    }

    /**
     * Writes all revisions of the items that are shown, and the tombstones of the others, as JSON Lines. Imported into an
     * empty archive they make one whose {@link se.nyhetsarkivet.archive.verification.Verification#digest} is the same.
     *
     * @param stream where to, in UTF-8; closed afterwards, but not if this fails: what is cut must not look whole
     * @return what could not be read from the record and is missing, one sentence for each item
     * @throws ArchiveException if the stream takes no more
     */
    public List<String> exportTo(OutputStream stream) {
        return new ArchiveExport(store, originals, clock, log).writeLines(stream);
    }

    /**
     * Writes what {@link #exportTo} writes and the imported files as a BagIt 1.0 bag (RFC 8493).
     *
     * @param directory a directory that is empty or does not exist
     * @return what could not be read and is missing or damaged, one sentence for each item or file
     * @throws ArchiveException if it is not empty or cannot be written
     */
    public List<String> exportBag(Path directory) {
        return new ArchiveExport(store, originals, clock, log).writeBag(directory);
    }

    private Tombstone tombstone(ItemId id, Tombstone.Kind kind, String reason, Actor actor) {
        return new Tombstone(id, kind, Reasons.checked(reason), clock.instant(), actor.name());
    }

    /** Closes a ledger that was opened by itself. The ledger of an open archive is closed with the archive and not before. */
    @Override
    public void close() {
        if (openedByItself) {
            store.close();
        }
    }
}
