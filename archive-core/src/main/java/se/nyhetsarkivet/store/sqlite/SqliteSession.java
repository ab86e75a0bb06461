package se.nyhetsarkivet.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/**
 * The connections to the database: one writes, in transactions; another reads, so that a page is not held up by an import.
 * Safe for use by many threads.
 */
public final class SqliteSession implements AutoCloseable {

    private final SqliteDatabase database;
    private final Connection writing;
    private final Connection reading;
    private volatile boolean rehearsing;
    private volatile boolean closed;

    public SqliteSession(SqliteDatabase database) {
        this.database = database;
        this.writing = database.connectToWrite();
        database.prepare(writing);
        this.reading = database.connectToRead();
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What of the tables and triggers was not as it should be when the record was opened. */
    List<String> foundAtOpening() {
        return database.foundAtOpening();
    }

    public <T> T read(Work<T> work) {
        synchronized (reading) {
            requireOpen();
            try {
                return work.with(reading);
            } catch (SQLException failure) {
                throw database.problem("read", failure);
            }
        }
    }

    /** Reads what is being rehearsed, or else what is there. */
    <T> T readOrRehearse(Work<T> work) {
        return rehearsing && Thread.holdsLock(writing) ? write(work) : read(work);
    }

    /** Reads on a separate connection, all at one moment of the record: it may take minutes and holds up nobody. */
    <T> T readAtLength(Work<T> work) {
        requireOpen();
        try (Connection connection = database.connectToRead()) {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.rollback();
            return result;
        } catch (SQLException failure) {
            throw database.problem("read", failure);
        }
    }

    /** Runs the work in a separate transaction: all of it is kept, or none. */
    <T> T write(Work<T> work) {
        synchronized (writing) {
            requireOpen();
            try {
                return rehearsing ? work.with(writing) : committed(work);
            } catch (SQLException failure) {
                throw database.problem("written", failure);
            }
        }
    }

    private <T> T committed(Work<T> work) throws SQLException {
        requireNoOther();
        writing.setAutoCommit(false);
        try {
            T result = work.with(writing);
            writing.commit();
            writing.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            SqliteDatabase.rollBack(writing, failure);
            throw failure;
        }
    }

    /** What hears of a change's progress would commit half of the change if it made another. */
    private void requireNoOther() throws SQLException {
        if (!writing.getAutoCommit()) {
            throw new ArchiveException(
                    "The archive is being changed by this very thread; change it again when that is done.");
        }
    }

    <T> T rehearse(Supplier<T> work) {
        synchronized (writing) {
            requireOpen();
            try {
                requireNoOther();
                writing.setAutoCommit(false);
                rehearsing = true;
                T result = work.get();
                writing.rollback();
                writing.setAutoCommit(true);
                return result;
            } catch (SQLException failure) {
                SqliteDatabase.rollBack(writing, failure);
                throw database.problem("written", failure);
            } catch (RuntimeException | Error failure) {
                SqliteDatabase.rollBack(writing, failure);
                throw failure;
            } finally {
                rehearsing = false;
            }
        }
    }

    /** Work that cannot be in a transaction. */
    public void withoutTransaction(String sql) {
        synchronized (writing) {
            try (Statement statement = writing.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw database.problem("written", failure);
            }
        }
    }

    /** Copies all of the database as it is at one moment. */
    void copyTo(Path file) {
        try (Connection connection = database.connectToRead();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            SqliteRows.bind(copy, file.toString());
            copy.execute();
        } catch (SQLException failure) {
            throw database.problem("copied to " + file, failure);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ArchiveException(
                    "The archive's record " + database.file() + " is closed; open the archive again.");
        }
    }

    /** Closing a second time does nothing. */
    @Override
    public void close() {
        closed = true;
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
}
