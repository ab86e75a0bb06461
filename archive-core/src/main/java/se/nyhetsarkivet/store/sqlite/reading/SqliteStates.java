package se.nyhetsarkivet.store.sqlite.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ItemStates;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Reads what items said at earlier moments of the record, with a statement prepared once. For one thread; to be closed. */
public final class SqliteStates implements AutoCloseable {

    private static final String CHANGED = "SELECT item FROM ("
            + " SELECT item, sequence FROM revision WHERE sequence > ?1 AND sequence <= ?2"
            + " UNION ALL SELECT r.item, t.sequence FROM retraction t JOIN revision r ON r.sequence = t.revision"
            + " WHERE t.sequence > ?1 AND t.sequence <= ?2"
            + " UNION ALL SELECT item, sequence FROM withdrawal WHERE sequence > ?1 AND sequence <= ?2)"
            + " GROUP BY item ORDER BY max(sequence)";

    /** The texts of what was erased are gone at every moment. */
    private static final String SHOWN = "SELECT sequence, item, number, seen_at, batch, place, fingerprint, content, "
            + SqliteHistories.EDITED + " AS edited FROM revision r WHERE item = ?1 AND sequence <= ?2"
            + " AND NOT EXISTS (SELECT 1 FROM retraction t WHERE t.revision = r.sequence AND t.sequence <= ?2)"
            + " AND coalesce((SELECT kind FROM withdrawal w WHERE w.item = ?1 AND w.sequence <= ?2"
            + " ORDER BY w.sequence DESC LIMIT 1), 'reinstated') = 'reinstated'"
            + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.item = ?1 AND w.kind = 'erased')"
            + " ORDER BY seen_at DESC, sequence DESC LIMIT 1";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteStates.class);

    private final Connection connection;
    private final PreparedStatement shown;

    public SqliteStates(Connection connection) throws SQLException {
        this.connection = connection;
        shown = connection.prepareStatement(SHOWN);
    }

    public void between(long after, long through, Consumer<ItemStates> reader) throws SQLException {
        List<String> items =
                SqliteRows.all(connection, CHANGED, row -> String.valueOf(row.getString(1)), after, through);
        for (String item : items) {
            states(item, after, through).filter(states -> !states.areAlike()).ifPresent(reader);
        }
    }

    private Optional<ItemStates> states(String item, long after, long through) {
        try {
            ItemId id = new ItemId(item);
            return Optional.of(new ItemStates(shownAt(id, after), shownAt(id, through)));
        } catch (SQLException | RuntimeException damaged) {
            // What a damaged row raises may be anything; the items after it are to be read all the same.
            LOG.error("Item {} cannot be read from the record and is left out", item, damaged);
            return Optional.empty();
        }
    }

    private Optional<Revision> shownAt(ItemId id, long sequence) throws SQLException {
        SqliteRows.bind(shown, id.value(), sequence);
        return SqliteRows.all(shown, SqliteRows::revision).stream().findFirst();
    }

    @Override
    public void close() throws SQLException {
        shown.close();
    }
}
