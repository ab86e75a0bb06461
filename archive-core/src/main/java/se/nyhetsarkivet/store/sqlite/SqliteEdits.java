package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.StoredForm;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/**
 * Writes what archivists make of items, inside the transaction of its caller: what an item says is looked at in the same transaction,
 * so nobody else's revision comes between.
 */
final class SqliteEdits {

    private static final int MAX_REASON = 2_000;

    private final Connection connection;
    private final SqliteLog log;
    private final RevisionStore.Edit edit;
    private final Instant now;

    SqliteEdits(Connection connection, SqliteLog log, RevisionStore.Edit edit, Instant now) {
        if (edit.reason().isBlank()) {
            throw new ArchiveException("An edit requires a reason; say why the item is changed.");
        }
        if (edit.reason().strip().length() > MAX_REASON) {
            throw new ArchiveException("The reason of an edit has "
                    + edit.reason().strip().length() + " characters; expected at most " + MAX_REASON + ".");
        }
        this.connection = connection;
        this.log = log;
        this.edit = edit;
        this.now = now;
    }

    RevisionStore.Edited edit(Revision base, NewsItem item) throws SQLException {
        StoredForm.require(item);
        ItemHistory history = history(base.id());
        Optional<String> hidden = whyNot(history);
        if (hidden.isPresent()) {
            throw new ArchiveException(
                    "Item " + base.id() + " cannot be edited: " + hidden.get() + "; only items that are shown can be.");
        }
        Revision current = history.current().orElseThrow();
        if (current.sequence() != base.sequence() || current.fingerprint().equals(item.fingerprint())) {
            return new RevisionStore.Edited(Optional.empty(), current);
        }
        try (SqliteEditBatch batch = new SqliteEditBatch(connection, log, edit, now)) {
            Revision written = batch.write(current, item);
            ImportBatch finished = batch.finish("item=" + base.id(), 0, List.of());
            return new RevisionStore.Edited(Optional.of(finished), written);
        }
    }

    private ItemHistory history(ItemId id) throws SQLException {
        try (SqliteHistories histories = new SqliteHistories(connection)) {
            return histories.history(id);
        }
    }

    Optional<ImportBatch> editAll(RevisionStore.ItemsEdit items) throws SQLException {
        List<Rejection> rejections = new ArrayList<>();
        long unchanged = 0;
        try (SqliteEditBatch batch = new SqliteEditBatch(connection, log, edit, now);
                SqliteHistories histories = new SqliteHistories(connection)) {
            long done = 0;
            for (ItemId id : items.items()) {
                ItemHistory history = histories.history(id);
                Optional<String> hidden = whyNot(history);
                if (hidden.isPresent()) {
                    rejections.add(new Rejection("item " + id, hidden.get()));
                } else if (!edited(history.current().orElseThrow(), items, batch)) {
                    unchanged++;
                }
                items.done(++done);
            }
            return batch.isBegun()
                    ? Optional.of(batch.finish(items.inOneLine(), unchanged, rejections))
                    : Optional.empty();
        }
    }

    private static boolean edited(Revision current, RevisionStore.ItemsEdit items, SqliteEditBatch batch)
            throws SQLException {
        NewsItem edited = items.edited(current.item());
        if (edited.fingerprint().equals(current.fingerprint())) {
            return false;
        }
        StoredForm.require(edited);
        batch.write(current, edited);
        return true;
    }

    /** Why an item is not shown, in words; empty if it is. */
    private static Optional<String> whyNot(ItemHistory history) {
        if (history.tombstone().isPresent()) {
            return history.tombstone().map(tombstone -> switch (tombstone.kind()) {
                case WITHDRAWN -> "it was withdrawn on " + tombstone.decidedAt();
                case ERASED -> "it was erased on " + tombstone.decidedAt();
            });
        }
        return history.current().isPresent() ? Optional.empty() : Optional.of("there is no such item in the archive");
    }
}
