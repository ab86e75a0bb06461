package se.nyhetsarkivet.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.nyhetsarkivet.ArchiveException;

/**
 * A file beside the archive in which a feature keeps its state. What is committed is on the disk; what is deleted is overwritten. Safe
 * for use by many threads.
 */
public final class Database implements AutoCloseable {

    private final Form form;
    private final Connection connection;

    private Database(Form form, Connection connection) {
        this.form = form;
        this.connection = connection;
    }

    /**
     * What is kept in a file.
     *
     * @param what what messages call it, such as {@code subscriptions}
     * @param owner a class beside which {@code schema-VERSION.sql} lies
     * @param version the version of its tables
     */
    public record Form(String what, Class<?> owner, int version) {}

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @param form what is kept in it
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static Database open(Path file, Form form) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return connected("jdbc:sqlite:" + file, form);
        } catch (SQLException | IOException failure) {
            throw new ArchiveException(
                    "The " + form.what() + " in " + file + " cannot be opened (" + failure.getMessage()
                            + "); check that the file belongs to this program and is no other one.",
                    failure);
        }
    }

    /**
     * A database without a file, for a feature that is not used.
     *
     * @param form what would be kept
     * @return the database
     */
    public static Database none(Form form) {
        try {
            return connected("jdbc:sqlite::memory:", form);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Database connected(String address, Form form) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try {
            prepare(connection, form);
            return new Database(form, connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void prepare(Connection connection, Form form) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA secure_delete = ON");
            long version = number(statement, "PRAGMA user_version");
            if (version > form.version()) {
                throw new SQLException("it was written by a later version of the program");
            }
            if (version == 0) {
                connection.setAutoCommit(false);
                statement.executeUpdate(schema(form));
                statement.execute("PRAGMA user_version = " + form.version());
                connection.commit();
            }
        }
        connection.setAutoCommit(false);
    }

    private static String schema(Form form) {
        String name = "schema-" + form.version() + ".sql";
        try (InputStream script = Objects.requireNonNull(form.owner().getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    /**
     * What is done with the database.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @param rows the statements
         * @return what comes of it
         * @throws SQLException if the database fails
         */
        T with(Rows rows) throws SQLException;
    }

    /**
     * Does all of the work or none of it. When it returns, what was written is on the disk.
     *
     * @param work the work
     * @param <T> what comes of it
     * @return what comes of it
     * @throws ArchiveException if the file cannot be read or written
     */
    public synchronized <T> T transaction(Work<T> work) {
        try {
            T result = work.with(new Rows(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            rollBack();
            throw new ArchiveException(
                    "The " + form.what() + " cannot be read or written: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            rollBack();
            throw failure;
        }
    }

    /**
     * Lets nothing that was deleted stay in the log of the last writes. What somebody else is reading at the moment goes at the next
     * time.
     */
    public synchronized void forget() {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw new ArchiveException("The " + form.what() + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException closed) {
            // The failure before it is the one to report.
        }
    }

    /** Statements of one transaction. */
    public static final class Rows {

        private final Connection connection;

        private Rows(Connection connection) {
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
             * Makes the record.
             *
             * @param row the row
             * @return the record
             * @throws SQLException if the row cannot be read
             */
            T of(ResultSet row) throws SQLException;
        }

        /**
         * Reads rows.
         *
         * @param sql the query
         * @param record makes a record of a row
         * @param values the values of its question marks
         * @param <T> the record
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
         * Reads one number.
         *
         * @param sql the query
         * @param values the values of its question marks
         * @return the number
         * @throws SQLException if the database fails
         */
        public long number(String sql, Object... values) throws SQLException {
            try (PreparedStatement select = prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }

        /**
         * Changes rows.
         *
         * @param sql the statement
         * @param values the values of its question marks
         * @return how many rows
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
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new ArchiveException("The " + form.what() + " cannot be closed: " + failure.getMessage(), failure);
        }
    }
}
