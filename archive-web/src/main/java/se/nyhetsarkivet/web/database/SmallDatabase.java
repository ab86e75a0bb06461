package se.nyhetsarkivet.web.database;

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
 * A file beside the archive. What is committed is on the disk; what is deleted is overwritten. Safe for use by many threads, and by several
 * processes at once.
 */
public final class SmallDatabase implements AutoCloseable {

    private final Form form;
    private final Supplier<Connection> opening;
    private Optional<Connection> open = Optional.empty();

    private SmallDatabase(Form form, Supplier<Connection> opening) {
        this.form = form;
        this.opening = opening;
    }

    /**
     * What a file holds.
     *
     * @param name what errors call it, such as {@code subscriptions}
     * @param schemas the statements that make the tables in a new file, and after them those for each later version
     */
    public record Form(String name, List<String> schemas) {

        /** Keeps the statements as they are. */
        public Form {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @param form what it holds
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static SmallDatabase open(Path file, Form form) {
        SmallDatabase database = at(file, form);
        database.connection();
        return database;
    }

    /**
     * A file that is opened when it is used. While it cannot be, each use throws {@link ArchiveException}.
     *
     * @param file the file
     * @param form what it holds
     * @return the database
     */
    public static SmallDatabase at(Path file, Form form) {
        return new SmallDatabase(form, () -> DatabaseFile.open(file, form));
    }

    /**
     * A database without a file, which keeps nothing beyond its end.
     *
     * @param form what it would hold
     * @return the database
     */
    public static SmallDatabase withoutFile(Form form) {
        return new SmallDatabase(form, () -> DatabaseFile.inMemory(form));
    }

    private synchronized Connection connection() {
        Connection connection = open.orElseGet(opening);
        open = Optional.of(connection);
        return connection;
    }

    /**
     * What is done with the database.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Reads and writes.
         *
         * @param rows the statements
         * @return what came of it
         * @throws SQLException if the database fails
         */
        T with(Rows rows) throws SQLException;
    }

    /**
     * Does all of the work or none of it. When it returns, what was written is on the disk.
     *
     * @param <T> what comes of it
     * @param work what is done
     * @return what the work returns
     * @throws ArchiveException if the database fails
     */
    public synchronized <T> T transaction(Work<T> work) {
        Connection connection = connection();
        try {
            T result = work.with(new Rows(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            rollBack(connection);
            throw failed("cannot be read or written", failure);
        } catch (RuntimeException failure) {
            rollBack(connection);
            throw failure;
        }
    }

    /**
     * Lets nothing that was deleted stay in the log of the last writes. What somebody else is reading at the moment goes at the next
     * time.
     *
     * @throws ArchiveException if the database fails
     */
    public synchronized void forget() {
        Connection connection = connection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw failed("cannot be written", failure);
        }
    }

    /** A file that is lost is opened again at the next use, since a sound one may lie there by then. */
    private ArchiveException failed(String how, SQLException failure) {
        if (DatabaseFile.isLost(failure)) {
            close();
        }
        return DatabaseFile.failed(form, how, failure);
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException closed) {
            // The failure before it is the one to report.
        }
    }

    /** Statements of one transaction. */
    public static final class Rows {

        private final Connection connection;

        Rows(Connection connection) {
            this.connection = connection;
        }

        /**
         * How a row becomes a record.
         *
         * @param <T> the record
         */
        @FunctionalInterface
        public interface Row<T> {

            /**
             * Reads a row.
             *
             * @param row the row
             * @return the record
             * @throws SQLException if the row has not what is read
             */
            T of(ResultSet row) throws SQLException;
        }

        /**
         * Reads rows.
         *
         * @param <T> the record
         * @param sql the statement
         * @param record how a row becomes a record
         * @param values what stands for its question marks
         * @return the records
         * @throws SQLException if the database fails
         */
        public <T> List<T> all(String sql, Row<T> record, Object... values) throws SQLException {
            try (PreparedStatement select = prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                List<T> records = new ArrayList<>();
                while (row.next()) {
                    records.add(record.of(row));
                }
                return records;
            }
        }

        /**
         * Reads a number.
         *
         * @param sql the statement
         * @param values what stands for its question marks
         * @return the number; 0 for none
         * @throws SQLException if the database fails
         */
        public long number(String sql, Object... values) throws SQLException {
            try (PreparedStatement select = prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }

        /**
         * Writes.
         *
         * @param sql the statement
         * @param values what stands for its question marks
         * @return how many rows were written
         * @throws SQLException if the database fails
         */
        public int update(String sql, Object... values) throws SQLException {
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
                throw DatabaseFile.failed(form, "cannot be closed", failure);
            }
        });
    }
}
