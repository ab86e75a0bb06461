package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.store.BatchSource;

/**
 * Something to import. It is read twice: once for its checksum, once for its records.
 *
 * @param name what the ledger and messages call it
 * @param content opens it
 * @param bytes its length, for progress; 0 if not known
 * @param options what the archivist knows of the source that it does not say itself
 * @param keepsOriginal whether the archive keeps a copy of the bytes, so that every item shows where it came from
 */
public record ImportSource(
        String name, SourceDocument.Content content, long bytes, ReadOptions options, boolean keepsOriginal) {

    /**
     * Bytes of which the archive keeps a copy.
     *
     * @param name what the ledger and messages call them
     * @param content opens them
     * @return the source
     */
    public static ImportSource of(String name, SourceDocument.Content content) {
        return new ImportSource(name, content, 0, ReadOptions.NONE, true);
    }

    /**
     * A file in any format the archive reads, plain or packed with gzip.
     *
     * @param file the file
     * @return the source
     * @throws ArchiveException if there is no such file or it cannot be read
     */
    public static ImportSource file(Path file) {
        if (!Files.exists(file)) {
            throw new ArchiveException("There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ArchiveException(file + " cannot be read; expected a file that you may read.");
        }
        try {
            return new ImportSource(
                    String.valueOf(file.getFileName()),
                    () -> Files.newInputStream(file),
                    Files.size(file),
                    ReadOptions.NONE,
                    true);
        } catch (IOException unreadable) {
            throw new ArchiveException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Names the source otherwise.
     *
     * @param newName what the ledger is to call it
     * @return the renamed source
     */
    public ImportSource named(String newName) {
        return new ImportSource(newName, content, bytes, options, keepsOriginal);
    }

    /**
     * Says how to read the source.
     *
     * @param newOptions what the archivist knows of it
     * @return the source with them
     */
    public ImportSource withOptions(ReadOptions newOptions) {
        return new ImportSource(name, content, bytes, newOptions, keepsOriginal);
    }

    /**
     * Leaves no copy of the bytes in the archive.
     *
     * @return the source without it
     */
    public ImportSource withoutKeepingOriginal() {
        return new ImportSource(name, content, bytes, options, false);
    }

    /** The SHA-256 of the bytes, in hexadecimal. */
    String checksum() {
        try {
            return Checksums.sha256Of(content.open());
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** The same source, read from a copy. */
    ImportSource readFrom(Path copy) {
        return new ImportSource(name, () -> Files.newInputStream(copy), bytes, options, keepsOriginal);
    }

    /** Finds the format. */
    DocumentOpener.Opened open(BytesRead read) throws IOException {
        return new NewsIntake().open(SourceDocument.of(name, read.counting(content)), options);
    }

    BatchSource identity(String checksum, String format) {
        return new BatchSource(name, checksum, format, options.inOneLine());
    }

    ArchiveException unreadable(IOException failure) {
        return new ArchiveException(name + " cannot be read: " + failure.getMessage(), failure);
    }
}
