package se.nyhetsarkivet.archive.backup;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.ExistingRecord;
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

    static final String ORIGINALS = "originals";

    /** What is in every backup, or must be in none. */
    private static final Set<String> OWN_FILES = Set.of(
            ORIGINALS,
            ArchiveExport.HEAD,
            "synonyms.txt",
            "publishers.txt",
            "near-duplicates.tsv",
            "index",
            LogKeyFile.PUBLIC,
            LogKeyFile.SECRET,
            StampedHeads.DIRECTORY);

    /** What {@code bag-info.txt} of each backup has as {@code External-Identifier}. */
    public static final String KIND = "nyhetsarkivet-backup";

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
        return make(archive, target, List.of(), clock);
    }

    /**
     * Makes a backup that also has files of the program around the archive. A restore puts them back where they were.
     *
     * @param archive the archive's directory
     * @param target a directory that is empty or does not exist; without a manifest in it, a backup is not complete
     * @param furtherFiles names of files in the archive's directory; those that do not exist are left out
     * @param clock to find out when the backup was made
     * @return what of the copy cannot be read or is not what it was, in sentences; empty for a sound one
     * @throws ArchiveException if there is no archive, the target is not empty or cannot be written
     * @throws se.nyhetsarkivet.InvalidValueException if a name is not that of a file in the directory itself, or the backup
     *     has it anyway
     */
    public static List<String> make(Path archive, Path target, List<String> furtherFiles, InstantSource clock) {
        return make(archive, target, new Wish(furtherFiles, step -> {}), clock);
    }

    /** What a backup consists of, in the order in which it is made. */
    public enum Step {
        /** The record is being copied as it is now. */
        COPYING_RECORD,
        /** The copy of the record is being read and compared with its checksums. */
        READING_RECORD,
        /** The imported files are being copied and compared with their checksums. */
        COPYING_ORIGINALS,
        /** The other files are being copied, and the manifest is being written. */
        FINISHING
    }

    /**
     * What a backup is to have besides, and who hears how far it is.
     *
     * @param furtherFiles names of files in the archive's directory; those that do not exist are left out
     * @param progress hears of each step before it begins; what it throws ends the backup, which is then not complete
     */
    public record Wish(List<String> furtherFiles, Consumer<Step> progress) {

        /**
         * Copies the list.
         *
         * @throws InvalidValueException if a name is not that of a file in the directory itself, or the backup has it anyway
         */
        public Wish {
            furtherFiles = List.copyOf(furtherFiles);
            furtherFiles.forEach(ArchiveBackup::checkName);
        }
    }

    /**
     * Makes a backup, and says how far it is.
     *
     * @param archive the archive's directory
     * @param target a directory that is empty or does not exist; without a manifest in it, a backup is not complete
     * @param wish what it is to have besides
     * @param clock to find out when the backup was made
     * @return what of the copy cannot be read or is not what it was, in sentences; empty for a sound one
     * @throws ArchiveException if there is no archive, the target is not empty or cannot be written
     */
    public static List<String> make(Path archive, Path target, Wish wish, InstantSource clock) {
        ArchiveFiles files = new ArchiveFiles(archive);
        try (SqliteStore store = ExistingRecord.open(files, clock)) {
            wish.progress().accept(Step.COPYING_RECORD);
            PrivateDirectory.create(target);
            BagWriter bag = new BagWriter(target);
            store.copyTo(bag.file(RECORD));
            List<String> differences = copyRecord(files, bag, wish, clock);
            for (Path file : beside(files, wish.furtherFiles())) {
                if (Files.exists(file)) {
                    bag.copy(file.getFileName().toString(), Files.newInputStream(file));
                }
            }
            ArchiveExport.copy(new StampedHeads(archive), bag);
            finish(bag, differences, clock);
            return List.copyOf(differences);
        } catch (IOException failure) {
            throw ArchiveExport.problem(target.toString(), failure);
        }
    }

    /** What the copy says is kept, and not what the record says by now. */
    private static List<String> copyRecord(ArchiveFiles files, BagWriter bag, Wish wish, InstantSource clock)
            throws IOException {
        List<String> differences;
        Optional<String> head;
        wish.progress().accept(Step.READING_RECORD);
        try (SqliteStore copy = SqliteStore.open(bag.file(RECORD), clock)) {
            differences = new ArrayList<>(RecordCheck.differences(copy));
            head = ArchiveExport.head(
                    new RecordedLog(copy, files.directory(), clock, Access.READ_AND_WRITE), differences);
            wish.progress().accept(Step.COPYING_ORIGINALS);
            differences.addAll(ArchiveExport.copyOriginals(copy, new OriginalFiles(files.originals()), bag));
        }
        wish.progress().accept(Step.FINISHING);
        bag.add(RECORD);
        if (head.isPresent()) {
            bag.copy(ArchiveExport.HEAD, new ByteArrayInputStream(head.get().getBytes(StandardCharsets.UTF_8)));
        }
        return differences;
    }

    private static void finish(BagWriter bag, List<String> differences, InstantSource clock) throws IOException {
        bag.finish(Map.of(
                "Bagging-Date",
                LocalDate.ofInstant(clock.instant(), PartialDate.ZONE).toString(),
                "Bag-Software-Agent",
                "Nyhetsarkivet",
                "External-Identifier",
                KIND,
                "External-Description",
                "Backup of a news archive: the record, the imported files and what is beside them"
                        + (differences.isEmpty() ? "" : "; " + differences.size() + " differences")));
    }

    /**
     * How much room a backup takes on a disk, as the archive is now.
     *
     * @param archive the archive's directory
     * @return the bytes of the record and of the imported files; what lies beside them is little
     * @throws ArchiveException if the directory cannot be read
     */
    public static long bytesNeeded(Path archive) {
        ArchiveFiles files = new ArchiveFiles(archive);
        Path changes = files.record().resolveSibling(RECORD + "-wal");
        try (Stream<Path> originals =
                Files.exists(files.originals()) ? Files.walk(files.originals()) : Stream.empty()) {
            // A file that is removed meanwhile has no length, which is no failure.
            return Stream.concat(Stream.of(files.record(), changes), originals)
                    .map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException failure) {
            throw ArchiveExport.problem(archive.toString(), failure);
        } catch (UncheckedIOException failure) {
            throw ArchiveExport.problem(archive.toString(), Objects.requireNonNull(failure.getCause()));
        }
    }

    /** What people and programs write beside the record. */
    private static List<Path> beside(ArchiveFiles files, List<String> furtherFiles) {
        List<Path> beside = new ArrayList<>(List.of(
                files.synonyms(),
                files.publishers(),
                files.duplicates(),
                files.directory().resolve(LogKeyFile.PUBLIC)));
        furtherFiles.stream().distinct().map(files.directory()::resolve).forEach(beside::add);
        return beside;
    }

    private static void checkName(String name) {
        Path path = Path.of(name);
        boolean plain = !name.isEmpty() && path.getNameCount() == 1 && !path.isAbsolute() && !name.startsWith(".");
        // SQLite's own files beside the record begin with its name.
        if (!plain || name.startsWith(RECORD) || OWN_FILES.contains(name)) {
            throw new InvalidValueException("the further file is '" + name
                    + "'; expected the name of a file in the archive's directory that is not the archive's own");
        }
    }
}
