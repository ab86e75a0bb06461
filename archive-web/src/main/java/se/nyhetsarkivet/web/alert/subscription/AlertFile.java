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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import se.nyhetsarkivet.ArchiveException;

/** Opens the file with subscriptions, brings its tables up to date, and says what is wrong with it if it cannot. */
final class AlertFile {

    private static final int VERSION = 2;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;

    /** SQLite's extended codes have the plain one in their lowest byte. */
    private static final int PLAIN_CODE = 0xff;

    private AlertFile() {}

    static Connection open(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return connected("jdbc:sqlite:" + file);
        } catch (SQLException failure) {
            throw failed("The subscriptions in " + file + " cannot be opened", failure);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The subscriptions in " + file + " cannot be opened (" + failure.getMessage()
                            + "); check that this program may write the file and its directory.",
                    failure);
        }
    }

    static Connection inMemory() {
        try {
            return connected("jdbc:sqlite::memory:");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Connection connected(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try {
            prepare(connection);
            return connection;
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
            connection.setAutoCommit(false);
            for (long next = version + 1; next <= VERSION; next++) {
                statement.executeUpdate(schema(next));
                statement.execute("PRAGMA user_version = " + next);
            }
            checkSound(statement);
            // A file that cannot be written is found out now and not when a reader has asked for something.
            statement.execute("PRAGMA user_version = " + VERSION);
            connection.commit();
        }
    }

    private static void checkSound(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            String first = found.getString(1);
            if (!"ok".equals(first)) {
                throw new SQLException(first, "", CORRUPT);
            }
        }
    }

    private static String schema(long version) {
        String name = "schema-" + version + ".sql";
        try (InputStream script = Objects.requireNonNull(AlertFile.class.getResourceAsStream(name))) {
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

    static ArchiveException failed(String what, SQLException failure) {
        return new ArchiveException(what + " (" + failure.getMessage() + "); " + cure(failure) + ".", failure);
    }

    private static String cure(SQLException failure) {
        return switch (failure.getErrorCode() & PLAIN_CODE) {
            case BUSY, LOCKED -> "another program holds the file: end that program, and alerts go on by themselves";
            case READ_ONLY, CANNOT_OPEN, INPUT_OUTPUT -> "check that this program may write the file and its directory";
            case FULL -> "make room on the disk";
            case CORRUPT, NO_DATABASE ->
                "the file is damaged or is no file of subscriptions: put a copy in its place, or move it away and begin"
                        + " without subscriptions";
            default -> "check that the file belongs to this program and is no other one";
        };
    }

    /** Whether the file is to be opened again, since another may lie there or it may be sound by then. */
    static boolean isLost(SQLException failure) {
        return switch (failure.getErrorCode() & PLAIN_CODE) {
            case READ_ONLY, INPUT_OUTPUT, CORRUPT, CANNOT_OPEN, NO_DATABASE -> true;
            default -> false;
        };
    }
}
