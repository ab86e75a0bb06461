package se.nyhetsarkivet.web.access.account;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.database.SchemaText;
import se.nyhetsarkivet.web.database.SmallDatabase;
import se.nyhetsarkivet.web.database.SmallDatabase.Rows;

/**
 * The file with accounts, keys and the audit log. What is done is recorded in the same transaction, so nothing is done without a line. Safe
 * for use by many threads; the program's commands may use the file while the application runs.
 */
public final class AccountDatabase implements AutoCloseable {

    /** Its name in the archive's directory. */
    public static final String FILE = "accounts.sqlite";

    private final SmallDatabase database;
    private final InstantSource clock;

    private AccountDatabase(SmallDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @param clock tells the time
     * @return the database
     * @throws se.nyhetsarkivet.ArchiveException if it cannot be opened
     */
    public static AccountDatabase open(Path file, InstantSource clock) {
        SmallDatabase.Form form = new SmallDatabase.Form("accounts", SchemaText.versions(AccountDatabase.class, 1));
        return new AccountDatabase(SmallDatabase.open(file, form), clock);
    }

    /**
     * Does all of the work or none of it.
     *
     * @param <T> what comes of it
     * @param work what is done
     * @return what the work returns
     */
    public <T> T transaction(SmallDatabase.Work<T> work) {
        return database.transaction(work);
    }

    /**
     * Adds a line to the audit log.
     *
     * @param rows the transaction in which the act is done
     * @param who who did it
     * @param act what was done
     * @param subject to what
     * @param reason why
     * @throws SQLException if it cannot be written
     */
    public void record(Rows rows, Acting who, Act act, String subject, String reason) throws SQLException {
        rows.update(
                "INSERT INTO audit (at, who, kind, role, act, subject, reason, address) VALUES (?,?,?,?,?,?,?,?)",
                now(),
                who.name(),
                who.kind(),
                who.role(),
                act.name(),
                subject,
                reason,
                who.address());
    }

    /**
     * The time.
     *
     * @return milliseconds since 1970
     */
    public long now() {
        return clock.millis();
    }

    @Override
    public void close() {
        database.close();
    }
}
