package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a process started, in words that all processes find for it whatever happens to the clock. Java computes a time of day from
 * the clock of now, so two processes differ by as much as the clock was set between their own starts. Linux also counts from the
 * start of the machine ({@code /proc/PID/stat}, field 22); with the name of that start it is unmistakable.
 */
final class ProcessStart {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path START_OF_MACHINE = PROCESSES.resolve("sys/kernel/random/boot_id");
    private static final char BEFORE_MACHINE = '@';

    /** Counted from the field behind the name of the program, which may have spaces in it. */
    private static final int START_BEHIND_NAME = 20;

    /** Where only the time of day is known, it may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private ProcessStart() {}

    /** The words for a process; empty if it cannot be known. */
    static String of(ProcessHandle process) {
        return countedFromMachineStart(process.pid())
                .or(() -> process.info().startInstant().map(Instant::toString))
                .orElse("");
    }

    /** Whether a process is the one that was noted by these words; also if either of both is not known. */
    static boolean isOf(ProcessHandle process, String noted) {
        if (noted.indexOf(BEFORE_MACHINE) >= 0) {
            return countedFromMachineStart(process.pid()).map(noted::equals).orElse(true);
        }
        Optional<Instant> started = process.info().startInstant();
        return noted.isEmpty() || started.isEmpty() || isNear(started.get(), noted);
    }

    private static boolean isNear(Instant started, String noted) {
        try {
            return Duration.between(started, Instant.parse(noted)).abs().compareTo(TOLERANCE) < 0;
        } catch (DateTimeException unknown) {
            return true;
        }
    }

    private static Optional<String> countedFromMachineStart(long process) {
        try {
            String stat = Files.readString(PROCESSES.resolve(process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).split(" ", -1);
            return fields.length <= START_BEHIND_NAME
                    ? Optional.empty()
                    : Optional.of(fields[START_BEHIND_NAME]
                            + BEFORE_MACHINE
                            + Files.readString(START_OF_MACHINE).strip());
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
