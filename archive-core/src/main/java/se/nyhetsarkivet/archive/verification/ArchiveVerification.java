package se.nyhetsarkivet.archive.verification;

import java.nio.file.Path;
import java.time.InstantSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.ExistingRecord;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.log.RecordedLog;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/** Verifies an archive that another process has open: the record, the originals, and the files of the index. */
public final class ArchiveVerification {

    private ArchiveVerification() {}

    /**
     * Reads the archive and compares it with its checksums. Whether the index says what the record says is left to
     * {@link se.nyhetsarkivet.archive.NewsArchive#verify()}, since it changes meanwhile, and so is rebuilding it. The verification is kept in the ledger.
     *
     * @param archive the archive's directory
     * @param part which part is verified
     * @param clock to find out when it began and ended
     * @return what was found
     * @throws ArchiveException if there is no archive, or it cannot be opened
     */
    public static Verification beside(Path archive, Verification.Part part, InstantSource clock) {
        ArchiveFiles files = new ArchiveFiles(archive);
        try (SqliteStore store = ExistingRecord.open(files, clock)) {
            Findings findings = new Findings(part, clock, () -> false);
            RecordCheck record = new RecordCheck(store, part, findings::report);
            findings.attempt(
                    "the index",
                    () -> ArchiveIndex.damageIn(files.index(), part::has).forEach(findings::report));
            findings.attempt("the record", record::structure);
            findings.attempt("the log", record::log);
            if (part.number() == 1) {
                RecordedLog log = new RecordedLog(store, files.directory(), clock, Access.READ_AND_WRITE);
                LogFilesCheck logFiles = new LogFilesCheck(archive, log);
                findings.attempt("the files of the log", () -> logFiles.run(findings::report));
            }
            findings.attempt("the items", () -> record.items(history -> {}));
            findings.attempt("the tombstones", record::tombstones);
            findings.attempt(
                    "the ledger",
                    () -> record.batches()
                            .forEach(batch -> findings.attempt(
                                    "the originals of batch " + batch,
                                    () -> record.originals(batch, new OriginalFiles(files.originals())))));
            Verification found = record.result(findings.sentences());
            findings.keep(store, found);
            return found;
        }
    }
}
