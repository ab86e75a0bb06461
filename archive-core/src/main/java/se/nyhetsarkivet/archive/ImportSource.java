package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * Something to import. It is read twice: once for its checksum, once for its records.
 *
 * @param name what the ledger and messages call it
 * @param content opens it
 * @param bytes its length, for progress; 0 if not known
 * @param options what the archivist knows of the source that it does not say itself
 */
public record ImportSource(String name, SourceDocument.Content content, long bytes, ReadOptions options) {

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
                    ReadOptions.NONE);
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
        return new ImportSource(newName, content, bytes, options);
    }

    /**
     * Says how to read the source.
     *
     * @param newOptions what the archivist knows of it
     * @return the source with them
     */
    public ImportSource withOptions(ReadOptions newOptions) {
        return new ImportSource(name, content, bytes, newOptions);
    }

    /** The SHA-256 of the bytes, in hexadecimal. */
    String checksum() {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(content.open(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    ArchiveException unreadable(IOException failure) {
        return new ArchiveException(name + " cannot be read: " + failure.getMessage(), failure);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform lacks SHA-256", impossible);
        }
    }
}
