package se.nyhetsarkivet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.NewsArticleJson;

/** Rows as records. */
final class SqliteRows {

    private SqliteRows() {}

    /** How a row becomes a record. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> all(PreparedStatement select, Row<T> record) throws SQLException {
        List<T> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                records.add(record.of(row));
            }
        }
        return records;
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    static ImportBatch batch(ResultSet row) throws SQLException {
        return new ImportBatch(
                row.getLong("number"),
                new BatchSource(
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getString("format"),
                        row.getString("options")),
                row.getString("imported_by"),
                Instant.parse(row.getString("started_at")),
                Optional.ofNullable(row.getString("finished_at")).map(Instant::parse),
                new BatchCounts(
                        row.getLong("new_items"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("sequence"),
                row.getInt("number"),
                Instant.parse(row.getString("seen_at")),
                row.getLong("batch"),
                new ItemId(row.getString("item")),
                NewsArticleJson.read(row.getString("content")),
                new Fingerprint(row.getString("fingerprint")));
    }
}
