package se.nyhetsarkivet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;

/** Reads items, with statements prepared once. For one thread; to be closed. */
final class SqliteHistories implements AutoCloseable {

    /** A condition on a revision {@code r}: its batch was not undone. */
    static final String COUNTS = "NOT EXISTS (SELECT 1 FROM retraction t WHERE t.revision = r.sequence)";

    private static final String REVISIONS = "SELECT sequence, item, number, seen_at, batch, place, fingerprint, content"
            + " FROM revision r WHERE item = ? AND " + COUNTS + " ORDER BY seen_at, sequence";
    private static final String TOMBSTONE = "SELECT item, kind, reason, decided_at, decided_by FROM withdrawal"
            + " WHERE item = ? ORDER BY sequence DESC LIMIT 1";
    private static final String CHANGED = "SELECT item, max(sequence) AS last FROM ("
            + " SELECT item, sequence FROM revision WHERE sequence > ?1"
            + " UNION ALL SELECT r.item, t.sequence FROM retraction t JOIN revision r ON r.sequence = t.revision"
            + " WHERE t.sequence > ?1"
            + " UNION ALL SELECT item, sequence FROM withdrawal WHERE sequence > ?1) GROUP BY item ORDER BY last";

    private final Connection connection;
    private final PreparedStatement revisions;
    private final PreparedStatement tombstone;
    private boolean anyWithdrawn;

    SqliteHistories(Connection connection) throws SQLException {
        this.connection = connection;
        anyWithdrawn = SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM withdrawal)") > 0;
        revisions = connection.prepareStatement(REVISIONS);
        tombstone = connection.prepareStatement(TOMBSTONE);
    }

    ItemHistory history(ItemId id) throws SQLException {
        Optional<Tombstone> withdrawn = tombstone(id);
        if (withdrawn.isPresent()) {
            return new ItemHistory(id, List.of(), withdrawn);
        }
        revisions.setString(1, id.value());
        return new ItemHistory(id, SqliteRows.all(revisions, SqliteRows::revision), Optional.empty());
    }

    Optional<Tombstone> tombstone(ItemId id) throws SQLException {
        if (!anyWithdrawn) {
            return Optional.empty();
        }
        tombstone.setString(1, id.value());
        try (ResultSet row = tombstone.executeQuery()) {
            return row.next() && !row.getString("kind").equals("reinstated")
                    ? Optional.of(SqliteRows.tombstone(row))
                    : Optional.empty();
        }
    }

    /** To be told when a withdrawal is written while this is open. */
    void somethingIsWithdrawn() {
        anyWithdrawn = true;
    }

    void changedSince(long after, RevisionStore.ChangeReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.changed(row.getLong(2), history(new ItemId(row.getString(1))));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        revisions.close();
        tombstone.close();
    }
}
