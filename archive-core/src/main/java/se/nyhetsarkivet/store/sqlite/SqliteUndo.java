package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.UndoReport;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.log.LogKind;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/** Takes back what a batch wrote, inside the transaction of its caller, and knows beforehand what comes of it. */
final class SqliteUndo {

    /** Revisions {@code r} of the batch that count. */
    private static final String OF_BATCH = "revision r WHERE r.batch = ?1 AND " + SqliteHistories.COUNTS;

    /** The first later batch that wrote a revision of the item after the batch's own. */
    private static final String CHANGED_LATER = "SELECT r.item, min(l.batch) FROM revision r"
            + " JOIN revision l ON l.item = r.item AND l.sequence > r.sequence AND l.batch <> r.batch"
            + " WHERE r.batch = ?1 AND " + SqliteHistories.COUNTS
            + " AND NOT EXISTS (SELECT 1 FROM retraction t WHERE t.revision = l.sequence) GROUP BY r.item";

    /** What a source brought unchanged after an edit is mostly what it said before it. */
    private static final String SIGHTED_LATER = "SELECT r.item, min(s.batch) FROM revision r"
            + " JOIN sighting s ON s.item = r.item AND s.batch > r.batch"
            + " JOIN batch b ON b.number = s.batch AND b.undone_at IS NULL"
            + " WHERE r.batch = ?1 AND NOT " + SqliteHistories.EDITED + " AND " + SqliteHistories.COUNTS
            + " GROUP BY r.item";

    private static final String RETRACT = "INSERT INTO retraction (sequence, revision)"
            + " SELECT ?2 + row_number() OVER (ORDER BY r.sequence), r.sequence FROM " + OF_BATCH
            + " AND r.item NOT IN (SELECT item FROM undo_exception WHERE batch = ?1)";

    /** Items of which the batch wrote a revision that no longer counts, with whether any other counts. */
    private static final String RETRACTED_ITEMS = "SELECT count(*), total(restored) FROM (SELECT EXISTS (SELECT 1"
            + " FROM revision r WHERE r.item = i.item AND " + SqliteHistories.COUNTS + ") AS restored"
            + " FROM (SELECT DISTINCT w.item FROM retraction d JOIN revision w ON w.sequence = d.revision"
            + " WHERE d.sequence > ?1) i)";

    /** The same before anything is retracted. */
    private static final String TO_BE_RETRACTED = "SELECT count(*), total(restored) FROM (SELECT EXISTS (SELECT 1"
            + " FROM revision r WHERE r.item = i.item AND r.batch <> ?1 AND " + SqliteHistories.COUNTS + ") AS restored"
            + " FROM (SELECT DISTINCT r.item AS item FROM " + OF_BATCH + ") i"
            + " WHERE i.item NOT IN (SELECT item FROM (" + CHANGED_LATER + "))"
            + " AND i.item NOT IN (SELECT item FROM (" + SIGHTED_LATER + ")))";

    private final Connection connection;
    private final SqliteLedger ledger;

    SqliteUndo(Connection connection) {
        this.connection = connection;
        this.ledger = new SqliteLedger(connection);
    }

    /** The items that lost a revision, and those among them that have an earlier one again. */
    private record Retracted(long items, long restored) {}

    /** What {@link #undo} would do now; nothing is written. */
    UndoReport preview(long number) throws SQLException {
        ImportBatch batch = undoable(number);
        Map<String, Long> kept = new TreeMap<>();
        for (String reason : List.of(CHANGED_LATER, SIGHTED_LATER)) {
            SqliteRows.all(connection, reason, row -> kept.putIfAbsent(row.getString(1), row.getLong(2)), number);
        }
        Retracted retracted = SqliteRows.first(connection, TO_BE_RETRACTED, SqliteUndo::retracted, number)
                .orElseThrow();
        return report(
                batch,
                retracted,
                kept.entrySet().stream()
                        .map(item -> new UndoReport.Kept(new ItemId(item.getKey()), item.getValue()))
                        .toList());
    }

    private ImportBatch undoable(long number) throws SQLException {
        ImportBatch batch = ledger.batch(number)
                .orElseThrow(() ->
                        new ArchiveException("There is no batch " + number + "; list them to see which there are."));
        if (batch.undoneAt().isPresent()) {
            throw new ArchiveException("Batch " + number + " was undone already, on "
                    + batch.undoneAt().get() + ".");
        }
        return batch;
    }

    private static Retracted retracted(ResultSet row) throws SQLException {
        return new Retracted(row.getLong(1), (long) row.getDouble(2));
    }

    private static UndoReport report(ImportBatch batch, Retracted retracted, List<UndoReport.Kept> kept) {
        return new UndoReport(batch, retracted.items() - retracted.restored(), retracted.restored(), kept);
    }

    UndoReport undo(long number, String undoneBy, Instant now, SqliteLog log) throws SQLException {
        undoable(number);
        long before = SequenceCount.last(connection);
        keep(number, CHANGED_LATER);
        keep(number, SIGHTED_LATER);
        SqliteRows.update(connection, RETRACT, number, before);
        SqliteRows.update(connection, "DELETE FROM revisit WHERE batch = ?", number);
        SqliteRows.update(
                connection, "UPDATE batch SET undone_at = ?, undone_by = ? WHERE number = ?", now, undoneBy, number);
        log.add(LogKind.UNDO, number);
        Retracted retracted = SqliteRows.first(connection, RETRACTED_ITEMS, SqliteUndo::retracted, before)
                .orElseThrow();
        return report(ledger.batch(number).orElseThrow(), retracted, kept(number));
    }

    private void keep(long batch, String itemsWithReason) throws SQLException {
        SqliteRows.update(
                connection,
                "INSERT OR IGNORE INTO undo_exception (batch, item, because) SELECT ?1, * FROM (" + itemsWithReason
                        + ")",
                batch);
    }

    private List<UndoReport.Kept> kept(long batch) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT item, because FROM undo_exception WHERE batch = ? ORDER BY item",
                row -> new UndoReport.Kept(new ItemId(row.getString(1)), row.getLong(2)),
                batch);
    }
}
