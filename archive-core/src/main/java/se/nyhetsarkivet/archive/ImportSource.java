package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.export.BagCheck;
import se.nyhetsarkivet.export.BagWriter;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.container.folder.FolderSource;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.store.BatchSource;
import se.nyhetsarkivet.store.Original;

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

    private static final int COMPARED_BYTES = 4_096;

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
        Path exported = folder.resolve(BagWriter.PAYLOAD).resolve(ArchiveExport.ITEMS);
        try {
            if (BagCheck.isBag(folder) && Files.exists(exported)) {
                BagCheck.check(folder);
                return file(exported).named(folder.getFileName() + "/" + ArchiveExport.ITEMS);
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

    /** The SHA-256 of what is read, in hexadecimal; a single file that was kept has it already. */
    String checksum(List<Original> kept) throws IOException {
        return switch (material) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                kept.isEmpty()
                        ? Checksums.sha256Of(content.open())
                        : kept.getFirst().sha256();
            case SourceMaterial.Folder(Path path) -> FolderSource.checksum(path);
        };
    }

    private ImportSource withContent(SourceDocument.Content content) {
        return new ImportSource(name, new SourceMaterial.Bytes(content), bytes, options, keepsOriginal);
    }

    /** The same source, read from the kept copy if there is one: whoever gave it may be able to open it only once. */
    ImportSource asKept(List<Original> kept, OriginalFiles originals) {
        return material instanceof SourceMaterial.Bytes && !kept.isEmpty()
                ? withContent(() ->
                        Files.newInputStream(originals.file(kept.getFirst().sha256())))
                : this;
    }

    /**
     * A source of which no copy is kept is read several times; one that can be opened only once would be imported as empty.
     *
     * @throws ArchiveException if a second opening does not begin as the first
     */
    void requireRepeatable() throws IOException {
        if (material instanceof SourceMaterial.Bytes(SourceDocument.Content content)
                && !Arrays.equals(beginning(content), beginning(content))) {
            throw new ArchiveException(name + " can be read only once, and without keeping a copy it is read several"
                    + " times; keep the original, or give a source that opens anew each time.");
        }
    }

    private static byte[] beginning(SourceDocument.Content content) throws IOException {
        try (InputStream stream = content.open()) {
            return stream.readNBytes(COMPARED_BYTES);
        }
    }

    /** Copies all that is read, if it is to be kept and is something that can be imported. */
    List<Original> keepIn(OriginalFiles originals) throws IOException {
        if (!keepsOriginal) {
            return List.of();
        }
        return switch (material) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                List.of(originals.keep(
                        name,
                        content,
                        copy -> withContent(copy).open(new BytesRead()).close()));
            case SourceMaterial.Folder(Path path) ->
                FolderSource.files(path).stream()
                        .map(file -> originals.keep(file, () -> Files.newInputStream(path.resolve(file)), copy -> {}))
                        .toList();
        };
    }

    /** Finds the format. */
    DocumentOpener.Opened open(BytesRead read) throws IOException {
        NewsIntake intake = new NewsIntake();
        return switch (material) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                intake.open(SourceDocument.of(name, read.counting(content)), options);
            case SourceMaterial.Folder(Path path) ->
                new DocumentOpener.Opened("folder", new FolderSource(intake).open(path, options));
        };
    }

    BatchSource identity(String checksum, String format) {
        return new BatchSource(name, checksum, format, options.inOneLine());
    }

    ArchiveException unreadable(IOException failure) {
        return new ArchiveException(name + " cannot be read: " + failure.getMessage(), failure);
    }
}
