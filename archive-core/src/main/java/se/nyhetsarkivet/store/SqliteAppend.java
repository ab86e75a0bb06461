package se.nyhetsarkivet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.NewsArticleJson;

/** Writes the records of one append, inside the transaction of its caller. */
final class SqliteAppend {

    private final Connection connection;
    private final long batch;
    private final Instant seenAt;
    private final List<Revision> written = new ArrayList<>();
    private long newItems;
    private long changed;
    private long unchanged;

    SqliteAppend(Connection connection, long batch, Instant seenAt) {
        this.connection = connection;
        this.batch = batch;
        this.seenAt = seenAt;
    }

    RevisionStore.Appended append(List<NewsItem> items, List<Rejection> rejections) throws SQLException {
        try (PreparedStatement latest = connection.prepareStatement(
                        "SELECT number, fingerprint FROM revision WHERE item = ? ORDER BY number DESC LIMIT 1");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO revision"
                                + " (sequence, item, number, seen_at, batch, fingerprint, content) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            long sequence = SqliteRows.number(connection, "SELECT coalesce(max(sequence), 0) FROM revision");
            for (NewsItem item : items) {
                sequence = append(item, sequence, latest, insert);
            }
        }
        reject(rejections);
        BatchCounts counts = new BatchCounts(newItems, changed, unchanged, rejections.size());
        return new RevisionStore.Appended(List.copyOf(written), counts);
    }

    private long append(NewsItem item, long lastSequence, PreparedStatement latest, PreparedStatement insert)
            throws SQLException {
        ItemId id = item.id();
        Fingerprint fingerprint = item.fingerprint();
        int number = 1;
        latest.setString(1, id.value());
        try (ResultSet row = latest.executeQuery()) {
            if (row.next()) {
                if (row.getString(2).equals(fingerprint.hex())) {
                    unchanged++;
                    return lastSequence;
                }
                number = row.getInt(1) + 1;
            }
        }
        Revision revision = new Revision(lastSequence + 1, number, seenAt, batch, id, item, fingerprint);
        insert.setLong(1, revision.sequence());
        insert.setString(2, id.value());
        insert.setInt(3, number);
        insert.setString(4, seenAt.toString());
        insert.setLong(5, batch);
        insert.setString(6, fingerprint.hex());
        insert.setString(7, NewsArticleJson.write(item));
        insert.executeUpdate();
        written.add(revision);
        if (number == 1) {
            newItems++;
        } else {
            changed++;
        }
        return revision.sequence();
    }

    private void reject(List<Rejection> rejections) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO rejection (batch, place, reason) VALUES (?, ?, ?)")) {
            for (Rejection rejection : rejections) {
                insert.setLong(1, batch);
                insert.setString(2, rejection.place());
                insert.setString(3, rejection.reason());
                insert.executeUpdate();
            }
        }
    }
}
