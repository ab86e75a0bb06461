package se.nyhetsarkivet.archive.files;

import java.nio.file.Files;
import java.time.InstantSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/** Opens the record of an archive where one is expected, also while another process serves the archive. */
public final class ExistingRecord {

    private ExistingRecord() {}

    /**
     * Opens the record and makes none.
     *
     * @param files the archive's files
     * @param clock tells the time of what is recorded
     * @return the record, for the caller to close
     * @throws ArchiveException if there is no archive, its record is lost, or it cannot be opened
     */
    public static SqliteStore open(ArchiveFiles files, InstantSource clock) {
        LostRecord.refuse(files);
        if (!Files.exists(files.record())) {
            throw new ArchiveException(
                    "There is no archive in " + files.directory() + "; " + Remedy.OTHER_DIRECTORY.words() + ".");
        }
        return SqliteStore.open(files.record(), clock);
    }
}
