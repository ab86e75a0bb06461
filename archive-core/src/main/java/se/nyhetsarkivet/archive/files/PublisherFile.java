package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.curation.PublisherNames;

/**
 * Which names are of one publisher, in a text file that may be edited while the archive is open: a search uses the file as it was at most a
 * second before. A file that cannot be read leaves the publishers as they were. Safe for use by many threads.
 */
public final class PublisherFile implements Supplier<PublisherNames> {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherFile.class);

    /** Far more than the names of all authorities. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TextLines.Form<PublisherNames> FORM =
            new TextLines.Form<>("publishers", PublisherNames.NONE, PublisherNames::parse, PublisherNames::problems);

    private final Path file;
    private final WatchedFile<PublisherNames> watched;

    /**
     * Follows the file, whether it is there or not.
     *
     * @param file the file
     * @param clock to find out when it is looked at again
     */
    public PublisherFile(Path file, InstantSource clock) {
        this.file = file;
        WatchedFile.Rules rules = new WatchedFile.Rules(MAX_BYTES, PAUSE, WatchedFile.Absence.DEFAULT, clock);
        watched = new WatchedFile<>(file, rules, new TextLines<>(file, FORM, LOG::warn));
    }

    @Override
    public PublisherNames get() {
        return watched.current().value();
    }

    /**
     * Changes the file as it is now, at once for all searches.
     *
     * @param change the text as it is to be, from the text as it is
     * @throws ArchiveException if the file cannot be read as text or written, or becomes too large
     */
    public synchronized void change(UnaryOperator<String> change) {
        try {
            Uninterrupted.run(() -> replaced(change));
        } catch (CharacterCodingException notUtf8) {
            throw new ArchiveException("The file " + file + " is not in UTF-8; save it in that encoding.", notUtf8);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The file " + file + " cannot be changed (" + failure.getMessage()
                            + "); check its permissions and the room on the disk.",
                    failure);
        } finally {
            // The time of the file may be that of the one before.
            watched.lookAgain();
        }
    }

    private Path replaced(UnaryOperator<String> change) throws IOException {
        if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
            throw new ArchiveException(
                    "The file " + file + " is larger than " + MAX_BYTES + " bytes; it must be made shorter first.");
        }
        String before = Files.exists(file) ? WatchedFile.utf8(Files.readAllBytes(file)) : "";
        byte[] after = change.apply(before).getBytes(StandardCharsets.UTF_8);
        if (after.length > MAX_BYTES) {
            throw new ArchiveException("The file " + file + " would be larger than " + MAX_BYTES
                    + " bytes; part publishers that are no longer needed.");
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, after);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
