package se.nyhetsarkivet.archive.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * The public keys of an archive's log, now and before, in a file that is replaced as a whole. Safe for use by many threads and
 * processes: whoever changes the file holds {@value #LOCK}, so that of two changes none is lost.
 */
final class LogKeyList {

    /** The file with the public keys. */
    static final String FILE = "log-keys.txt";
    /** An empty file that is only there to be locked; removing it would let two processes lock two files of one name. */
    static final String LOCK = "log-keys.lock";

    /** The system's lock is one for the whole process, so its threads wait for each other here. */
    private static final Lock THREADS = new ReentrantLock();

    private final Path directory;

    LogKeyList(Path directory) {
        this.directory = directory;
    }

    /** A change that nobody else makes meanwhile. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException;
    }

    /** Makes a change while every other thread and process waits with its own; must not be called within another change. */
    <T> T alone(Change<T> change) throws IOException {
        THREADS.lock();
        try (FileChannel channel =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel lets go of the lock.
            channel.lock();
            return change.make();
        } finally {
            THREADS.unlock();
        }
    }

    /** The keys, the oldest first. */
    List<VerifierKey> keys() {
        Path file = directory.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(VerifierKey::parse)
                            .toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new LogUnavailableException(
                    "The list of the log's public keys, " + file + ", cannot be read (" + damaged.getMessage()
                            + "); put it back from a backup.",
                    damaged);
        }
    }

    /** Notes a key unless it is listed; within {@link #alone}. */
    void note(VerifierKey key) throws IOException {
        List<VerifierKey> listed = keys();
        if (listed.contains(key)) {
            return;
        }
        List<VerifierKey> all = new ArrayList<>(listed);
        all.add(key);
        String lines = all.stream().map(each -> each + "\n").collect(Collectors.joining());
        Files.move(
                UnfinishedFile.write(directory, FILE, lines),
                directory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
