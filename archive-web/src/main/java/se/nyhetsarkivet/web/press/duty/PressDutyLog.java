package se.nyhetsarkivet.web.press.duty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

/**
 * The record of the duty: one entry a line, only ever added to. Programs may add to it while a server reads it: an entry is
 * there as a whole or not at all, and is on the disk when {@link #append} returns. Safe for use by many threads.
 */
public final class PressDutyLog {

    /** What the file is called in an archive's directory. */
    public static final String NAME = BackedUpFiles.DUTY;

    private static final Logger LOG = LoggerFactory.getLogger(PressDutyLog.class);
    private static final long MEBIBYTE = 1024 * 1024;

    /** Tens of thousands of entries; a server reads the file whenever it has changed. */
    private static final long MAX_BYTES = 16 * MEBIBYTE;

    private final Path file;
    private final WatchedFile<DutyHistory> watched;

    private PressDutyLog(Path file) {
        this.file = file;
        // What has been said is shown at once, so the file is looked at each time, and the clock does not matter.
        WatchedFile.Rules rules = new WatchedFile.Rules(
                MAX_BYTES, Duration.ZERO, WatchedFile.Absence.DEFAULT, InstantSource.fixed(Instant.EPOCH));
        watched = new WatchedFile<>(file, rules, new Content(file));
    }

    /**
     * The record of an archive.
     *
     * @param directory the archive's directory
     * @return the record, whether anything was ever written or not
     */
    public static PressDutyLog in(Path directory) {
        return new PressDutyLog(directory.resolve(NAME));
    }

    /**
     * Adds an entry.
     *
     * @param entry the entry
     * @throws ArchiveException if it cannot be written
     */
    public synchronized void append(DutyEntry entry) {
        byte[] line = (DutyLine.write(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Let go of when the channel closes; without it, two who say something at once would write into one
            // another.
            channel.lock();
            long end = channel.size();
            channel.position(end);
            ByteBuffer bytes = ByteBuffer.wrap(endsInsideLine(channel, end) ? onNewLine(line) : line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The duty could not be written to " + file + " (" + unwritable.getMessage()
                            + "); check the room and the permissions there.",
                    unwritable);
        }
    }

    /** Whether an earlier writer was cut short, or an editor left out the end of the last line. */
    private static boolean endsInsideLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    private static byte[] onNewLine(byte[] line) {
        byte[] bytes = new byte[line.length + 1];
        bytes[0] = '\n';
        System.arraycopy(line, 0, bytes, 1, line.length);
        return bytes;
    }

    /**
     * What the file says now. It is looked at each time and read again if it has changed.
     *
     * @return the history; the last one that could be read if the file cannot be read
     */
    public DutyHistory history() {
        WatchedFile.State<DutyHistory> state = watched.current();
        return state.problem().isEmpty() ? state.value() : state.value().withProblem(state.problem());
    }

    /** How the file is read, and what is reported of it. */
    private record Content(Path file) implements WatchedFile.Content<DutyHistory> {

        @Override
        public DutyHistory byDefault() {
            return DutyHistory.NONE;
        }

        /** A line in another encoding is a problem of that line. */
        @Override
        public DutyHistory read(byte[] bytes) {
            DutyHistory history = parse(bytes);
            List<String> problems = history.problems();
            if (!problems.isEmpty()) {
                LOG.warn("{}, {}; lines that are left out: {}", file, problems.getFirst(), problems.size());
            }
            return history;
        }

        @Override
        public void report(String problem) {
            LOG.warn("{} cannot be used, and the duty stays as it was: {}", file, problem);
        }
    }

    private static DutyHistory parse(byte[] bytes) {
        List<DutyEntry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        // What follows the last line end is nothing, or an entry that is being written.
        for (int place = 0; place < lines.length - 1; place++) {
            if (lines[place].isBlank()) {
                continue;
            }
            try {
                entries.add(DutyLine.read(lines[place]));
            } catch (IllegalArgumentException unreadable) {
                problems.add("line " + (place + 1) + ": " + unreadable.getMessage());
            }
        }
        return DutyHistory.of(entries, problems);
    }
}
