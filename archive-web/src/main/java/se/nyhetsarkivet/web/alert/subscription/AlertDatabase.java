package se.nyhetsarkivet.web.alert.subscription;

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

/** The file with subscriptions. What is committed is on the disk; what is deleted is overwritten. Safe for use by many threads. */
public final class AlertDatabase implements AutoCloseable {

    private static final int VERSION = 1;
    private static final String SCHEMA = "schema-" + VERSION + ".sql";

    private final Connection connection;

    private AlertDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static AlertDatabase open(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return connected("jdbc:sqlite:" + file);
        } catch (SQLException | IOException failure) {
            throw new ArchiveException(
                    "The subscriptions in " + file + " cannot be opened (" + failure.getMessage()
                            + "); check that the file belongs to this program and is no other one.",
                    failure);
        }
    }

    /**
     * A database without a file, where nobody can ask for an alert.
     *
     * @return the database
     */
    public static AlertDatabase none() {
        try {
            return connected("jdbc:sqlite::memory:");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AlertDatabase connected(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try {
            prepare(connection);
            return new AlertDatabase(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA secure_delete = ON");
            long version = number(statement, "PRAGMA user_version");
            if (version > VERSION) {
                throw new SQLException("it was written by a later version of the program");
            }
            if (version == 0) {
                connection.setAutoCommit(false);
                statement.executeUpdate(schema());
                statement.execute("PRAGMA user_version = " + VERSION);
                connection.commit();
            }
        }
        connection.setAutoCommit(false);
    }

    private static String schema() {
        try (InputStream script = Objects.requireNonNull(AlertDatabase.class.getResourceAsStream(SCHEMA))) {
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

    /** What is done with the database. */
    @FunctionalInterface
    interface Work<T> {
        T with(Rows rows) throws SQLException;
    }

    /** Does all of the work or none of it. When it returns, what was written is on the disk. */
    synchronized <T> T transaction(Work<T> work) {
        try {
            T result = work.with(new Rows(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            rollBack();
            throw new ArchiveException("The subscriptions cannot be read or written: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            rollBack();
            throw failure;
        }
    }

    /**
     * Lets nothing that was deleted stay in the log of the last writes. What somebody else is reading at the moment goes at the next
     * time.
     */
    synchronized void forget() {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw new ArchiveException("The subscriptions cannot be written: " + failure.getMessage(), failure);
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
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new ArchiveException("The subscriptions cannot be closed: " + failure.getMessage(), failure);
        }
    }
}
