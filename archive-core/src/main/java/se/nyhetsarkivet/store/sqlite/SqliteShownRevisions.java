package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/** Reads revisions by their sequence numbers, without those of items that are no longer shown. */
final class SqliteShownRevisions {

    private static final String REVISION =
            "SELECT sequence, number, seen_at, batch, place, item, content, fingerprint, "
                    + SqliteHistories.EDITED
                    + " AS edited, (SELECT kind FROM withdrawal w WHERE w.item = r.item ORDER BY w.sequence DESC LIMIT 1) AS decided"
                    + " FROM revision r WHERE sequence = ?";
    private static final String REINSTATED = "reinstated";

    private SqliteShownRevisions() {}

    /** A row as it is: what is done with the text need not keep others from the connection. */
    private record Row(
            long sequence,
            int number,
            String seenAt,
            long batch,
            String place,
            String item,
            String content,
            String fingerprint,
            boolean edited) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("sequence"),
                    row.getInt("number"),
                    row.getString("seen_at"),
                    row.getLong("batch"),
                    row.getString("place"),
                    row.getString("item"),
                    row.getString("content"),
                    row.getString("fingerprint"),
                    row.getBoolean("edited"));
        }

        Revision revision() {
            try {
                return new Revision(
                        sequence,
                        number,
                        Instant.parse(seenAt),
                        batch,
                        place,
                        new ItemId(item),
                        NewsArticleJson.read(content),
                        new Fingerprint(fingerprint),
                        edited);
            } catch (InvalidValueException | DateTimeException damaged) {
                throw new ArchiveException(
                        "Item " + item + " cannot be read from the record (" + damaged.getMessage()
                                + "); verify the archive and restore the item from a backup.",
                        damaged);
            }
        }
    }

    static RevisionStore.ShownRevisions read(SqliteSession session, List<Long> sequences, long enough) {
        List<Row> rows = new ArrayList<>();
        int looked = session.read(connection -> gather(connection, sequences, enough, rows));
        return new RevisionStore.ShownRevisions(rows.stream().map(Row::revision).toList(), looked);
    }

    private static int gather(Connection connection, List<Long> sequences, long enough, List<Row> rows)
            throws SQLException {
        long characters = 0;
        int looked = 0;
        try (PreparedStatement select = connection.prepareStatement(REVISION)) {
            while (looked < sequences.size() && characters < enough) {
                select.setLong(1, sequences.get(looked));
                looked++;
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("the row of change " + sequences.get(looked - 1) + " is missing");
                    }
                    String decided = row.getString("decided");
                    if (decided == null || decided.equals(REINSTATED)) {
                        Row shown = Row.of(row);
                        rows.add(shown);
                        characters += shown.content().length();
                    }
                }
            }
        }
        return looked;
    }
}
