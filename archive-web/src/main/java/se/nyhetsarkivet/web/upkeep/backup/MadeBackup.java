package se.nyhetsarkivet.web.upkeep.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.export.BagWriter;

/**
 * A backup that is there.
 *
 * @param directory where
 * @param at when it was finished; of one that was not, when it was begun
 * @param bytes how much is in it; 0 for one that was not finished
 * @param state whether it can be restored
 */
public record MadeBackup(Path directory, Instant at, long bytes, State state) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern KIND =
            Pattern.compile("^External-Identifier: " + ArchiveBackup.KIND + "$", Pattern.MULTILINE);
    private static final Pattern PAYLOAD = Pattern.compile("^Payload-Oxum: (\\d{1,18})\\.\\d+$", Pattern.MULTILINE);
    private static final Pattern DIFFERENCES =
            Pattern.compile("^External-Description: .*; \\d+ differences$", Pattern.MULTILINE);

    /** Whether it can be restored. */
    public enum State {
        /** It is complete, and was found sound. */
        SOUND,
        /** It is complete, and has what could be read; something differed. */
        WITH_DIFFERENCES,
        /** It was not finished, or is being made. */
        UNFINISHED
    }

    /** What is in a directory; empty if it is something else than a backup. */
    static Optional<MadeBackup> in(Path directory) {
        try {
            if (Files.exists(directory.resolve(BagWriter.MANIFEST))) {
                return finished(directory);
            }
            return BackupName.isOne(directory)
                    ? Optional.of(new MadeBackup(directory, time(directory), 0, State.UNFINISHED))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<MadeBackup> finished(Path directory) throws IOException {
        String about = start(directory.resolve("bag-info.txt"));
        Matcher payload = PAYLOAD.matcher(about);
        if (!KIND.matcher(about).find() || !payload.find()) {
            return Optional.empty();
        }
        return Optional.of(new MadeBackup(
                directory,
                time(directory.resolve(BagWriter.MANIFEST)),
                Long.parseLong(payload.group(1)),
                DIFFERENCES.matcher(about).find() ? State.WITH_DIFFERENCES : State.SOUND));
    }

    private static String start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Instant time(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }
}
