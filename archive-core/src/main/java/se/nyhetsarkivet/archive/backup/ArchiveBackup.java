package se.nyhetsarkivet.archive.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.LostRecord;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.files.PrivateDirectory;
import se.nyhetsarkivet.archive.log.LogKeyFile;
import se.nyhetsarkivet.archive.log.RecordedLog;
import se.nyhetsarkivet.archive.log.StampedHeads;
import se.nyhetsarkivet.archive.verification.RecordCheck;
import se.nyhetsarkivet.export.BagWriter;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/**
 * Copies of an archive as BagIt bags, to be restored by {@link ArchiveRestore}. Nothing needs to be stopped: the record is
 * copied as it is at one moment, and originals never change. The index is left out, since it can be made from the record.
 */
public final class ArchiveBackup {

    static final String RECORD = "archive.sqlite";

    /** What people and programs write beside the record, if it is there; the last two are the web application's. */
    private static final List<String> BESIDE_THE_RECORD =
            List.of("synonyms.txt", LogKeyFile.PUBLIC, "press.yaml", "press-duty.jsonl");

    static final String ORIGINALS = "originals";

    static final String KIND = "nyhetsarkivet-backup";

    private ArchiveBackup() {}

    /**
     * Makes a backup, also while another process serves the archive, and reads the copy to verify it.
     *
     * @param archive the archive's directory
     * @param target a directory that is empty or does not exist; without a manifest in it, a backup is not complete
     * @param clock tells the date of the backup
     * @return what of the copy cannot be read or is not what it was, in sentences; empty for a sound one
     * @throws ArchiveException if there is no archive, the target is not empty or cannot be written
     */
    public static List<String> make(Path archive, Path target, InstantSource clock) {
        ArchiveFiles files = new ArchiveFiles(archive);
        LostRecord.refuse(files);
        if (!Files.exists(files.record())) {
            throw new ArchiveException(
                    "There is no archive in " + archive + "; " + Remedy.OTHER_DIRECTORY.words() + ".");
        }
        try (SqliteStore store = SqliteStore.open(files.record(), clock)) {
            PrivateDirectory.create(target);
            BagWriter bag = new BagWriter(target);
            store.copyTo(bag.file(RECORD));
            List<String> differences;
            Optional<String> head;
            // What the copy says is kept, and not what the record says by now.
            try (SqliteStore copy = SqliteStore.open(bag.file(RECORD), clock)) {
                differences = new ArrayList<>(RecordCheck.differences(copy));
                head = ArchiveExport.head(new RecordedLog(copy, archive, clock, Access.READ_AND_WRITE), differences);
                differences.addAll(ArchiveExport.copyOriginals(copy, new OriginalFiles(files.originals()), bag));
            }
            bag.add(RECORD);
            if (head.isPresent()) {
                bag.copy(ArchiveExport.HEAD, new ByteArrayInputStream(head.get().getBytes(StandardCharsets.UTF_8)));
            }
            for (String name : BESIDE_THE_RECORD) {
                if (Files.exists(archive.resolve(name))) {
                    bag.copy(name, Files.newInputStream(archive.resolve(name)));
                }
            }
            ArchiveExport.copy(new StampedHeads(archive), bag);
            bag.finish(Map.of(
                    "Bagging-Date",
                    LocalDate.ofInstant(clock.instant(), PartialDate.ZONE).toString(),
                    "Bag-Software-Agent",
                    "Nyhetsarkivet",
                    "External-Identifier",
                    KIND,
                    "External-Description",
                    "Backup of a news archive: the record, the imported files, the synonyms, the press service"
                            + (differences.isEmpty() ? "" : "; " + differences.size() + " differences")));
            return List.copyOf(differences);
        } catch (IOException failure) {
            throw ArchiveExport.problem(target.toString(), failure);
        }
    }
}
