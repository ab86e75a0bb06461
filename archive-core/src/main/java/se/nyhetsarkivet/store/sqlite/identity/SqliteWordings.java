package se.nyhetsarkivet.store.sqlite.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/** Reads what items have said so far, with statements prepared once. For one thread; to be closed. */
public final class SqliteWordings implements AutoCloseable {

    /** As many forms as most names have. */
    private static final int ASKED_AT_ONCE = 8;

    private final PreparedStatement anyOf;
    private final PreparedStatement wordings;

    public SqliteWordings(Connection connection) throws SQLException {
        boolean anyRetracted = SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM retraction)") > 0;
        boolean anyEdited =
                SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM batch WHERE reason IS NOT NULL)") > 0;
        wordings = connection.prepareStatement("SELECT sequence, number, seen_at, fingerprint, "
                + (anyRetracted ? SqliteHistories.COUNTS : "1") + " AS counts, "
                + (anyEdited ? SqliteHistories.EDITED : "0") + " AS edited FROM revision r WHERE item = ?"
                + " ORDER BY seen_at, sequence");
        anyOf = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM revision WHERE item IN (?" + ", ?".repeat(ASKED_AT_ONCE - 1) + "))");
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

    public KnownTexts of(ItemId id) throws SQLException {
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

    @Override
    public void close() throws SQLException {
        anyOf.close();
        wordings.close();
    }
}
