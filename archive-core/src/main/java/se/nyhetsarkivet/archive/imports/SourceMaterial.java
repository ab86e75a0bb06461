package se.nyhetsarkivet.archive.imports;

import java.nio.file.Path;
import se.nyhetsarkivet.intake.source.SourceDocument;

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
