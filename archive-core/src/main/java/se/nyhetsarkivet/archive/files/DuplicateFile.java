package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.Uninterrupted;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.curation.DuplicateDecision;
import se.nyhetsarkivet.curation.DuplicateDecisions;

/**
 * What was decided about near duplicates, in a file to which lines are added. A line that was not written to its end, as at a power failure,
 * is left out and nothing is lost with it. Safe for use by many threads.
 */
public final class DuplicateFile implements Supplier<DuplicateDecisions> {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateFile.class);

    /** Some hundred thousand decisions. */
    private static final long MAX_BYTES = 64 * 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TextLines.Form<DuplicateDecisions> FORM = new TextLines.Form<>(
            "decisions", DuplicateDecisions.NONE, DuplicateDecisions::parse, DuplicateDecisions::problems);

    private final Path file;
    private final WatchedFile<DuplicateDecisions> watched;

    /**
     * Follows the file, whether it is there or not.
     *
     * @param file the file
     * @param clock to find out when it is looked at again
     */
    public DuplicateFile(Path file, InstantSource clock) {
        this.file = file;
        WatchedFile.Rules rules = new WatchedFile.Rules(MAX_BYTES, PAUSE, WatchedFile.Absence.DEFAULT, clock);
        watched = new WatchedFile<>(file, rules, new TextLines<>(file, FORM, LOG::warn));
    }

    @Override
    public DuplicateDecisions get() {
        return watched.current().value();
    }

    /**
     * Adds a decision. When this returns, it is on the disk and all searches go by it.
     *
     * @param decision the decision
     * @throws ArchiveException if the file cannot be written, or is full
     */
    public synchronized void add(DuplicateDecision decision) {
        try {
            // A decision that is written twice, or half of it before the whole, says the same.
            Uninterrupted.run(() -> append(decision.line() + "\n"));
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The file " + file + " cannot be written (" + failure.getMessage()
                            + "); check its permissions and the room on the disk.",
                    failure);
        } finally {
            watched.lookAgain();
        }
    }

    /** Returns the size of the file. */
    private long append(String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            byte[] line = ((endsInsideALine(channel) ? "\n" : "") + text).getBytes(StandardCharsets.UTF_8);
            if (channel.size() + line.length > MAX_BYTES) {
                throw new ArchiveException("The file " + file + " may not be larger than " + MAX_BYTES + " bytes.");
            }
            ByteBuffer left = ByteBuffer.wrap(line);
            long at = channel.size();
            while (left.hasRemaining()) {
                at += channel.write(left, at);
            }
            channel.force(true);
            return at;
        }
    }

    private static boolean endsInsideALine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }
}
