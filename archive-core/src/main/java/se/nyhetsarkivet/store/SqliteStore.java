package se.nyhetsarkivet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;

/**
 * The record of truth in one SQLite file in WAL mode. One connection writes; another reads, so that a page is not held up
 * by an import. Safe for use by many threads, in one process at a time.
 */
public final class SqliteStore implements RevisionStore {

    private static final String BATCH_COLUMNS = "number, source, sha256, format, options, imported_by,"
            + " started_at, finished_at, new_items, changed, unchanged, rejected";
    private static final String REVISION_COLUMNS = "sequence, item, number, seen_at, batch, fingerprint, content";

    private final SqliteDatabase database;
    private final Connection writing;
    private final Connection reading;

    private SqliteStore(SqliteDatabase database) {
        this.database = database;
        this.writing = database.connect();
        database.prepare(writing);
        this.reading = database.connect();
    }

    /**
     * Opens a store, making it if there is none.
     *
     * @param file the SQLite file
     * @return the store
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be opened, or is not a store
     */
    public static SqliteStore open(Path file) {
        return new SqliteStore(new SqliteDatabase(file));
    }

    @Override
    public ImportBatch begin(BatchSource source, String importedBy, Instant now) {
        return write("written", connection -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT " + BATCH_COLUMNS + " FROM batch"
                    + " WHERE finished_at IS NULL AND sha256 = ? AND format = ? AND options = ?")) {
                bind(find, source.sha256(), source.format(), source.options());
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        return SqliteRows.batch(row);
                    }
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO batch"
                    + " (source, sha256, format, options, imported_by, started_at) VALUES (?, ?, ?, ?, ?, ?)"
                    + " RETURNING " + BATCH_COLUMNS)) {
                bind(
                        insert,
                        source.name(),
                        source.sha256(),
                        source.format(),
                        source.options(),
                        importedBy,
                        now.toString());
                try (ResultSet row = insert.executeQuery()) {
                    return SqliteRows.batch(row);
                }
            }
        });
    }

    @Override
    public Appended append(long batch, List<NewsItem> items, List<Rejection> rejections, Instant now) {
        return write("written", connection -> {
            Appended appended = new SqliteAppend(connection, batch, now).append(items, rejections);
            addCounts(connection, batch, appended.counts());
            return appended;
        });
    }

    @Override
    public Finished finish(long batch, Instant now) {
        return write("written", connection -> {
            Appended returns = new SqliteAppend(connection, batch, now).appendReturns();
            addCounts(connection, batch, returns.counts());
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE batch SET finished_at = ? WHERE number = ? RETURNING " + BATCH_COLUMNS)) {
                bind(update, now.toString(), batch);
                try (ResultSet row = update.executeQuery()) {
                    return new Finished(SqliteRows.batch(row), returns.revisions());
                }
            }
        });
    }

    private static void addCounts(Connection connection, long batch, BatchCounts counts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE batch SET new_items = new_items + ?,"
                + " changed = changed + ?, unchanged = unchanged + ?, rejected = rejected + ? WHERE number = ?")) {
            bind(update, counts.newItems(), counts.changed(), counts.unchanged(), counts.rejected(), batch);
            update.executeUpdate();
        }
    }

    @Override
    public long lastSequence() {
        return read(connection -> SqliteRows.number(connection, "SELECT coalesce(max(sequence), 0) FROM revision"));
    }

    @Override
    public long items() {
        return read(connection -> SqliteRows.number(connection, "SELECT count(*) FROM revision WHERE number = 1"));
    }

    @Override
    public void replay(long after, Consumer<Revision> reader) {
        // A connection of its own: a rebuild may take minutes and must not hold up the pages.
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + REVISION_COLUMNS + " FROM revision WHERE sequence > ? ORDER BY sequence")) {
            bind(select, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(SqliteRows.revision(row));
                }
            }
        } catch (SQLException failure) {
            throw database.problem("read", failure);
        }
    }

    @Override
    public List<Revision> revisions(ItemId id) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + REVISION_COLUMNS + " FROM revision WHERE item = ? ORDER BY number")) {
                bind(select, id.value());
                return SqliteRows.all(select, SqliteRows::revision);
            }
        });
    }

    @Override
    public List<ImportBatch> batches() {
        return read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + BATCH_COLUMNS + " FROM batch ORDER BY number")) {
                return SqliteRows.all(select, SqliteRows::batch);
            }
        });
    }

    @Override
    public List<Rejection> rejections(long batch) {
        return read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT place, reason FROM rejection WHERE batch = ? ORDER BY rowid")) {
                bind(select, batch);
                return SqliteRows.all(select, row -> new Rejection(row.getString(1), row.getString(2)));
            }
        });
    }

    @Override
    public void close() {
        List<SQLException> failures = new ArrayList<>();
        for (Connection connection : List.of(reading, writing)) {
            try {
                connection.close();
            } catch (SQLException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw database.problem("closed", failures.getFirst());
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        synchronized (reading) {
            try {
                return work.with(reading);
            } catch (SQLException failure) {
                throw database.problem("read", failure);
            }
        }
    }

    /** Runs the work in a transaction of its own: all of it is kept, or none. */
    private <T> T write(String attempt, Work<T> work) {
        synchronized (writing) {
            try {
                writing.setAutoCommit(false);
                try {
                    T result = work.with(writing);
                    writing.commit();
                    return result;
                } catch (SQLException | RuntimeException failure) {
                    writing.rollback();
                    throw failure;
                } finally {
                    writing.setAutoCommit(true);
                }
            } catch (SQLException failure) {
                throw database.problem(attempt, failure);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
