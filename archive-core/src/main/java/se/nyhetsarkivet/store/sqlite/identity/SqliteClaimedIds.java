package se.nyhetsarkivet.store.sqlite.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/**
 * Remembers which items the ids of another archive stand for in a batch, where other news have the id here. Its later revisions may say
 * so little of what the first said that nothing else tells whose they are. Inside the transaction of an append; for one thread.
 */
final class SqliteClaimedIds {

    private final Connection connection;
    private final long batch;
    private boolean any;

    SqliteClaimedIds(Connection connection, long batch) throws SQLException {
        this.connection = connection;
        this.batch = batch;
        this.any = SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM claimed_id WHERE batch = ?)", batch) > 0;
    }

    /** The item that an earlier record of the batch with the same id was taken for. */
    Optional<ItemId> item(ItemId claimed) throws SQLException {
        return any
                ? SqliteRows.first(
                        connection,
                        "SELECT item FROM claimed_id WHERE batch = ? AND claimed = ?",
                        row -> new ItemId(row.getString(1)),
                        batch,
                        claimed.value())
                : Optional.empty();
    }

    void note(ItemId claimed, ItemId item) throws SQLException {
        if (!claimed.equals(item)) {
            any = true;
            SqliteRows.update(
                    connection,
                    "INSERT OR IGNORE INTO claimed_id (batch, claimed, item) VALUES (?, ?, ?)",
                    batch,
                    claimed.value(),
                    item.value());
        }
    }
}
