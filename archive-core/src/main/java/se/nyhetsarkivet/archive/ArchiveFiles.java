package se.nyhetsarkivet.archive;

import java.nio.file.Path;

/**
 * Where everything lies in an archive's directory.
 *
 * @param directory the directory
 */
record ArchiveFiles(Path directory) {

    /** The record of truth. */
    Path record() {
        return directory.resolve("archive.sqlite");
    }

    /** The index, which can be made from the record. */
    Path index() {
        return directory.resolve("index");
    }

    /** The files that were imported. */
    Path originals() {
        return directory.resolve("originals");
    }

    /** The archivist's list of names with the same meaning. */
    Path synonyms() {
        return directory.resolve("synonyms.txt");
    }
}
