package se.nyhetsarkivet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;

/** Reads the last changes of items in their order. */
final class SqliteChanges {

    private static final String BATCH_RECORDED = "coalesce(b.finished_at, b.started_at)";

    /**
     * All changes with the time at which they were recorded. A batch is recorded when it is finished: whoever asked while it ran
     * gets what came later too. A withdrawal that was decided in another archive is not recorded before what stands before it.
     */
    private static final String ALL = "SELECT r.item AS item, r.sequence AS sequence, " + BATCH_RECORDED
            + " AS recorded FROM revision r JOIN batch b ON b.number = r.batch"
            + " UNION ALL SELECT r.item, t.sequence, coalesce(b.undone_at, " + BATCH_RECORDED + ")"
            + " FROM retraction t JOIN revision r ON r.sequence = t.revision JOIN batch b ON b.number = r.batch"
            + " UNION ALL SELECT w.item, w.sequence, max(w.decided_at, coalesce((SELECT " + BATCH_RECORDED
            + " FROM batch b WHERE b.number = (SELECT r.batch FROM revision r WHERE r.sequence < w.sequence"
            + " ORDER BY r.sequence DESC LIMIT 1)), '')) FROM withdrawal w";

    private static final String IS_LAST = "NOT EXISTS (SELECT 1 FROM revision l WHERE l.item = c.item"
            + " AND l.sequence > c.sequence)"
            + " AND NOT EXISTS (SELECT 1 FROM revision l JOIN retraction t ON t.revision = l.sequence"
            + " WHERE l.item = c.item AND t.sequence > c.sequence)"
            + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.item = c.item AND w.sequence > c.sequence)";

    private static final String IN_RANGE = "SELECT item, sequence, recorded FROM (" + ALL + ") c"
            + " WHERE sequence > ? AND recorded >= ? AND recorded < ? AND " + IS_LAST + " ORDER BY sequence LIMIT ?";

    private static final String OF_ITEM =
            "SELECT item, sequence, recorded FROM (" + ALL + ") c WHERE item = ?" + " ORDER BY sequence DESC LIMIT 1";

    private final Connection connection;

    SqliteChanges(Connection connection) {
        this.connection = connection;
    }

    List<RecordedChange> in(ChangeRange range) throws SQLException {
        return read(IN_RANGE, range.after(), range.from(), range.before(), range.most());
    }

    Optional<RecordedChange> lastOf(ItemId id) throws SQLException {
        return read(OF_ITEM, id.value()).stream().findFirst();
    }

    private List<RecordedChange> read(String sql, Object... values) throws SQLException {
        List<RecordedChange> changes = new ArrayList<>();
        try (SqliteHistories histories = new SqliteHistories(connection);
                PreparedStatement select = connection.prepareStatement(sql)) {
            SqliteRows.bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new RecordedChange(
                            row.getLong("sequence"),
                            Instant.parse(row.getString("recorded")),
                            histories.history(new ItemId(row.getString("item")))));
                }
            }
        }
        return changes;
    }
}
