package se.nyhetsarkivet.web.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.archive.files.PrivateDirectory;

/**
 * The files that wait to be imported, in a directory of the archive. What did not come whole is removed at once, what nobody imports after
 * a day, and what is left of an earlier run of the program when this one begins. Safe for use by many threads.
 */
public final class UploadedFiles {

    /** The directory in that of the archive. */
    public static final String DIRECTORY = "uploads";

    /** How many files one owner may have waiting. */
    public static final int MOST_FILES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int COPIED_AT_ONCE = 64 * 1024;
    private static final int BLOCKS_BETWEEN_MEASURES = 256;

    private final Path directory;
    private final ReservedRoom room;
    private final InstantSource clock;
    private final Map<String, UploadedFile> files = new ConcurrentHashMap<>();
    /** By the file, who works on it. */
    private final Map<String, String> inUse = new HashMap<>();

    /**
     * Begins with none.
     *
     * @param archive the archive's directory
     * @param reserve what is to stay free on its disk
     * @param clock what time it is
     * @throws ArchiveException if what is left of an earlier run cannot be removed
     */
    public UploadedFiles(Path archive, DiskReserve reserve, InstantSource clock) {
        this.directory = archive.resolve(DIRECTORY);
        this.room = new ReservedRoom(archive, reserve);
        this.clock = clock;
        if (Files.isDirectory(directory)) {
            try (Stream<Path> left = Files.list(directory)) {
                left.forEach(UploadedFiles::delete);
            } catch (IOException failure) {
                throw new ArchiveException(
                        directory + " cannot be read (" + failure.getMessage()
                                + "); check that it belongs to this program.",
                        failure);
            }
        }
    }

    /**
     * Takes a file from its sender.
     *
     * @param owner who sends it
     * @param name what they call it
     * @param content the bytes, until their end
     * @param expectedBytes how many there are to be; below 0 if it is not known
     * @return the file
     * @throws IOException if not all of it came; nothing is left then
     * @throws ReadOnlyArchiveException if there is too little room on the disk
     * @throws ArchiveException if the owner has too many files waiting
     */
    public UploadedFile receive(String owner, String name, InputStream content, long expectedBytes) throws IOException {
        if (of(owner).size() >= MOST_FILES) {
            throw new ArchiveException(
                    MOST_FILES + " files wait to be imported already; import or remove some of them first.");
        }
        requireRoom(name, Math.max(0, expectedBytes));
        PrivateDirectory.create(directory);
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Path path = directory.resolve(id);
        boolean whole = false;
        try {
            long bytes = copy(name, content, path);
            if (expectedBytes >= 0 && bytes != expectedBytes) {
                throw new IOException(bytes + " bytes of " + expectedBytes + " came");
            }
            UploadedFile file = new UploadedFile(id, owner, FileName.of(name), bytes, clock.instant(), path);
            files.put(id, file);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                delete(path);
            }
        }
    }

    private long copy(String name, InputStream content, Path path) throws IOException {
        byte[] block = new byte[COPIED_AT_ONCE];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            int blocks = 0;
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                if (blocks++ % BLOCKS_BETWEEN_MEASURES == 0) {
                    requireRoom(name, 0);
                }
                out.write(block, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private void requireRoom(String name, long bytes) {
        DiskReserve.Room left = room.measured();
        if (left.usableBytes() - bytes < left.reservedBytes()) {
            throw new ReadOnlyArchiveException("There is too little room on the archive's disk to receive "
                    + FileName.of(name) + "; free some space there and send it again.");
        }
    }

    /**
     * The files of an owner.
     *
     * @param owner who sent them
     * @return the files that wait, as they came
     */
    public List<UploadedFile> of(String owner) {
        return files.values().stream()
                .filter(file -> file.owner().equals(owner))
                .sorted(Comparator.comparing(UploadedFile::receivedAt).thenComparing(UploadedFile::id))
                .toList();
    }

    /**
     * Keeps files as long as they are worked on: nobody else can work on them or take them away.
     *
     * @param wanted the files
     * @param by whose work it is
     * @return whether they are kept; false if one of them is worked on already, or does not wait any more
     */
    public boolean claim(List<UploadedFile> wanted, String by) {
        synchronized (inUse) {
            boolean free =
                    wanted.stream().allMatch(file -> files.containsKey(file.id()) && !inUse.containsKey(file.id()));
            if (free) {
                wanted.forEach(file -> inUse.put(file.id(), by));
            }
            return free;
        }
    }

    /**
     * Ends a {@link #claim}, if it still lasts.
     *
     * @param file the file
     * @param by whose work it was
     */
    public void release(UploadedFile file, String by) {
        synchronized (inUse) {
            inUse.remove(file.id(), by);
        }
    }

    /**
     * Removes a file that is not wanted, unless it is worked on.
     *
     * @param file the file
     * @return whether it is gone
     */
    public boolean discard(UploadedFile file) {
        synchronized (inUse) {
            if (inUse.containsKey(file.id())) {
                return false;
            }
            remove(file);
            return true;
        }
    }

    /**
     * Removes a file that is imported; for whoever has claimed it.
     *
     * @param file the file
     */
    public void remove(UploadedFile file) {
        synchronized (inUse) {
            files.remove(file.id());
            inUse.remove(file.id());
        }
        delete(file.path());
    }

    /**
     * Removes what nobody has imported for a day.
     *
     * @param now the time
     */
    public void removeAbandoned(Instant now) {
        files.values().stream()
                .filter(file -> file.receivedAt().plus(KEPT).isBefore(now))
                .forEach(this::discard);
    }

    /**
     * Finds a file of an owner.
     *
     * @param owner who sent it
     * @param id its id
     * @return the file, if it waits
     */
    public Optional<UploadedFile> find(String owner, String id) {
        return Optional.ofNullable(files.get(id)).filter(file -> file.owner().equals(owner));
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            LOG.warn("{} could not be removed ({}); it is tried again at the next start", path, failure.getMessage());
        }
    }
}
