package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** The statements of an append to a batch, prepared once. For one thread; to be closed. */
final class AppendStatements implements AutoCloseable {

    private final long batch;
    private final PreparedStatement insert;
    private final PreparedStatement noteRevisit;
    private final PreparedStatement forgetRevisit;
    private final PreparedStatement sighted;
    private long lastSequence;

    AppendStatements(Connection connection, long batch) throws SQLException {
        this.batch = batch;
        insert = connection.prepareStatement(
                "INSERT INTO revision (sequence, item, number, seen_at, batch, fingerprint, content, place)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        noteRevisit =
                connection.prepareStatement("INSERT OR REPLACE INTO revisit (batch, item, sequence) VALUES (?, ?, ?)");
        forgetRevisit = connection.prepareStatement("DELETE FROM revisit WHERE batch = ? AND item = ?");
        sighted = connection.prepareStatement("INSERT OR IGNORE INTO sighting (item, batch, place) VALUES (?, ?, ?)");
        lastSequence = SequenceCount.last(connection);
    }

    /** Writes a revision and returns its sequence number. */
    long insert(ItemId id, int number, Instant seenAt, Fingerprint fingerprint, String content, String place)
            throws SQLException {
        long sequence = drawSequence();
        SqliteRows.bind(insert, sequence, id.value(), number, seenAt, batch, fingerprint.hex(), content, place);
        insert.executeUpdate();
        return sequence;
    }

    long drawSequence() {
        return ++lastSequence;
    }

    /** Notes that the batch brought an earlier wording. */
    void noteRevisit(ItemId id, long sequence) throws SQLException {
        SqliteRows.bind(noteRevisit, batch, id.value(), sequence);
        noteRevisit.executeUpdate();
    }

    void forgetRevisit(ItemId id) throws SQLException {
        SqliteRows.bind(forgetRevisit, batch, id.value());
        forgetRevisit.executeUpdate();
    }

    /** Notes that the batch brought what the archive has. */
    void sighted(ItemId id, String place) throws SQLException {
        SqliteRows.bind(sighted, id.value(), batch, place);
        sighted.executeUpdate();
    }

    long lastSequence() {
        return lastSequence;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        noteRevisit.close();
        forgetRevisit.close();
        sighted.close();
    }
}
