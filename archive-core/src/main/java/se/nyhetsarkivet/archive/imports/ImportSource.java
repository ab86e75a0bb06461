package se.nyhetsarkivet.archive.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.export.ArchiveLines;
import se.nyhetsarkivet.export.BagCheck;
import se.nyhetsarkivet.export.BagWriter;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * Something to import. If a copy is kept, it is read once; otherwise several times, and must open anew each time.
 *
 * @param name what the ledger and messages call it
 * @param material what is read
 * @param bytes its length, for progress; 0 if not known
 * @param options what the archivist knows of the source that it does not say itself
 * @param keepsOriginal whether the archive keeps a copy of the bytes, so that every item shows where it came from
 */
public record ImportSource(
        String name, SourceMaterial material, long bytes, ReadOptions options, boolean keepsOriginal) {

    /**
     * Bytes of which the archive keeps a copy.
     *
     * @param name what the ledger and messages call them
     * @param content opens them
     * @return the source
     */
    public static ImportSource of(String name, SourceDocument.Content content) {
        return new ImportSource(name, new SourceMaterial.Bytes(content), 0, ReadOptions.NONE, true);
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
                    new SourceMaterial.Bytes(() -> Files.newInputStream(file)),
                    Files.size(file),
                    ReadOptions.NONE,
                    true);
        } catch (IOException unreadable) {
            throw new ArchiveException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * All files in a folder and in the folders in it, as one source. A BagIt bag that was exported from an archive is checked,
     * and its items are the source.
     *
     * @param folder the folder
     * @return the source
     * @throws ArchiveException if there is no such folder or it cannot be read, or the bag is not what it was
     */
    public static ImportSource folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException("There is no folder " + folder + ".");
        }
        Path exported = folder.resolve(BagWriter.PAYLOAD).resolve(ArchiveLines.FILE);
        try {
            if (BagCheck.isBag(folder) && Files.exists(exported)) {
                BagCheck.check(folder);
                return file(exported).named(folder.getFileName() + "/" + ArchiveLines.FILE);
            }
        } catch (IOException unreadable) {
            throw new ArchiveException(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return new ImportSource(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                new SourceMaterial.Folder(folder),
                0,
                ReadOptions.NONE,
                true);
    }

    /**
     * Names the source otherwise.
     *
     * @param newName what the ledger is to call it
     * @return the renamed source
     */
    public ImportSource named(String newName) {
        return new ImportSource(newName, material, bytes, options, keepsOriginal);
    }

    /**
     * Says how to read the source.
     *
     * @param newOptions what the archivist knows of it
     * @return the source with them
     */
    public ImportSource withOptions(ReadOptions newOptions) {
        return new ImportSource(name, material, bytes, newOptions, keepsOriginal);
    }

    /**
     * Leaves no copy of the bytes in the archive.
     *
     * @return the source without it
     */
    public ImportSource withoutKeepingOriginal() {
        return new ImportSource(name, material, bytes, options, false);
    }

    /** What an import reads. */
    public sealed interface SourceMaterial {

        /**
         * The bytes of one document.
         *
         * @param content opens them
         */
        record Bytes(SourceDocument.Content content) implements SourceMaterial {}

        /**
         * All files in a folder and in the folders in it.
         *
         * @param path the folder
         */
        record Folder(Path path) implements SourceMaterial {}
    }
}
