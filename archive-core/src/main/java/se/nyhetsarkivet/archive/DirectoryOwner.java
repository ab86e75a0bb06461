package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The process that has an archive open, as {@value #FILE} names it. POSIX lets go of a lock when the process that holds it
 * closes any other channel on the file, as it does after copying it; this note does not go with it.
 *
 * @param process the number of the process
 * @param startedAt when it started, since the numbers are used again; empty if that cannot be known
 * @param directory the archive's directory: a copied note tells nothing of the copy
 */
record DirectoryOwner(long process, Optional<Instant> startedAt, Path directory) {

    static final String FILE = "archive.owner";

    /** What two processes compute for the start of a third may differ when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static DirectoryOwner thisProcess(Path directory) {
        ProcessHandle own = ProcessHandle.current();
        return new DirectoryOwner(own.pid(), own.info().startInstant(), directory);
    }

    /** The note in a directory; empty if there is none that can be read. */
    static Optional<DirectoryOwner> of(Path directory) {
        try {
            List<String> lines = Files.readAllLines(directory.resolve(FILE));
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new DirectoryOwner(
                            Long.parseLong(lines.get(0)),
                            lines.get(1).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(lines.get(1))),
                            Path.of(lines.get(2))));
        } catch (IOException | DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Notes it; a note that cannot be written, as on a full disk, leaves the lock alone to keep others out. */
    void write() {
        Path unfinished = directory.resolve(FILE + ".part");
        try {
            Files.write(
                    unfinished,
                    List.of(
                            String.valueOf(process),
                            startedAt.map(Instant::toString).orElse(""),
                            directory.toString()));
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
        if (handle.pid() != process || !handle.isAlive()) {
            return false;
        }
        Optional<Instant> started = handle.info().startInstant();
        return started.isEmpty()
                || startedAt.isEmpty()
                || Duration.between(started.get(), startedAt.get()).abs().compareTo(TOLERANCE) < 0;
    }
}
