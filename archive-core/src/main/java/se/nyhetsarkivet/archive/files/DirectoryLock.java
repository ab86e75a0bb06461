package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.Remedy;

/**
 * Holds an archive's directory for this process; the operating system lets go of it even if the process is killed.
 *
 * <p>Three things keep others out, since each can fail alone: within this process the set of open directories; the lock on
 * {@value #FILE}; and {@link DirectoryOwner}, which names the process. Safe for use by many threads.
 */
public final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "archive.lock";

    /** By their real paths. A process has one lock on a file, whoever in it asks, so the set is one for the process too. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** Closing these would let go of the lock that another class loader of this process holds. */
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    private final Path directory;
    private final DirectoryOwner owner;
    private Held held;
    private boolean closed;

    /** A locked file, and what it was when it was locked: another one may have its name by now. */
    private record Held(FileChannel channel, Object key) {}

    private DirectoryLock(Path directory, Held held) {
        this.directory = directory;
        this.held = held;
        this.owner = DirectoryOwner.thisProcess(directory);
        owner.write();
    }

    public static DirectoryLock take(Path named) {
        try {
            PrivateDirectory.create(named);
            Path directory = named.toRealPath();
            if (!OPEN.add(directory)) {
                throw new ArchiveInUseException(named);
            }
            try {
                return new DirectoryLock(
                        directory, lock(directory).orElseThrow(() -> new ArchiveInUseException(named)));
            } catch (IOException | RuntimeException | Error failure) {
                OPEN.remove(directory);
                throw failure;
            }
        } catch (FileAlreadyExistsException notADirectory) {
            throw new ArchiveException(
                    named + " is a file and cannot hold an archive; name a directory.", notADirectory);
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The archive's directory " + named + " cannot be written (" + reason(unwritable)
                            + "); check its permissions, or " + Remedy.OTHER_DIRECTORY.words() + ".",
                    unwritable);
        }
    }

    private static Optional<Held> lock(Path directory) throws IOException {
        if (isOwnedByAnother(directory)) {
            return Optional.empty();
        }
        Path file = directory.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // The owner may have come, and its lock may have got lost, since it was looked for.
            if (channel.tryLock() != null && !isOwnedByAnother(directory)) {
                return Optional.of(new Held(channel, key(file)));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            NEVER_CLOSED.add(channel);
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isOwnedByAnother(Path directory) {
        return DirectoryOwner.of(directory)
                .filter(owner -> owner.isAnotherRunning(directory))
                .isPresent();
    }

    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    /** Puts the lock and the owner's note back if somebody has deleted them. */
    public synchronized void renew() {
        if (closed) {
            return;
        }
        if (!DirectoryOwner.of(directory).equals(Optional.of(owner)) && !isOwnedByAnother(directory)) {
            owner.write();
        }
        try {
            Path file = directory.resolve(FILE);
            if (!Files.exists(file) || !key(file).equals(held.key())) {
                FileChannel deleted = held.channel();
                Optional<Held> anew = lock(directory);
                if (anew.isPresent()) {
                    held = anew.get();
                    deleted.close();
                }
            }
        } catch (IOException notNow) {
            // The owner's note stands; the next look tries again.
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException ? "access denied" : String.valueOf(failure.getMessage());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        owner.remove();
        try {
            held.channel().close();
        } catch (IOException failure) {
            throw new ArchiveException("The archive's lock could not be released: " + failure.getMessage(), failure);
        } finally {
            OPEN.remove(directory);
        }
    }
}
