package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** The statements of an append to a batch, prepared once. For one thread; to be closed. */
final class AppendStatements implements AutoCloseable {

    /** As many forms as most names have. */
    private static final int ASKED_AT_ONCE = 8;

    private final long batch;
    private final PreparedStatement anyOf;
    private final PreparedStatement wordings;
    private final PreparedStatement insert;
    private final PreparedStatement noteRevisit;
    private final PreparedStatement forgetRevisit;
    private final PreparedStatement sighted;
    private long lastSequence;

    AppendStatements(Connection connection, long batch) throws SQLException {
        this.batch = batch;
        boolean anyRetracted = SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM retraction)") > 0;
        boolean anyEdited =
                SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM batch WHERE reason IS NOT NULL)") > 0;
        wordings = connection.prepareStatement("SELECT sequence, number, seen_at, fingerprint, "
                + (anyRetracted ? SqliteHistories.COUNTS : "1") + " AS counts, "
                + (anyEdited ? SqliteHistories.EDITED : "0") + " AS edited FROM revision r WHERE item = ?"
                + " ORDER BY seen_at, sequence");
        anyOf = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM revision WHERE item IN (?" + ", ?".repeat(ASKED_AT_ONCE - 1) + "))");
        insert = connection.prepareStatement(
                "INSERT INTO revision (sequence, item, number, seen_at, batch, fingerprint, content, place)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        noteRevisit =
                connection.prepareStatement("INSERT OR REPLACE INTO revisit (batch, item, sequence) VALUES (?, ?, ?)");
        forgetRevisit = connection.prepareStatement("DELETE FROM revisit WHERE batch = ? AND item = ?");
        sighted = connection.prepareStatement("INSERT OR IGNORE INTO sighting (item, batch, place) VALUES (?, ?, ?)");
        lastSequence = SequenceCount.last(connection);
    }

    /** Whether any of these is the id of an item; one question instead of one for each, since most records are new. */
    boolean anyOf(List<ItemId> ids) throws SQLException {
        for (int first = 0; first < ids.size(); first += ASKED_AT_ONCE) {
            for (int i = 0; i < ASKED_AT_ONCE; i++) {
                anyOf.setString(
                        i + 1, ids.get(Math.min(first + i, ids.size() - 1)).value());
            }
            try (ResultSet row = anyOf.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    return true;
                }
            }
        }
        return false;
    }

    KnownTexts wordings(ItemId id) throws SQLException {
        wordings.setString(1, id.value());
        List<KnownTexts.Wording> counting = new ArrayList<>();
        int greatestNumber = 0;
        try (ResultSet row = wordings.executeQuery()) {
            while (row.next()) {
                greatestNumber = Math.max(greatestNumber, row.getInt("number"));
                if (row.getBoolean("counts")) {
                    counting.add(new KnownTexts.Wording(
                            row.getLong("sequence"),
                            Instant.parse(row.getString("seen_at")),
                            row.getString("fingerprint"),
                            row.getBoolean("edited")));
                }
            }
        }
        return new KnownTexts(counting, greatestNumber + 1);
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
        anyOf.close();
        wordings.close();
        insert.close();
        noteRevisit.close();
        forgetRevisit.close();
        sighted.close();
    }
}
