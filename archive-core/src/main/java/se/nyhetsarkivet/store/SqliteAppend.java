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

    private static final String REVISITED = "SELECT r.content FROM revisit v JOIN revision r ON r.sequence = v.sequence"
            + " WHERE v.batch = ? ORDER BY v.sequence";

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
        try (Statements statements = new Statements(connection)) {
            for (NewsItem item : items) {
                append(item, statements);
            }
        }
        reject(rejections);
        return new RevisionStore.Appended(
                List.copyOf(written), new BatchCounts(newItems, changed, unchanged, rejections.size()));
    }

    /** Writes again the wordings to which items have returned; they were counted as unchanged when they were read. */
    RevisionStore.Appended appendReturns() throws SQLException {
        List<NewsItem> returned;
        try (PreparedStatement select = connection.prepareStatement(REVISITED)) {
            select.setLong(1, batch);
            returned = SqliteRows.all(select, row -> NewsArticleJson.read(row.getString(1)));
        }
        try (Statements statements = new Statements(connection)) {
            for (NewsItem item : returned) {
                ItemId id = item.id();
                write(id, item, item.fingerprint(), latest(id, statements).number() + 1, statements);
                statements.forget(batch, id);
            }
        }
        int count = returned.size();
        return new RevisionStore.Appended(List.copyOf(written), new BatchCounts(0, count, -count, 0));
    }

    /** An item's latest revision; number 0 for none. */
    private record Latest(int number, String fingerprint) {}

    private void append(NewsItem item, Statements statements) throws SQLException {
        ItemId id = item.id();
        Fingerprint fingerprint = item.fingerprint();
        Latest latest = latest(id, statements);
        if (latest.number() == 0) {
            write(id, item, fingerprint, 1, statements);
            newItems++;
        } else if (latest.fingerprint().equals(fingerprint.hex())) {
            statements.forget(batch, id);
            unchanged++;
        } else if (statements.revisit(batch, id, fingerprint)) {
            unchanged++;
        } else {
            statements.forget(batch, id);
            write(id, item, fingerprint, latest.number() + 1, statements);
            changed++;
        }
    }

    private static Latest latest(ItemId id, Statements statements) throws SQLException {
        statements.latest.setString(1, id.value());
        try (ResultSet row = statements.latest.executeQuery()) {
            return row.next() ? new Latest(row.getInt(1), row.getString(2)) : new Latest(0, "");
        }
    }

    private void write(ItemId id, NewsItem item, Fingerprint fingerprint, int number, Statements statements)
            throws SQLException {
        PreparedStatement insert = statements.insert;
        long sequence = statements.nextSequence++;
        insert.setLong(1, sequence);
        insert.setString(2, id.value());
        insert.setInt(3, number);
        insert.setString(4, seenAt.toString());
        insert.setLong(5, batch);
        insert.setString(6, fingerprint.hex());
        insert.setString(7, NewsArticleJson.write(item));
        insert.executeUpdate();
        written.add(new Revision(sequence, number, seenAt, batch, id, item, fingerprint));
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

    /** The statements of an append, prepared once. */
    private static final class Statements implements AutoCloseable {

        private final PreparedStatement latest;
        private final PreparedStatement insert;
        private final PreparedStatement revisit;
        private final PreparedStatement forget;
        private long nextSequence;

        Statements(Connection connection) throws SQLException {
            latest = connection.prepareStatement(
                    "SELECT number, fingerprint FROM revision WHERE item = ? ORDER BY number DESC LIMIT 1");
            insert = connection.prepareStatement("INSERT INTO revision"
                    + " (sequence, item, number, seen_at, batch, fingerprint, content) VALUES (?, ?, ?, ?, ?, ?, ?)");
            revisit = connection.prepareStatement("INSERT OR REPLACE INTO revisit (batch, item, sequence)"
                    + " SELECT ?, item, max(sequence) FROM revision WHERE item = ? AND fingerprint = ?"
                    + " GROUP BY item");
            forget = connection.prepareStatement("DELETE FROM revisit WHERE batch = ? AND item = ?");
            nextSequence = SqliteRows.number(connection, "SELECT coalesce(max(sequence), 0) + 1 FROM revision");
        }

        /** Notes that the batch brought an earlier wording; false if the item never had it. */
        boolean revisit(long batch, ItemId id, Fingerprint fingerprint) throws SQLException {
            revisit.setLong(1, batch);
            revisit.setString(2, id.value());
            revisit.setString(3, fingerprint.hex());
            return revisit.executeUpdate() > 0;
        }

        void forget(long batch, ItemId id) throws SQLException {
            forget.setLong(1, batch);
            forget.setString(2, id.value());
            forget.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            latest.close();
            insert.close();
            revisit.close();
            forget.close();
        }
    }
}
