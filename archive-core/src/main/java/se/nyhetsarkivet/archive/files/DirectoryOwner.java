package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The process that has an archive open, as {@value #FILE} names it. POSIX lets go of a lock when the process that holds it
 * closes any other channel on the file, as it does after copying it; this note does not go with it.
 *
 * @param process the number of the process
 * @param start when it started, in the words of {@link ProcessStart}, since the numbers are used again
 * @param directory the archive's directory: a copied note tells nothing of the copy
 */
record DirectoryOwner(long process, String start, Path directory) {

    static final String FILE = "archive.owner";

    static DirectoryOwner thisProcess(Path directory) {
        ProcessHandle own = ProcessHandle.current();
        return new DirectoryOwner(own.pid(), ProcessStart.of(own), directory);
    }

    /** The note in a directory; empty if none can be read. */
    static Optional<DirectoryOwner> of(Path directory) {
        try {
            List<String> lines = Files.readAllLines(directory.resolve(FILE));
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new DirectoryOwner(Long.parseLong(lines.get(0)), lines.get(1), Path.of(lines.get(2))));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Notes it; a note that cannot be written, as on a full disk, leaves the lock alone to keep others out. */
    void write() {
        Path unfinished = directory.resolve(FILE + ".part");
        try {
            Files.write(unfinished, List.of(String.valueOf(process), start, directory.toString()));
            Files.move(unfinished, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException noRoom) {
            deleteQuietly(unfinished);
        }
    }

    void remove() {
        deleteQuietly(directory.resolve(FILE));
    }

    /** A note that stays behind names a process that has ended, and keeps nobody out. */
    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // See above.
        }
    }

    boolean isThisProcess() {
        return matches(ProcessHandle.current());
    }

    /** Whether another process, still running, has this directory open. */
    boolean isAnotherRunning(Path here) {
        return directory.equals(here)
                && !isThisProcess()
                && ProcessHandle.of(process).filter(this::matches).isPresent();
    }

    private boolean matches(ProcessHandle handle) {
        return handle.pid() == process && handle.isAlive() && ProcessStart.isOf(handle, start);
    }
}
