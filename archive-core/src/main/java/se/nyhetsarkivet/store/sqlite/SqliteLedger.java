package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.log.LogKind;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;

/** The batches, what they imported and what they could not take. */
final class SqliteLedger {

    private static final String COLUMNS = "number, source, sha256, format, options, imported_by, reason, started_at,"
            + " finished_at, undone_at, undone_by, new_items, changed, unchanged, rejected";

    private final Connection connection;

    SqliteLedger(Connection connection) {
        this.connection = connection;
    }

    ImportBatch begin(ImportBatch.Source source, List<Original> originals, String importedBy, Instant now)
            throws SQLException {
        Optional<ImportBatch> unfinished = SqliteRows.first(
                connection,
                "SELECT " + COLUMNS + " FROM batch WHERE finished_at IS NULL AND undone_at IS NULL"
                        + " AND sha256 = ? AND format = ? AND options = ?",
                SqliteRows::batch,
                source.sha256(),
                source.format(),
                source.options());
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        ImportBatch begun = SqliteRows.first(
                        connection,
                        "INSERT INTO batch (source, sha256, format, options, imported_by, started_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?) RETURNING " + COLUMNS,
                        SqliteRows::batch,
                        source.name(),
                        source.sha256(),
                        source.format(),
                        source.options(),
                        importedBy,
                        now)
                .orElseThrow();
        for (Original original : originals) {
            SqliteRows.update(
                    connection,
                    "INSERT INTO original (batch, path, sha256, bytes) VALUES (?, ?, ?, ?)",
                    begun.number(),
                    original.path(),
                    original.sha256(),
                    original.bytes());
        }
        return begun;
    }

    /** Begins the batch of an edit and returns its number. */
    long beginEdit(RevisionStore.Edit edit, Instant now) throws SQLException {
        return SqliteRows.first(
                        connection,
                        "INSERT INTO batch (source, sha256, format, options, imported_by, reason, started_at)"
                                + " VALUES ('', '', ?, '', ?, ?, ?) RETURNING number",
                        row -> row.getLong(1),
                        ImportBatch.Source.EDIT,
                        edit.editedBy(),
                        edit.reason().strip(),
                        now)
                .orElseThrow();
    }

    /** Says what an edit has changed, which is known when it has. */
    void describeEdit(long batch, ImportBatch.Source source) throws SQLException {
        SqliteRows.update(
                connection,
                "UPDATE batch SET source = ?, sha256 = ?, options = ? WHERE number = ?",
                source.name(),
                source.sha256(),
                source.options(),
                batch);
    }

    void reject(long batch, List<Rejection> rejections) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO rejection (batch, place, reason, excerpt) VALUES (?, ?, ?, ?)")) {
            for (Rejection rejection : rejections) {
                SqliteRows.bind(insert, batch, rejection.place(), rejection.reason(), rejection.excerpt());
                insert.executeUpdate();
            }
        }
    }

    void addCounts(long batch, ImportBatch.Counts counts) throws SQLException {
        SqliteRows.update(
                connection,
                "UPDATE batch SET new_items = new_items + ?, changed = changed + ?, unchanged = unchanged + ?,"
                        + " rejected = rejected + ? WHERE number = ?",
                counts.newItems(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                batch);
    }

    ImportBatch finish(long batch, Instant now, SqliteLog log) throws SQLException {
        SqliteRows.update(connection, "UPDATE batch SET finished_at = ? WHERE number = ?", now, batch);
        log.add(LogKind.BATCH, batch);
        return batch(batch).orElseThrow();
    }

    List<ImportBatch> batches() throws SQLException {
        return SqliteRows.all(connection, "SELECT " + COLUMNS + " FROM batch ORDER BY number", SqliteRows::batch);
    }

    /** Rows are read until there are enough that fit: names are compared as Java knows letters, which SQLite does not. */
    List<ImportBatch> latest(ImportBatch.Filter filter, long before, int most) throws SQLException {
        List<ImportBatch> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM batch WHERE number < ? ORDER BY number DESC")) {
            SqliteRows.bind(select, before);
            try (ResultSet row = select.executeQuery()) {
                while (found.size() < most && row.next()) {
                    ImportBatch batch = SqliteRows.batch(row);
                    if (filter.fits(batch)) {
                        found.add(batch);
                    }
                }
            }
        }
        return found;
    }

    Optional<ImportBatch> batch(long number) throws SQLException {
        return SqliteRows.first(
                connection, "SELECT " + COLUMNS + " FROM batch WHERE number = ?", SqliteRows::batch, number);
    }

    List<Rejection> rejections(long batch) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT place, reason, excerpt FROM rejection WHERE batch = ? ORDER BY rowid",
                SqliteLedger::rejection,
                batch);
    }

    List<Rejection> rejections(long batch, long after, int most) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT place, reason, excerpt FROM rejection WHERE batch = ? ORDER BY rowid LIMIT ? OFFSET ?",
                SqliteLedger::rejection,
                batch,
                most,
                after);
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(row.getString(1), row.getString(2), row.getString(3));
    }

    List<Long> firstSequences(long batch, int most) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT sequence FROM revision WHERE batch = ? ORDER BY sequence LIMIT ?",
                row -> row.getLong(1),
                batch,
                most);
    }

    List<Original> originals(long batch) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT path, sha256, bytes, removed_at FROM original WHERE batch = ? ORDER BY path",
                SqliteRows::original,
                batch);
    }

    /** In a batch of several files, a place begins with the path of the file. */
    List<Original> originalsOf(ItemId id) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT o.path, o.sha256, o.bytes, max(o.removed_at) AS removed_at FROM original o JOIN ("
                        + "SELECT batch, place FROM revision WHERE item = ?1"
                        + " UNION SELECT batch, place FROM sighting WHERE item = ?1) i ON i.batch = o.batch"
                        + " WHERE substr(i.place, 1, length(o.path)) = o.path"
                        + " OR (SELECT count(*) FROM original c WHERE c.batch = o.batch) = 1"
                        + " GROUP BY o.sha256 ORDER BY o.path",
                SqliteRows::original,
                id.value());
    }

    List<Long> batchesOf(ItemId id) throws SQLException {
        return SqliteRows.all(
                connection,
                "SELECT batch FROM revision WHERE item = ?1 UNION SELECT batch FROM sighting WHERE item = ?1 ORDER BY 1",
                row -> row.getLong(1),
                id.value());
    }

    void originalRemoved(String sha256, Instant now) throws SQLException {
        SqliteRows.update(
                connection, "UPDATE original SET removed_at = ? WHERE sha256 = ? AND removed_at IS NULL", now, sha256);
    }

    void keep(VerificationRecord check) throws SQLException {
        SqliteRows.update(
                connection,
                "INSERT INTO verification (started_at, finished_at, part, parts, revisions, differences,"
                        + " first_differences) VALUES (?, ?, ?, ?, ?, ?, ?)",
                check.startedAt(),
                check.finishedAt(),
                check.part(),
                check.parts(),
                check.revisions(),
                check.differences(),
                String.join("\n", check.first()));
    }

    List<VerificationRecord> verifications(int limit) throws SQLException {
        return SqliteRows.all(
                connection, "SELECT * FROM verification ORDER BY number DESC LIMIT ?", SqliteRows::check, limit);
    }
}
