package se.nyhetsarkivet.archive.files;

import java.nio.file.Path;

/**
 * Where everything lies in an archive's directory.
 *
 * @param directory the directory
 */
public record ArchiveFiles(Path directory) {

    /** The record of truth. */
    public Path record() {
        return directory.resolve("archive.sqlite");
    }

    /** The index, which can be made from the record. */
    public Path index() {
        return directory.resolve("index");
    }

    /** The files that were imported. */
    public Path originals() {
        return directory.resolve("originals");
    }

    /** The archivist's list of names with the same meaning. */
    public Path synonyms() {
        return directory.resolve("synonyms.txt");
    }

    /** Which names are of one publisher. */
    public Path publishers() {
        return directory.resolve("publishers.txt");
    }

    /** What was decided about near duplicates. */
    public Path duplicates() {
        return directory.resolve("near-duplicates.tsv");
    }
}
