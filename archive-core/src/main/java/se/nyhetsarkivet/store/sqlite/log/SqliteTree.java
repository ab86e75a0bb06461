package se.nyhetsarkivet.store.sqlite.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.TreeHashes;

/** The stored hashes of the log's tree. */
public final class SqliteTree {

    private static final String ENTRIES = "SELECT hash FROM log_entry WHERE number >= ? AND number < ? ORDER BY number";
    private static final String NODES =
            "SELECT hash FROM log_node WHERE level = ? AND number >= ? AND number < ? ORDER BY number";

    private SqliteTree() {}

    /** How many entries there are, if none is missing. */
    public static long size(Connection connection) throws SQLException {
        return SqliteRows.number(connection, "SELECT coalesce(max(number), -1) + 1 FROM log_entry");
    }

    public static List<TreeHash> read(Connection connection, int level, long first, int count) throws SQLException {
        List<TreeHash> hashes = present(connection, level, first, count);
        if (hashes.size() != count) {
            throw new SQLException("the log lacks hashes of level " + level + " after " + first);
        }
        return hashes;
    }

    private static List<TreeHash> present(Connection connection, int level, long first, int count) throws SQLException {
        SqliteRows.Row<TreeHash> hash = row -> TreeHash.of(row.getBytes(1));
        return level == 0
                ? SqliteRows.all(connection, ENTRIES, hash, first, first + count)
                : SqliteRows.all(connection, NODES, hash, level, first, first + count);
    }

    /**
     * Stores the nodes that are complete with an entry. Where somebody took hashes away there is nothing to be stored; a
     * verification says so, and the archive goes on.
     */
    static void completed(Connection connection, long lastEntry) throws SQLException {
        long number = lastEntry;
        for (int level = 0; (number + 1) % TreeHashes.WIDTH == 0; level++) {
            List<TreeHash> below = present(connection, level, number + 1 - TreeHashes.WIDTH, TreeHashes.WIDTH);
            if (below.size() != TreeHashes.WIDTH) {
                return;
            }
            number /= TreeHashes.WIDTH;
            SqliteRows.update(
                    connection,
                    "INSERT INTO log_node (level, number, hash) VALUES (?, ?, ?)",
                    level + 1,
                    number,
                    TreeHashes.fold(below).bytes());
        }
    }
}
