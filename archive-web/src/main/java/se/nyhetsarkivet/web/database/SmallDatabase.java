package se.nyhetsarkivet.web.database;

import java.io.IOException;
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
import se.nyhetsarkivet.ArchiveException;

/**
 * A file beside the archive. What is committed is on the disk; what is deleted is overwritten. Safe for use by many threads, and by several
 * processes at once.
 */
public final class SmallDatabase implements AutoCloseable {

    private final Form form;
    private final Connection connection;

    private SmallDatabase(Form form, Connection connection) {
        this.form = form;
        this.connection = connection;
    }

    /**
     * What a file holds.
     *
     * @param name what errors call it, such as {@code subscriptions}
     * @param version the version of the schema, 1 or more
     * @param schema the statements that make the tables in a new file
     */
    public record Form(String name, int version, String schema) {}

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @param form what it holds
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static SmallDatabase open(Path file, Form form) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return connected("jdbc:sqlite:" + file, form);
        } catch (SQLException | IOException failure) {
            throw new ArchiveException(
                    "The " + form.name() + " in " + file + " cannot be opened (" + failure.getMessage()
                            + "); check that the file belongs to this program and is no other one.",
                    failure);
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * A database without a file, which keeps nothing beyond its end.
     *
     * @param form what it would hold
     * @return the database
     */
    public static SmallDatabase withoutFile(Form form) {
        try {
            return connected("jdbc:sqlite::memory:", form);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SmallDatabase connected(String address, Form form) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try {
            prepare(connection, form);
            return new SmallDatabase(form, connection);
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
                statement.executeUpdate(form.schema());
                statement.execute("PRAGMA user_version = " + form.version());
                connection.commit();
            }
        }
        connection.setAutoCommit(false);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    /** What is done with the database. */
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
     * @param work what is done
     * @return what the work returns
     * @throws ArchiveException if the database fails
     */
    public synchronized <T> T transaction(Work<T> work) {
        try {
            T result = work.with(new Rows(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            rollBack();
            throw new ArchiveException(
                    "The " + form.name() + " cannot be read or written: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            rollBack();
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
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw new ArchiveException("The " + form.name() + " cannot be written: " + failure.getMessage(), failure);
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

        Rows(Connection connection) {
            this.connection = connection;
        }

        /** How a row becomes a record. */
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
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new ArchiveException("The " + form.name() + " cannot be closed: " + failure.getMessage(), failure);
        }
    }
}
