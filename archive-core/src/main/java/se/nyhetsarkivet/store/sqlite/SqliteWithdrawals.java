package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.log.LogKind;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/** Hides items and erases their texts, inside the transaction of its caller. */
final class SqliteWithdrawals {

    private static final String LATEST = "SELECT item, kind, reason, decided_at, decided_by FROM withdrawal w"
            + " WHERE sequence = (SELECT max(sequence) FROM withdrawal l WHERE l.item = w.item)"
            + " AND kind <> 'reinstated' ORDER BY sequence";

    private static final String SINCE = "SELECT item FROM withdrawal w WHERE sequence > ?"
            + " AND sequence = (SELECT max(sequence) FROM withdrawal l WHERE l.item = w.item)"
            + " AND kind <> 'reinstated'";

    private final Connection connection;
    private final SqliteLog log;

    SqliteWithdrawals(Connection connection, SqliteLog log) {
        this.connection = connection;
        this.log = log;
    }

    void withdraw(Tombstone tombstone) throws SQLException {
        ItemId id = tombstone.id();
        requireReason(tombstone.reason());
        Optional<Tombstone> before = current(id);
        if (before.isPresent() && before.get().kind() == Tombstone.Kind.ERASED) {
            throw new ArchiveException(
                    "Item " + id + " was erased already, on " + before.get().decidedAt() + ".");
        }
        write(tombstone, SequenceCount.last(connection) + 1);
    }

    /** Writes another archive's tombstone unless the item is withdrawn as much already; true if it was written. */
    boolean carryOver(Tombstone tombstone, long sequence) throws SQLException {
        Optional<Tombstone> before = current(tombstone.id());
        boolean done = before.isPresent()
                && (before.get().kind() == Tombstone.Kind.ERASED || before.get().equals(tombstone));
        if (!done) {
            write(tombstone, sequence);
        }
        return !done;
    }

    /** Writes a tombstone, also of an item that was never here. */
    private void write(Tombstone tombstone, long sequence) throws SQLException {
        boolean erased = tombstone.kind() == Tombstone.Kind.ERASED;
        add(
                sequence,
                tombstone.id(),
                erased ? "erased" : "withdrawn",
                tombstone.reason(),
                tombstone.decidedAt(),
                tombstone.decidedBy());
        if (erased) {
            erase(tombstone.id());
        }
    }

    void reinstate(ItemId id, String reason, String decidedBy, Instant now) throws SQLException {
        requireReason(reason);
        Tombstone tombstone = current(id).orElseThrow(() -> new ArchiveException("Item " + id + " is not withdrawn."));
        if (tombstone.kind() == Tombstone.Kind.ERASED) {
            throw new ArchiveException("Item " + id + " was erased on " + tombstone.decidedAt()
                    + "; its texts are gone and cannot be shown again.");
        }
        add(SequenceCount.last(connection) + 1, id, "reinstated", reason, now, decidedBy);
    }

    static List<Tombstone> all(Connection connection) throws SQLException {
        return SqliteRows.all(connection, LATEST, SqliteRows::tombstone);
    }

    /** The items whose last decision came after a change and hides them. */
    static Set<ItemId> since(Connection connection, long sequence) throws SQLException {
        return new HashSet<>(SqliteRows.all(connection, SINCE, row -> new ItemId(row.getString("item")), sequence));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new ArchiveException("A decision to withdraw an item, or to show it again, requires a reason.");
        }
    }

    private Optional<Tombstone> current(ItemId id) throws SQLException {
        try (SqliteHistories histories = new SqliteHistories(connection)) {
            return histories.tombstone(id);
        }
    }

    private void add(long sequence, ItemId id, String kind, String reason, Instant decidedAt, String decidedBy)
            throws SQLException {
        SqliteRows.update(
                connection,
                "INSERT INTO withdrawal (sequence, item, kind, reason, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?)",
                sequence,
                id.value(),
                kind,
                reason,
                decidedAt,
                decidedBy);
        log.add(LogKind.DECISION, sequence);
    }

    /** A rejected record may be another wording of the same item; what is kept of it goes too. */
    private void erase(ItemId id) throws SQLException {
        log.erase(id);
        SqliteRows.update(
                connection,
                "UPDATE rejection SET excerpt = '' WHERE batch IN (SELECT batch FROM revision WHERE item = ?1"
                        + " UNION SELECT batch FROM sighting WHERE item = ?1)",
                id.value());
        SqliteRows.update(
                connection,
                "DELETE FROM shared_name WHERE held = ?1 OR batch IN (SELECT batch FROM revision WHERE item = ?1"
                        + " UNION SELECT batch FROM sighting WHERE item = ?1)",
                id.value());
        SqliteRows.update(connection, "UPDATE sighting SET place = '' WHERE item = ?", id.value());
        SqliteRows.update(connection, "UPDATE revision SET content = '', place = '' WHERE item = ?", id.value());
    }
}
