package se.nyhetsarkivet.store.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The one count from which revisions, retractions and withdrawals draw their sequence numbers. */
public final class SequenceCount {

    private static final String LAST = "SELECT max(coalesce((SELECT max(sequence) FROM revision), 0),"
            + " coalesce((SELECT max(sequence) FROM retraction), 0),"
            + " coalesce((SELECT max(sequence) FROM withdrawal), 0))";
    private static final String DRAWN = "SELECT (SELECT count(*) FROM revision) + (SELECT count(*) FROM retraction)"
            + " + (SELECT count(*) FROM withdrawal)";

    private SequenceCount() {}

    public static long last(Connection connection) throws SQLException {
        return SqliteRows.number(connection, LAST);
    }

    /** How many numbers were drawn; equal to the last one unless rows are missing. */
    public static long drawn(Connection connection) throws SQLException {
        return SqliteRows.number(connection, DRAWN);
    }
}
