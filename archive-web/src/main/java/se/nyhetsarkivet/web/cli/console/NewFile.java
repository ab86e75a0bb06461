package se.nyhetsarkivet.web.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import se.nyhetsarkivet.ArchiveException;

/** A file that a command makes: under its name there is all of it or nothing. It is packed if its name ends in {@code .gz}. */
public final class NewFile {

    private NewFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Makes a file.
     *
     * @throws ArchiveException if it exists or cannot be written
     */
    public static void write(Path file, Content content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "it exists already");
            }
            try {
                OutputStream plain = Files.newOutputStream(unfinished);
                try (OutputStream stream = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
                    content.writeTo(stream);
                }
                Files.move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw problem(file, failure);
        }
    }

    /** The error in a sentence that says what to do. */
    public static ArchiveException problem(Path file, IOException failure) {
        return new ArchiveException(
                "The file " + file + " cannot be made (" + failure.getMessage() + "); name one that does not exist.",
                failure);
    }
}
