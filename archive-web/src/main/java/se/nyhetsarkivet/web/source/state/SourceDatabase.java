package se.nyhetsarkivet.web.source.state;

import java.nio.file.Path;
import se.nyhetsarkivet.web.database.SchemaText;
import se.nyhetsarkivet.web.database.SmallDatabase;

/** The file with the state of sources. Safe for use by many threads. */
public final class SourceDatabase implements AutoCloseable {

    /** Its name in the archive's directory. */
    public static final String FILE = "sources.sqlite";

    private static final SmallDatabase.Form FORM =
            new SmallDatabase.Form("state of sources", SchemaText.versions(SourceDatabase.class, 2));

    private final SmallDatabase database;

    private SourceDatabase(SmallDatabase database) {
        this.database = database;
    }

    /**
     * Opens a file, making it if there is none.
     *
     * @param file the file
     * @return the database
     * @throws se.nyhetsarkivet.ArchiveException if it cannot be opened
     */
    public static SourceDatabase open(Path file) {
        return new SourceDatabase(SmallDatabase.open(file, FORM));
    }

    /**
     * A database without a file, where no source is watched.
     *
     * @return the database
     */
    public static SourceDatabase none() {
        return new SourceDatabase(SmallDatabase.withoutFile(FORM));
    }

    /** Does all of the work or none of it. */
    <T> T transaction(SmallDatabase.Work<T> work) {
        return database.transaction(work);
    }

    @Override
    public void close() {
        database.close();
    }
}
