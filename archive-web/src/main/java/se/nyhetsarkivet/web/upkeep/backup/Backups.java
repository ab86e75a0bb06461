package se.nyhetsarkivet.web.upkeep.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

/**
 * The backups below a directory. Each gets a directory that was not there before, and none is ever overwritten or removed; only
 * what is left of one that did not come about is. Safe for use by many threads.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final int MOST_LISTED = 200;

    /** What lies beside the record, and what the archive grows by meanwhile. */
    private static final long BESIDE = 20_000_000;

    private final NewsArchive archive;
    private final Path archiveDirectory;
    private final Optional<Path> below;
    private final InstantSource clock;
    private final ToLongFunction<Path> usableBytes;

    /**
     * Takes where they are.
     *
     * @param archive the archive, to find out how much room its disk keeps
     * @param archiveDirectory the archive's directory
     * @param properties where backups are made
     * @param clock says when
     */
    public Backups(NewsArchive archive, Path archiveDirectory, BackupProperties properties, InstantSource clock) {
        this(archive, archiveDirectory, properties.below(), clock, Backups::usable);
    }

    private Backups(
            NewsArchive archive,
            Path archiveDirectory,
            Optional<Path> below,
            InstantSource clock,
            ToLongFunction<Path> usableBytes) {
        this.archive = archive;
        this.archiveDirectory = archiveDirectory;
        this.below = below;
        this.clock = clock;
        this.usableBytes = usableBytes;
    }

    /**
     * Measures room otherwise than by asking the file system.
     *
     * @param newUsableBytes says what is left on the disk of a directory
     * @return the backups, measured so
     */
    public Backups measuredBy(ToLongFunction<Path> newUsableBytes) {
        return new Backups(archive, archiveDirectory, below, clock, newUsableBytes);
    }

    /**
     * Where backups are made.
     *
     * @return the directory, which need not exist; empty if none was set
     */
    public Optional<Path> directory() {
        return below;
    }

    /**
     * What a backup takes and what there is.
     *
     * @param neededBytes what must be free for one: what it takes, and what is to stay free where the archive is on the same disk
     * @param usableBytes what is free
     * @param sameDisk whether a broken disk would take the archive and its backups
     */
    public record Room(long neededBytes, long usableBytes, boolean sameDisk) {

        /**
         * Whether there is enough.
         *
         * @return whether a backup may be begun
         */
        public boolean isEnough() {
            return usableBytes >= neededBytes;
        }
    }

    /**
     * Measures the room for a backup.
     *
     * @param directory where backups are made
     * @return the room
     * @throws ArchiveException if it cannot be measured
     */
    public Room room(Path directory) {
        Path there = existing(directory);
        try {
            boolean sameDisk = Files.getFileStore(there).equals(Files.getFileStore(archiveDirectory.toAbsolutePath()));
            long kept = sameDisk ? archive.diskRoom().reservedBytes() : 0;
            return new Room(
                    ArchiveBackup.bytesNeeded(archiveDirectory) + BESIDE + kept,
                    usableBytes.applyAsLong(there),
                    sameDisk);
        } catch (IOException | UncheckedIOException unknown) {
            throw new ArchiveException(
                    "The room on the disk of " + directory + " cannot be measured (" + unknown.getMessage()
                            + "); check that it is there.",
                    unknown);
        }
    }

    private static Path existing(Path directory) {
        return Stream.iterate(directory.toAbsolutePath(), Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static long usable(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A directory for a backup that is begun now.
     *
     * @param directory where backups are made
     * @return a directory that is not there
     */
    public Path free(Path directory) {
        return BackupName.free(directory, clock.instant());
    }

    /**
     * Makes a backup. What is left of one that does not come about is removed.
     *
     * @param target a directory that is not there
     * @param progress hears of each step before it begins; what it throws ends the backup
     * @return what of the copy cannot be read or differs, in sentences
     * @throws ArchiveException if it cannot be made
     */
    public List<String> make(Path target, Consumer<ArchiveBackup.Step> progress) {
        boolean made = false;
        try {
            List<String> differences = ArchiveBackup.make(
                    archiveDirectory, target, new ArchiveBackup.Wish(BackedUpFiles.ALL, progress), clock);
            made = true;
            return differences;
        } finally {
            if (!made) {
                remove(target);
            }
        }
    }

    private static void remove(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("What is left of a backup in {} could not be removed", target, failure);
        }
    }

    /**
     * The backups that are there.
     *
     * @return the latest ones, the last one first; empty if the directory cannot be read
     */
    public List<MadeBackup> made() {
        if (below.isEmpty() || !Files.isDirectory(below.get())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(below.get())) {
            return found.filter(Files::isDirectory)
                    .flatMap(each -> MadeBackup.in(each).stream())
                    .sorted(Comparator.comparing(MadeBackup::at).reversed())
                    .limit(MOST_LISTED)
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("The backups in {} cannot be listed", below.get(), failure);
            return List.of();
        }
    }
}
