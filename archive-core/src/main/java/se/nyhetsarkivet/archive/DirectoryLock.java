package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ArchiveInUseException;

/** Holds an archive's directory for this process; the operating system lets go of it even if the process is killed. */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "archive.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        try {
            PrivateDirectory.create(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ArchiveInUseException(directory);
            }
            return new DirectoryLock(channel);
        } catch (FileAlreadyExistsException notADirectory) {
            throw new ArchiveException(
                    directory + " is a file and cannot hold an archive; name a directory.", notADirectory);
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The archive's directory " + directory + " cannot be written (" + reason(unwritable)
                            + "); check its permissions, or name another directory with --archive.",
                    unwritable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException ? "access denied" : String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new ArchiveException("The archive's lock could not be released: " + failure.getMessage(), failure);
        }
    }
}
