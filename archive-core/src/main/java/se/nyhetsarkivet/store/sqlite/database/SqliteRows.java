package se.nyhetsarkivet.store.sqlite.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.ItemFingerprint;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.VerificationRecord;

/** Rows as records, and values as the database has them. */
public final class SqliteRows {

    /** Always with milliseconds, so that the order of the texts is the order in time. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SqliteRows() {}

    /** How a row becomes a record. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static <T> List<T> all(Connection connection, String sql, Row<T> record, Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            return all(select, record);
        }
    }

    public static <T> List<T> all(PreparedStatement select, Row<T> record) throws SQLException {
        List<T> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                records.add(record.of(row));
            }
        }
        return records;
    }

    public static <T> Optional<T> first(Connection connection, String sql, Row<T> record, Object... values)
            throws SQLException {
        return all(connection, sql, record, values).stream().findFirst();
    }

    public static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        }
    }

    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant time ? time(time) : value);
        }
    }

    public static String time(Instant time) {
        return TIME.format(time);
    }

    public static ImportBatch batch(ResultSet row) throws SQLException {
        return new ImportBatch(
                row.getLong("number"),
                new ImportBatch.Source(
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getString("format"),
                        row.getString("options")),
                row.getString("imported_by"),
                Optional.ofNullable(row.getString("reason")),
                Instant.parse(row.getString("started_at")),
                Optional.ofNullable(row.getString("finished_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("undone_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("undone_by")),
                new ImportBatch.Counts(
                        row.getLong("new_items"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")));
    }

    public static VerificationRecord check(ResultSet row) throws SQLException {
        return new VerificationRecord(
                Instant.parse(row.getString("started_at")),
                Instant.parse(row.getString("finished_at")),
                row.getInt("part"),
                row.getInt("parts"),
                row.getLong("revisions"),
                row.getLong("differences"),
                row.getString("first_differences").lines().toList());
    }

    public static Original original(ResultSet row) throws SQLException {
        return new Original(
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("removed_at")).map(Instant::parse));
    }

    public static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("sequence"),
                row.getInt("number"),
                Instant.parse(row.getString("seen_at")),
                row.getLong("batch"),
                row.getString("place"),
                new ItemId(row.getString("item")),
                NewsArticleJson.read(row.getString("content")),
                new Fingerprint(row.getString("fingerprint")),
                row.getBoolean("edited"));
    }

    public static ItemFingerprint wording(ResultSet row) throws SQLException {
        return new ItemFingerprint(new ItemId(row.getString("item")), new Fingerprint(row.getString("fingerprint")));
    }

    public static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                new ItemId(row.getString("item")),
                row.getString("kind").equals("erased") ? Tombstone.Kind.ERASED : Tombstone.Kind.WITHDRAWN,
                row.getString("reason"),
                Instant.parse(row.getString("decided_at")),
                row.getString("decided_by"));
    }
}
