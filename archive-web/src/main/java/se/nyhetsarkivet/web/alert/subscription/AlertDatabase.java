package se.nyhetsarkivet.web.alert.subscription;

import java.nio.file.Path;
import se.nyhetsarkivet.web.database.Database;

/** The file with subscriptions. Safe for use by many threads. */
public final class AlertDatabase implements AutoCloseable {

    private static final Database.Form FORM = new Database.Form("subscriptions", AlertDatabase.class, 1);

    private final Database database;

    private AlertDatabase(Database database) {
        this.database = database;
    }

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @return the database
     * @throws se.nyhetsarkivet.ArchiveException if it cannot be opened
     */
    public static AlertDatabase open(Path file) {
        return new AlertDatabase(Database.open(file, FORM));
    }

    /**
     * A database without a file, where nobody can ask for an alert.
     *
     * @return the database
     */
    public static AlertDatabase none() {
        return new AlertDatabase(Database.none(FORM));
    }

    /** Does all of the work or none of it. When it returns, what was written is on the disk. */
    <T> T transaction(Database.Work<T> work) {
        return database.transaction(work);
    }

    /** Lets nothing that was deleted stay in the log of the last writes. */
    void forget() {
        database.forget();
    }

    @Override
    public void close() {
        database.close();
    }
}
