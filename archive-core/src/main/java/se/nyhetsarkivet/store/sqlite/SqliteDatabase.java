package se.nyhetsarkivet.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.store.sqlite.database.SqliteSchema;
import se.nyhetsarkivet.store.sqlite.database.Surroundings;
import se.nyhetsarkivet.store.sqlite.log.SqliteLogBeginning;

/** The SQLite file: its settings, its schema, and its errors in plain words. */
public final class SqliteDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    private static final int SCHEMA_VERSION = 8;

    private static final int READING_KIBIBYTES = 2_000;

    /** The pages of a transaction of an import fit in, so that few are written to the log twice. */
    private static final int WRITING_KIBIBYTES = 16_000;

    /** "nyhe" in ASCII, so that the file says what it is (see SQLite's {@code application_id}). */
    private static final int APPLICATION_ID = 0x6e796865;

    /** With this one the log begins. */
    private static final int LOG_VERSION = 5;

    private final Path file;
    private final Surroundings surroundings;
    private final boolean readOnly;
    private volatile List<String> foundAtOpening = List.of();

    public SqliteDatabase(Path file, Surroundings surroundings) {
        this(file, surroundings, false);
    }

    private SqliteDatabase(Path file, Surroundings surroundings, boolean readOnly) {
        this.file = file;
        this.surroundings = surroundings;
        this.readOnly = readOnly;
    }

    /** A file whose connections refuse to write. */
    static SqliteDatabase readOnly(Path file, Surroundings surroundings) {
        return new SqliteDatabase(file, surroundings, true);
    }

    Path file() {
        return file;
    }

    /** A connection whose transactions take the write lock at once, so that what they read stays true until they end. */
    Connection connectToWrite() {
        return connect(SQLiteConfig.TransactionMode.IMMEDIATE, WRITING_KIBIBYTES);
    }

    Connection connectToRead() {
        return connect(SQLiteConfig.TransactionMode.DEFERRED, READING_KIBIBYTES);
    }

    private Connection connect(SQLiteConfig.TransactionMode mode, int cachedKibibytes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What is acknowledged must also survive a power cut; there are few commits, so it costs little.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(mode);
        // A negative number is of kibibytes, any other of pages.
        config.setCacheSize(-cachedKibibytes);
        config.setEncoding(SQLiteConfig.Encoding.UTF_8);
        // What is erased must not stay in the file's free pages.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // Nobody asks for them, and the driver would run another statement after each write to look them up.
        config.setGetGeneratedKeys(false);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            if (readOnly) {
                refuseWrites(connection);
            }
            return connection;
        } catch (SQLException failure) {
            throw problem("opened", failure);
        }
    }

    /** The file itself is opened for writing, since readers keep the index of its write-ahead log too. */
    private static void refuseWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
    }

    /** Brings the tables to our version, also from nothing, and checks that the file is ours. */
    void prepare(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            int application = number(statement, "PRAGMA application_id");
            boolean empty = version == 0 && number(statement, "SELECT count(*) FROM sqlite_master") == 0;
            if (!empty && application != APPLICATION_ID) {
                throw new ArchiveException(file + " is a database of another program; name another directory.");
            }
            if (version > SCHEMA_VERSION) {
                throw new ArchiveException(file + " has version " + version
                        + " of the archive's tables and this program knows versions up to " + SCHEMA_VERSION
                        + "; use the program that made it, or a newer one.");
            }
            if (readOnly) {
                if (version < SCHEMA_VERSION) {
                    throw new ArchiveException(file + " has version " + version
                            + " of the archive's tables; open it for writing once, which brings them to version "
                            + SCHEMA_VERSION + ".");
                }
                foundAtOpening = schemaDifferences(connection);
                return;
            }
            for (int next = version + 1; next <= SCHEMA_VERSION; next++) {
                bringTo(next, connection, statement);
            }
            mend(connection);
        } catch (SQLException failure) {
            throw problem("opened", failure);
        }
    }

    /** One version after the other, each in a transaction, so that an old archive becomes what a new one is. */
    private void bringTo(int version, Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate(schema(version));
            if (version == LOG_VERSION) {
                SqliteLogBeginning.write(connection, surroundings.clock().instant(), surroundings.random());
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    /**
     * Foreign triggers would run with all that is written from now on, and missing ones guard nothing. It is reported in the log and
     * in the ledger, since nobody sees it afterwards.
     */
    private void mend(Connection connection) throws SQLException {
        List<String> differences = schemaDifferences(connection);
        if (differences.isEmpty()) {
            return;
        }
        foundAtOpening = differences;
        LOG.warn("The tables of {} differ from the schema: {}", file, String.join("; ", differences));
        connection.setAutoCommit(false);
        try {
            SqliteSchema.mendTriggers(connection, schemas());
            Instant now = surroundings.clock().instant();
            new SqliteLedger(connection)
                    .keep(new VerificationRecord(now, now, 1, 1, 0, differences.size(), differences));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    /** What of the tables and triggers was not as it should be when the record was opened. */
    List<String> foundAtOpening() {
        return foundAtOpening;
    }

    static List<String> schemaDifferences(Connection connection) throws SQLException {
        return SqliteSchema.differences(connection, schemas());
    }

    private static List<String> schemas() {
        return IntStream.rangeClosed(1, SCHEMA_VERSION)
                .mapToObj(SqliteDatabase::schema)
                .toList();
    }

    /**
     * Ends a transaction that failed. SQLite may have rolled back already, as when the disk is full, and then refuses to do so
     * again; the failure itself is what the user must hear.
     */
    static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException third) {
            failure.addSuppressed(third);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.getInt(1);
        }
    }

    private static String schema(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream sql = Objects.requireNonNull(SqliteDatabase.class.getResourceAsStream(name))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damagedJar) {
            throw new ArchiveException(
                    "The program's own file " + name + " cannot be read; reinstall the program.", damagedJar);
        }
    }

    /** The error in a sentence that says what to do. */
    ArchiveException problem(String attempt, SQLException failure) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
        String remedy = switch (code) {
            case SQLITE_FULL -> "the disk is full; make room and try again";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                "it may not be written; check the permissions of the file and its directory";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "it is damaged; restore it from a backup";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program is writing to it; close that one";
            case SQLITE_IOERR -> "the disk reported an error (" + failure.getMessage() + ")";
            default -> String.valueOf(failure.getMessage());
        };
        return new ArchiveException(
                "The archive's record " + file + " could not be " + attempt + ": " + remedy + ".", failure);
    }
}
