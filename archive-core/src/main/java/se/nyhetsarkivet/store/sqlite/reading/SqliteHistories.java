package se.nyhetsarkivet.store.sqlite.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Reads items, with statements prepared once. For one thread; to be closed. */
public final class SqliteHistories implements AutoCloseable {

    /** A condition on a revision {@code r}: its batch was not undone. */
    public static final String COUNTS = "NOT EXISTS (SELECT 1 FROM retraction t WHERE t.revision = r.sequence)";

    /** A condition on a revision {@code r}: an archivist wrote it. */
    public static final String EDITED =
            "EXISTS (SELECT 1 FROM batch e WHERE e.number = r.batch AND e.reason IS NOT NULL)";

    private static final String REVISIONS =
            "SELECT sequence, item, number, seen_at, batch, place, fingerprint, content, " + EDITED
                    + " AS edited FROM revision r WHERE item = ? AND " + COUNTS + " ORDER BY seen_at, sequence";
    private static final String TOMBSTONE = "SELECT item, kind, reason, decided_at, decided_by FROM withdrawal"
            + " WHERE item = ? ORDER BY sequence DESC LIMIT 1";
    private static final String CHANGED = "SELECT item, max(sequence) AS last FROM ("
            + " SELECT item, sequence FROM revision WHERE sequence > ?1"
            + " UNION ALL SELECT r.item, t.sequence FROM retraction t JOIN revision r ON r.sequence = t.revision"
            + " WHERE t.sequence > ?1"
            + " UNION ALL SELECT item, sequence FROM withdrawal WHERE sequence > ?1) GROUP BY item HAVING last <= ?2"
            + " ORDER BY last";

    private static final String ITEM_OF_CHANGE = "SELECT item FROM revision WHERE sequence = ?1"
            + " UNION ALL SELECT r.item FROM retraction t JOIN revision r ON r.sequence = t.revision WHERE t.sequence = ?1"
            + " UNION ALL SELECT item FROM withdrawal WHERE sequence = ?1";

    private final Connection connection;
    private final PreparedStatement revisions;
    private final PreparedStatement tombstone;
    private boolean anyWithdrawn;

    public SqliteHistories(Connection connection) throws SQLException {
        this.connection = connection;
        anyWithdrawn = SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM withdrawal)") > 0;
        revisions = connection.prepareStatement(REVISIONS);
        tombstone = connection.prepareStatement(TOMBSTONE);
    }

    public ItemHistory history(ItemId id) throws SQLException {
        Optional<Tombstone> withdrawn = tombstone(id);
        if (withdrawn.isPresent()) {
            return new ItemHistory(id, List.of(), withdrawn);
        }
        revisions.setString(1, id.value());
        return new ItemHistory(id, SqliteRows.all(revisions, SqliteRows::revision), Optional.empty());
    }

    public Optional<Tombstone> tombstone(ItemId id) throws SQLException {
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

    /** For the notice that a withdrawal was written while this is open. */
    public void somethingIsWithdrawn() {
        anyWithdrawn = true;
    }

    public void changedBetween(long after, long last, RevisionStore.ChangeReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
            select.setLong(1, after);
            select.setLong(2, last);
            boolean readable = true;
            try (ResultSet row = select.executeQuery()) {
                // The items are sorted before the first is given; so a page that cannot be read is met here.
                while (row.next()) {
                    read(row.getLong(2), String.valueOf(row.getString(1)), reader);
                }
            } catch (SQLException damaged) {
                readable = false;
            }
            if (!readable) {
                for (Map.Entry<String, Long> each : oneByOne(after, reader).entrySet()) {
                    if (each.getValue() <= last) {
                        read(each.getValue(), each.getKey(), reader);
                    }
                }
            }
        }
    }

    private void read(long sequence, String item, RevisionStore.ChangeReader reader) {
        ItemHistory history;
        try {
            history = history(new ItemId(item));
        } catch (SQLException | RuntimeException damaged) {
            // What a damaged row raises may be anything; the items after it are to be read all the same.
            reader.unreadable(sequence, item, String.valueOf(damaged.getMessage()));
            return;
        }
        reader.changed(sequence, history);
    }

    /** Slower; goes past the pages that cannot be read. */
    private Map<String, Long> oneByOne(long after, RevisionStore.ChangeReader reader) throws SQLException {
        Map<String, Long> changed = new LinkedHashMap<>();
        long last = SequenceCount.last(connection);
        try (PreparedStatement select = connection.prepareStatement(ITEM_OF_CHANGE)) {
            for (long sequence = after + 1; sequence <= last; sequence++) {
                try {
                    select.setLong(1, sequence);
                    String item = itemIn(select);
                    changed.remove(item);
                    changed.put(item, sequence);
                } catch (SQLException damaged) {
                    reader.unreadable(sequence, "of change " + sequence, String.valueOf(damaged.getMessage()));
                }
            }
        }
        return changed;
    }

    private static String itemIn(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the row is missing");
            }
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        revisions.close();
        tombstone.close();
    }
}
