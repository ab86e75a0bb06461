package se.nyhetsarkivet.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.ArchiveException;

/** Opens a file, brings its tables up to date, and says what is wrong with it if it cannot. */
final class DatabaseFile {

    private static final List<String> COMPANIONS = List.of("-wal", "-shm");
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

    private DatabaseFile() {}

    static Connection open(Path file, SmallDatabase.Form form) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            alignCompanions(file);
            return connected("jdbc:sqlite:" + file, form);
        } catch (SQLException failure) {
            throw failed(form, "in " + file + " cannot be opened", failure);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The " + form.name() + " in " + file + " cannot be opened (" + failure.getMessage()
                            + "); check that this program may write the file and its directory.",
                    failure);
        }
    }

    private static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * SQLite makes the files beside a database with its permissions, and leaves them behind when it cannot write; once the database may be
     * written again, so must they.
     */
    private static void alignCompanions(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        for (String ending : COMPANIONS) {
            Path companion = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(companion)
                    && !Files.getPosixFilePermissions(companion).equals(permissions)) {
                Files.setPosixFilePermissions(companion, permissions);
            }
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static Connection inMemory(SmallDatabase.Form form) {
        try {
            return connected("jdbc:sqlite::memory:", form);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Connection connected(String address, SmallDatabase.Form form) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try {
            prepare(connection, form);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void prepare(Connection connection, SmallDatabase.Form form) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA secure_delete = ON");
            long version = number(statement, "PRAGMA user_version");
            int newest = form.schemas().size();
            if (version > newest) {
                throw new SQLException("it was written by a later version of the program");
            }
            connection.setAutoCommit(false);
            for (long next = version + 1; next <= newest; next++) {
                statement.executeUpdate(form.schemas().get((int) next - 1));
                statement.execute("PRAGMA user_version = " + next);
            }
            checkSound(statement);
            // A file that cannot be written is found out now and not when a reader has asked for something.
            statement.execute("PRAGMA user_version = " + newest);
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

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    static ArchiveException failed(SmallDatabase.Form form, String how, SQLException failure) {
        return new ArchiveException(
                "The " + form.name() + " " + how + " (" + failure.getMessage() + "); " + cure(form, failure) + ".",
                failure);
    }

    private static String cure(SmallDatabase.Form form, SQLException failure) {
        return switch (failure.getErrorCode() & PLAIN_CODE) {
            case BUSY, LOCKED -> "another program holds the file: end that program, and the rest follows by itself";
            case READ_ONLY, CANNOT_OPEN, INPUT_OUTPUT -> "check that this program may write the file and its directory";
            case FULL -> "make room on the disk";
            case CORRUPT, NO_DATABASE ->
                "the file is damaged or is no file of " + form.name() + ": put a copy in its place, or move it away and"
                        + " begin without " + form.name();
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
