package se.nyhetsarkivet.archive.imports.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.Checksums;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.ImportSource.SourceMaterial;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.container.folder.FolderSource;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.EmptyDocumentException;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;

/** What a source holds: reads it, keeps a copy of it and finds its checksum. */
public final class SourceContent {

    /** The label of a source without anything in it. */
    private static final String EMPTY = "empty";

    private static final int COMPARED_BYTES = 4_096;

    private final ImportSource source;

    public SourceContent(ImportSource source) {
        this.source = source;
    }

    /** The SHA-256 of what is read, in hexadecimal; a single file that was kept has it already. */
    public String checksum(List<Original> kept) throws IOException {
        return switch (source.material()) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                kept.isEmpty()
                        ? Checksums.sha256Of(content.open())
                        : kept.getFirst().sha256();
            case SourceMaterial.Folder(Path path) -> FolderSource.checksum(path);
        };
    }

    private SourceContent withContent(SourceDocument.Content content) {
        return new SourceContent(new ImportSource(
                source.name(),
                new SourceMaterial.Bytes(content),
                source.bytes(),
                source.options(),
                source.keepsOriginal()));
    }

    /** The same source, read from the kept copy if there is one: whoever gave it may be able to open it only once. */
    public SourceContent asKept(List<Original> kept, OriginalFiles originals) {
        return source.material() instanceof SourceMaterial.Bytes && !kept.isEmpty()
                ? withContent(() ->
                        Files.newInputStream(originals.file(kept.getFirst().sha256())))
                : this;
    }

    /**
     * A source of which no copy is kept is read several times; one that can be opened only once would be imported as empty.
     *
     * @throws ArchiveException if a second opening does not begin as the first
     */
    public void requireRepeatable() throws IOException {
        if (source.material() instanceof SourceMaterial.Bytes(SourceDocument.Content content)
                && !Arrays.equals(beginning(content), beginning(content))) {
            throw new ArchiveException(
                    source.name() + " can be read only once, and without keeping a copy it is read several"
                            + " times; keep the original, or give a source that can be opened again each time.");
        }
    }

    private static byte[] beginning(SourceDocument.Content content) throws IOException {
        try (InputStream stream = content.open()) {
            return stream.readNBytes(COMPARED_BYTES);
        }
    }

    /** Copies all that is read, if it is to be kept and is something that can be imported. */
    public List<Original> keepIn(OriginalFiles originals) throws IOException {
        if (!source.keepsOriginal()) {
            return List.of();
        }
        return switch (source.material()) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                List.of(originals.keep(
                        source.name(),
                        content,
                        copy -> withContent(copy).open(new ReadProgress()).close()));
            case SourceMaterial.Folder(Path path) ->
                FolderSource.files(path).stream()
                        .map(file -> originals.keep(file, () -> Files.newInputStream(path.resolve(file)), copy -> {}))
                        .toList();
        };
    }

    /** Finds the format. */
    public DocumentOpener.Opened open(ReadProgress read) throws IOException {
        NewsIntake intake = new NewsIntake();
        return switch (source.material()) {
            case SourceMaterial.Bytes(SourceDocument.Content content) ->
                openOne(intake, SourceDocument.of(source.name(), read.counting(content)));
            case SourceMaterial.Folder(Path path) ->
                new DocumentOpener.Opened("folder", new FolderSource(intake).open(path, source.options()));
        };
    }

    /** Reads a source that has none. */
    private record NoRecords() implements NewsReader {

        @Override
        public Optional<RecordOutcome> next() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    /** What another archive without items exports is a source without records. */
    private DocumentOpener.Opened openOne(NewsIntake intake, SourceDocument document) throws IOException {
        try {
            return intake.open(document, source.options());
        } catch (EmptyDocumentException nothing) {
            return new DocumentOpener.Opened(EMPTY, new NoRecords());
        }
    }

    public ImportBatch.Source identity(String checksum, String format) {
        return new ImportBatch.Source(
                source.name(), checksum, format, source.options().inOneLine());
    }

    public ArchiveException unreadable(IOException failure) {
        return new ArchiveException(source.name() + " cannot be read: " + failure.getMessage(), failure);
    }
}
