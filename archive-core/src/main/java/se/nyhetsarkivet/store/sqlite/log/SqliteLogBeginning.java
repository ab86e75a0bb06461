package se.nyhetsarkivet.store.sqlite.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.random.RandomGenerator;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Begins the log, with all that the record has already, as it is found; inside the transaction of its caller. */
public final class SqliteLogBeginning {

    private static final String REVISIONS = "SELECT sequence, item, number, seen_at, batch, fingerprint, place,"
            + " content = '' AS erased FROM revision ORDER BY sequence";
    /** Decisions, complete batches and undone ones, as kind and number. */
    private static final String OTHERS = "SELECT 2, sequence FROM withdrawal"
            + " UNION ALL SELECT 3, number FROM batch WHERE finished_at IS NOT NULL"
            + " UNION ALL SELECT 4, number FROM batch WHERE undone_at IS NOT NULL ORDER BY 1, 2";

    private SqliteLogBeginning() {}

    public static void write(Connection connection, Instant now, RandomGenerator random) throws SQLException {
        SqliteRows.update(
                connection,
                "INSERT INTO log_beginning (began_at, sequence) VALUES (?, ?)",
                now,
                SequenceCount.last(connection));
        try (SqliteLog log = new SqliteLog(connection, random);
                PreparedStatement revisions = connection.prepareStatement(REVISIONS);
                PreparedStatement others = connection.prepareStatement(OTHERS)) {
            log.add(LogKind.BEGINNING, 0);
            try (ResultSet row = revisions.executeQuery()) {
                while (row.next()) {
                    LoggedChange change = SqliteLoggedChanges.revision(row);
                    if (row.getBoolean("erased")) {
                        log.addErased(change);
                    } else {
                        log.add(change);
                    }
                }
            }
            try (ResultSet row = others.executeQuery()) {
                while (row.next()) {
                    log.add(LogKind.of(row.getInt(1)), row.getLong(2));
                }
            }
        }
    }
}
