package se.nyhetsarkivet.store.sqlite.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Reads the last changes of items in their order. */
public final class SqliteChanges {

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

    private static final String WITHDRAWN = "SELECT w.item AS item, w.sequence AS sequence, w.decided_at AS recorded"
            + " FROM withdrawal w WHERE w.sequence < ? AND w.kind <> 'reinstated'"
            + " AND NOT EXISTS (SELECT 1 FROM withdrawal l WHERE l.item = w.item AND l.sequence > w.sequence)"
            + " ORDER BY w.sequence DESC LIMIT ?";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteChanges.class);

    private final Connection connection;

    public SqliteChanges(Connection connection) {
        this.connection = connection;
    }

    public List<RecordedChange> in(RecordedChange.Range range) throws SQLException {
        List<RecordedChange> changes = new ArrayList<>();
        long after = range.after();
        boolean more = true;
        // Where some cannot be read there are others after them: a short answer would be taken for the last one.
        while (more && changes.size() < range.limit()) {
            int limit = range.limit() - changes.size();
            List<Row> rows = rows(IN_RANGE, after, range.from(), range.before(), limit);
            changes.addAll(read(rows));
            more = rows.size() == limit;
            after = rows.isEmpty() ? after : rows.getLast().sequence();
        }
        return changes;
    }

    public Optional<RecordedChange> lastOf(ItemId id) throws SQLException {
        return read(rows(OF_ITEM, id.value())).stream().findFirst();
    }

    public List<RecordedChange> withdrawals(long before, int limit) throws SQLException {
        return read(rows(WITHDRAWN, before, limit));
    }

    /** A change as it stands in the record. */
    private record Row(String item, long sequence, String recordedAt) {}

    private List<Row> rows(String sql, Object... values) throws SQLException {
        return SqliteRows.all(
                connection,
                sql,
                row -> new Row(
                        String.valueOf(row.getString("item")),
                        row.getLong("sequence"),
                        String.valueOf(row.getString("recorded"))),
                values);
    }

    private List<RecordedChange> read(List<Row> rows) throws SQLException {
        List<RecordedChange> changes = new ArrayList<>();
        try (SqliteHistories histories = new SqliteHistories(connection)) {
            for (Row row : rows) {
                change(row, histories).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<RecordedChange> change(Row row, SqliteHistories histories) {
        try {
            return Optional.of(new RecordedChange(
                    row.sequence(), Instant.parse(row.recordedAt()), histories.history(new ItemId(row.item()))));
        } catch (SQLException | RuntimeException damaged) {
            // What a damaged row raises may be anything; those after it are to be told all the same.
            LOG.error("Item {} cannot be read from the record and is left out", row.item(), damaged);
            return Optional.empty();
        }
    }
}
