package se.nyhetsarkivet.web.alert.subscription;

import java.nio.file.Path;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.database.GroupCommit;
import se.nyhetsarkivet.web.database.SchemaText;
import se.nyhetsarkivet.web.database.SmallDatabase;

/**
 * The file with subscriptions. What is committed is on the disk; what is deleted is overwritten. A file that cannot be used is tried again
 * at the next use. Safe for use by many threads.
 */
public final class AlertDatabase implements AutoCloseable {

    private final SmallDatabase database;
    private final GroupCommit group;

    private AlertDatabase(SmallDatabase database) {
        this.database = database;
        this.group = new GroupCommit(database);
    }

    /**
     * Opens a file, making it if there is none. Nobody but its owner may read it.
     *
     * @param file the file
     * @return the database
     * @throws ArchiveException if it cannot be opened
     */
    public static AlertDatabase open(Path file) {
        return new AlertDatabase(SmallDatabase.open(file, form()));
    }

    /**
     * A file that is opened when it is used. While it cannot be, each use throws {@link ArchiveException}.
     *
     * @param file the file
     * @return the database
     */
    public static AlertDatabase at(Path file) {
        return new AlertDatabase(SmallDatabase.at(file, form()));
    }

    /**
     * A database without a file, where nobody can ask for an alert.
     *
     * @return the database
     */
    public static AlertDatabase none() {
        return new AlertDatabase(SmallDatabase.withoutFile(form()));
    }

    private static SmallDatabase.Form form() {
        return new SmallDatabase.Form("subscriptions", SchemaText.versions(AlertDatabase.class, 2));
    }

    /** Does all of the work or none of it. When it returns, what was written is on the disk. */
    <T> T transaction(SmallDatabase.Work<T> work) {
        return database.transaction(work);
    }

    /** The same, with the work of other threads in one commit. */
    <T> T together(SmallDatabase.Work<T> work) {
        return group.transaction(work);
    }

    /**
     * Lets nothing that was deleted stay in the log of the last writes. What somebody else is reading at the moment goes at the next
     * time.
     */
    void forget() {
        database.forget();
    }

    @Override
    public void close() {
        database.close();
    }
}
