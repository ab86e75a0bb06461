package se.nyhetsarkivet.web.alert.subscription;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.nyhetsarkivet.ArchiveException;

/**
 * The file with subscriptions. What is committed is on the disk; what is deleted is overwritten. A file that cannot be used is tried again
 * at the next use. Safe for use by many threads.
 */
public final class AlertDatabase implements AutoCloseable {

    private final Supplier<Connection> opening;
    private Optional<Connection> open = Optional.empty();

    private AlertDatabase(Supplier<Connection> opening) {
        this.opening = opening;
    }

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static AlertDatabase open(Path file) {
        AlertDatabase database = at(file);
        database.connection();
        return database;
    }

    /**
     * A file that is opened when it is used. While it cannot be, each use throws {@link ArchiveException}.
     *
     * @param file the file
     * @return the database
     */
    public static AlertDatabase at(Path file) {
        return new AlertDatabase(() -> AlertFile.open(file));
    }

    /**
     * A database without a file, where nobody can ask for an alert.
     *
     * @return the database
     */
    public static AlertDatabase none() {
        return new AlertDatabase(AlertFile::inMemory);
    }

    private synchronized Connection connection() {
        Connection connection = open.orElseGet(opening);
        open = Optional.of(connection);
        return connection;
    }

    /** What is done with the database. */
    @FunctionalInterface
    interface Work<T> {
        T with(Rows rows) throws SQLException;
    }

    /** Does all of the work or none of it. When it returns, what was written is on the disk. */
    synchronized <T> T transaction(Work<T> work) {
        Connection connection = connection();
        try {
            T result = work.with(new Rows(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            rollBack(connection);
            throw failed("The subscriptions cannot be read or written", failure);
        } catch (RuntimeException failure) {
            rollBack(connection);
            throw failure;
        }
    }

    /**
     * Lets nothing that was deleted stay in the log of the last writes. What somebody else is reading at the moment goes at the next
     * time.
     */
    synchronized void forget() {
        Connection connection = connection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw failed("The subscriptions cannot be written", failure);
        }
    }

    private ArchiveException failed(String what, SQLException failure) {
        if (AlertFile.isLost(failure)) {
            close();
        }
        return AlertFile.failed(what, failure);
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException closed) {
            // The failure before it is the one to report.
        }
    }

    /** Statements of one transaction. */
    static final class Rows {

        private final Connection connection;

        Rows(Connection connection) {
            this.connection = connection;
        }

        /** How a row becomes a record. */
        @FunctionalInterface
        interface Row<T> {
            T of(ResultSet row) throws SQLException;
        }

        <T> List<T> all(String sql, Row<T> record, Object... values) throws SQLException {
            try (PreparedStatement select = prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                List<T> records = new ArrayList<>();
                while (row.next()) {
                    records.add(record.of(row));
                }
                return records;
            }
        }

        long number(String sql, Object... values) throws SQLException {
            try (PreparedStatement select = prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }

        int update(String sql, Object... values) throws SQLException {
            try (PreparedStatement update = prepared(sql, values)) {
                return update.executeUpdate();
            }
        }

        private PreparedStatement prepared(String sql, Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }
    }

    @Override
    public synchronized void close() {
        Optional<Connection> closing = open;
        open = Optional.empty();
        closing.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw AlertFile.failed("The subscriptions cannot be closed", failure);
            }
        });
    }
}
