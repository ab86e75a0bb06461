package se.nyhetsarkivet.archive.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.DirectoryLock;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.files.PrivateDirectory;
import se.nyhetsarkivet.export.BagCheck;
import se.nyhetsarkivet.export.BagWriter;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/**
 * Puts a backup in the place of an archive. What was withdrawn or erased since the backup stays so, as far as the archive
 * that is replaced knows it.
 *
 * <p>The backup is checked and copied beside the archive first; then one renaming decides. A restore that is killed before it
 * has changed nothing, and one that is killed after it is completed when the archive is opened the next time.
 */
public final class ArchiveRestore {

    private static final String COPYING = "restoring.part";
    private static final String DECIDED = "restoring";

    private ArchiveRestore() {}

    /**
     * Restores a backup.
     *
     * @param backup the directory that {@link ArchiveBackup#make} wrote
     * @param archive the archive's directory; made if there is none
     * @param clock names the directory of what is replaced
     * @return where the archive that was there before lies now, if there was one
     * @throws se.nyhetsarkivet.ArchiveInUseException if the archive is open
     * @throws ArchiveException if the backup is not complete or not what it was, or a directory cannot be written
     */
    public static Optional<Path> restore(Path backup, Path archive, InstantSource clock) {
        ArchiveFiles files = new ArchiveFiles(archive);
        try {
            BagCheck.check(backup);
            if (!Files.isRegularFile(payload(backup, ArchiveBackup.RECORD))) {
                throw new ArchiveException(backup + " is a bag, but no backup of an archive; it lacks "
                        + ArchiveBackup.RECORD + ". An export is imported, not restored.");
            }
            DirectoryLock lock = DirectoryLock.take(archive);
            try (lock) {
                return restore(backup, files, clock);
            }
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The backup " + backup + " could not be restored to " + archive + " (" + failure.getMessage()
                            + "); check the room and the permissions there.",
                    failure);
        }
    }

    private static Optional<Path> restore(Path backup, ArchiveFiles files, InstantSource clock) throws IOException {
        finishEarlier(files, clock);
        copy(backup, files);
        carryOverWithdrawals(files, clock);
        Path directory = files.directory();
        Files.move(directory.resolve(COPYING), directory.resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
        return putInPlace(files, clock);
    }

    /**
     * Completes a restore that was killed after it was decided.
     *
     * @param files the archive's files
     * @param clock names the directory of what is replaced
     * @param messages gets a sentence for the user
     */
    public static void complete(ArchiveFiles files, InstantSource clock, Consumer<String> messages) {
        try {
            if (Files.exists(files.directory().resolve(DECIDED))) {
                messages.accept("Completing a restore that was interrupted …");
            }
            finishEarlier(files, clock);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "An interrupted restore of " + files.directory() + " could not be completed ("
                            + failure.getMessage() + "); check the room and the permissions there.",
                    failure);
        }
    }

    /**
     * Refuses an archive of which a restore was decided and not completed.
     *
     * @param files the archive's files
     * @throws ArchiveException if there is such a restore
     */
    public static void requireComplete(ArchiveFiles files) {
        if (Files.exists(files.directory().resolve(DECIDED))) {
            throw new ArchiveException("A restore of " + files.directory()
                    + " was interrupted; open it for writing once, which completes the restore.");
        }
    }

    private static void finishEarlier(ArchiveFiles files, InstantSource clock) throws IOException {
        if (Files.exists(files.directory().resolve(DECIDED))) {
            putInPlace(files, clock);
        }
        deleteAll(files.directory().resolve(COPYING));
    }

    private static Path payload(Path backup, String name) {
        return backup.resolve(BagWriter.PAYLOAD).resolve(name);
    }

    private static void copy(Path backup, ArchiveFiles files) throws IOException {
        Path source = backup.resolve(BagWriter.PAYLOAD);
        Path target = files.directory().resolve(COPYING);
        PrivateDirectory.create(target.resolve(ArchiveBackup.ORIGINALS));
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copied = target.resolve(source.relativize(each).toString());
                PrivateDirectory.createFor(copied);
                Files.copy(each, copied);
            }
        }
    }

    /** An item that was withdrawn after the backup was made must not come back with it. */
    private static void carryOverWithdrawals(ArchiveFiles files, InstantSource clock) {
        if (!Files.exists(files.record())) {
            return;
        }
        Path copying = files.directory().resolve(COPYING);
        OriginalFiles restoredOriginals = new OriginalFiles(copying.resolve(ArchiveBackup.ORIGINALS));
        try (SqliteStore before = SqliteStore.open(files.record(), clock);
                SqliteStore restored = SqliteStore.open(copying.resolve(ArchiveBackup.RECORD), clock)) {
            List<Tombstone> tombstones = before.tombstones();
            restored.carryOver(tombstones);
            for (ImportBatch batch : before.batches()) {
                for (Original original : before.originals(batch.number())) {
                    if (original.removedAt().isPresent()) {
                        restoredOriginals.remove(original.sha256());
                        restored.originalRemoved(
                                original.sha256(), original.removedAt().get());
                    }
                }
            }
        }
    }

    /** Can be repeated from the beginning at any point. */
    private static Optional<Path> putInPlace(ArchiveFiles files, InstantSource clock) throws IOException {
        Path decided = files.directory().resolve(DECIDED);
        // An index that happens to be as far as the restored record would not be rebuilt.
        deleteAll(files.index());
        Path replaced = files.directory()
                .resolve("replaced-" + clock.instant().toString().replace(":", ""));
        List<Path> restored = new ArrayList<>();
        try (Stream<Path> all = Files.list(decided)) {
            all.forEach(restored::add);
        }
        for (Path each : restored) {
            Path place = files.directory().resolve(each.getFileName());
            if (Files.exists(place)) {
                PrivateDirectory.create(replaced);
                Files.move(place, replaced.resolve(each.getFileName()));
            }
            Files.move(each, place, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteAll(decided);
        return Files.exists(replaced) ? Optional.of(replaced) : Optional.empty();
    }

    private static void deleteAll(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
