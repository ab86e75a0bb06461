package se.nyhetsarkivet.store.sqlite.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.transparency.TreeHash;

/** Writes entries of the log, in the transaction that writes what they tell of. For one thread; to be closed. */
public final class SqliteLog implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int DRAWN_AT_ONCE = 64;
    private static final String OF_ITEM = "SELECT l.number AS entry, s.salt, r.* FROM revision r"
            + " JOIN log_entry l ON l.kind = 1 AND l.subject = r.sequence JOIN log_salt s ON s.entry = l.number"
            + " WHERE r.item = ?";

    private final Connection connection;
    private final RandomGenerator random;
    private final PreparedStatement entry;
    private final PreparedStatement salt;
    /** Random bytes that were drawn and not used; many at a time cost much less than a few. */
    private final ByteBuffer drawn =
            ByteBuffer.allocate(SALT_BYTES * DRAWN_AT_ONCE).limit(0);

    private long next;

    public SqliteLog(Connection connection, RandomGenerator random) throws SQLException {
        this.connection = connection;
        this.random = random;
        this.entry =
                connection.prepareStatement("INSERT INTO log_entry (number, kind, subject, hash) VALUES (?, ?, ?, ?)");
        this.salt = connection.prepareStatement("INSERT INTO log_salt (entry, salt) VALUES (?, ?)");
        this.next = SqliteTree.size(connection);
    }

    /** Logs what the record says by now. */
    public void add(LogKind kind, long subject) throws SQLException {
        try (SqliteLoggedChanges changes = new SqliteLoggedChanges(connection)) {
            add(changes.find(kind, subject)
                    .orElseThrow(() -> new SQLException("there is no " + kind + " " + subject + " to be logged")));
        }
    }

    public void add(LoggedChange change) throws SQLException {
        byte[] secret = draw();
        add(change, change.commits() ? change.commitment(secret) : secret);
        if (change.commits()) {
            salt.setLong(1, next - 1);
            salt.setBytes(2, secret);
            salt.executeUpdate();
        }
    }

    /** Logs what was erased before there was a log. */
    public void addErased(LoggedChange change) throws SQLException {
        byte[] commitment = change.commitment(draw());
        add(change, commitment);
        keep(next - 1, commitment);
    }

    private void add(LoggedChange change, byte[] commitment) throws SQLException {
        byte[] line = change.line(commitment).getBytes(StandardCharsets.UTF_8);
        entry.setLong(1, next);
        entry.setInt(2, change.kind().number());
        entry.setLong(3, change.subject());
        entry.setBytes(4, TreeHash.ofEntry(line).bytes());
        entry.executeUpdate();
        SqliteTree.completed(connection, next);
        next++;
    }

    private byte[] draw() {
        if (!drawn.hasRemaining()) {
            random.nextBytes(drawn.array());
            drawn.clear();
        }
        byte[] secret = new byte[SALT_BYTES];
        drawn.get(secret);
        return secret;
    }

    /** An entry whose salt is still there. */
    private record Salted(long entry, TreeHash commitment) {

        static Salted of(ResultSet row) throws SQLException {
            byte[] commitment = SqliteLoggedChanges.revision(row).commitment(row.getBytes("salt"));
            return new Salted(row.getLong("entry"), TreeHash.of(commitment));
        }
    }

    /** Erases the salts of an item's revisions while their texts are still there, so that nobody can guess them afterwards. */
    public void erase(ItemId id) throws SQLException {
        List<Salted> all = SqliteRows.all(connection, OF_ITEM, Salted::of, id.value());
        for (Salted each : all) {
            keep(each.entry(), each.commitment().bytes());
            SqliteRows.update(connection, "DELETE FROM log_salt WHERE entry = ?", each.entry());
        }
    }

    private void keep(long number, byte[] commitment) throws SQLException {
        SqliteRows.update(
                connection, "INSERT INTO log_commitment (entry, commitment) VALUES (?, ?)", number, commitment);
    }

    @Override
    public void close() throws SQLException {
        entry.close();
        salt.close();
    }
}
