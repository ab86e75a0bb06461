package se.nyhetsarkivet.store.sqlite.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Goes through entries of the log, and recomputes each from what it is about. For one thread; to be closed. */
public final class SqliteLogReading implements AutoCloseable {

    private static final String ENTRIES = "SELECT l.number AS entry, l.kind, l.subject, l.hash, s.salt, c.commitment,"
            + " r.sequence, r.item, r.number, r.seen_at, r.batch, r.fingerprint, r.place"
            + " FROM log_entry l LEFT JOIN log_salt s ON s.entry = l.number"
            + " LEFT JOIN log_commitment c ON c.entry = l.number"
            + " LEFT JOIN revision r ON l.kind = 1 AND r.sequence = l.subject"
            + " WHERE l.number >= ? AND l.number < ? ORDER BY l.number";

    private final PreparedStatement entries;
    private final SqliteLoggedChanges changes;

    public SqliteLogReading(Connection connection) throws SQLException {
        this.entries = connection.prepareStatement(ENTRIES);
        this.changes = new SqliteLoggedChanges(connection);
    }

    /** Gets each entry in its order; false ends the reading. */
    @FunctionalInterface
    public interface EntryReader {
        boolean read(LoggedEntry entry) throws SQLException;
    }

    public void read(long first, long end, EntryReader reader) throws SQLException {
        SqliteRows.bind(entries, first, end);
        try (ResultSet row = entries.executeQuery()) {
            boolean wanted = true;
            while (wanted && row.next()) {
                wanted = reader.read(entry(row));
            }
        }
    }

    private LoggedEntry entry(ResultSet row) throws SQLException {
        LogKind kind = LogKind.of(row.getInt("kind"));
        long subject = row.getLong("subject");
        Optional<LoggedChange> change;
        if (kind == LogKind.REVISION) {
            change = row.getString("item") == null ? Optional.empty() : Optional.of(SqliteLoggedChanges.revision(row));
        } else {
            change = changes.find(kind, subject).filter(found -> found.subject() == subject);
        }
        return new LoggedEntry(
                row.getLong("entry"),
                kind,
                subject,
                hex(row, "hash"),
                change,
                hex(row, "salt"),
                hex(row, "commitment"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws SQLException {
        entries.close();
        changes.close();
    }
}
