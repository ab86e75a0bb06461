package se.nyhetsarkivet.archive.watch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import se.nyhetsarkivet.ArchiveException;

/**
 * A text file that is edited by people and by the archive: it is read and replaced as a whole, so that nobody ever reads half of it. For one
 * thread at a time.
 *
 * @param file the file, whether it is there or not
 * @param maxBytes the size above which it is neither read nor written
 */
public record EditedText(Path file, int maxBytes) {

    /**
     * What is in the file now.
     *
     * @return the text; nothing if there is no file
     * @throws ArchiveException if it cannot be read as text
     */
    public String read() {
        return attempt("read", this::content);
    }

    /**
     * Replaces the file; it is on the disk when this returns. An interrupt does not reach it.
     *
     * @param change gives the new text for the one that is there, or none to leave it
     * @return whether it was replaced
     * @throws ArchiveException if it cannot be read as text or written, or becomes too large
     */
    public boolean replace(Function<String, Optional<String>> change) {
        return attempt("changed", () -> {
            Optional<String> after = change.apply(content());
            if (after.isPresent()) {
                write(after.get().getBytes(StandardCharsets.UTF_8));
            }
            return after.isPresent();
        });
    }

    private <T> T attempt(String what, Uninterrupted.Work<T> work) {
        try {
            return Uninterrupted.run(work);
        } catch (CharacterCodingException notUtf8) {
            throw new ArchiveException("The file " + file + " is not in UTF-8; save it in that encoding.", notUtf8);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The file " + file + " cannot be " + what + " (" + failure.getMessage()
                            + "); check its permissions and the room on the disk.",
                    failure);
        }
    }

    private String content() throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        if (Files.size(file) > maxBytes) {
            throw new ArchiveException(
                    "The file " + file + " is larger than " + maxBytes + " bytes; it must be made shorter first.");
        }
        return WatchedFile.utf8(Files.readAllBytes(file));
    }

    private void write(byte[] after) throws IOException {
        if (after.length > maxBytes) {
            throw new ArchiveException("The file " + file + " would be larger than " + maxBytes
                    + " bytes; take out what is no longer needed.");
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, after);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
