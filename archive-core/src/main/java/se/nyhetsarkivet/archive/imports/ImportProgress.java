package se.nyhetsarkivet.archive.imports;

import se.nyhetsarkivet.store.ImportBatch;

/** Hears how far an import has come. Called on the importing thread, after every few hundred records. */
@FunctionalInterface
public interface ImportProgress {

    /** Hears nothing. */
    ImportProgress NONE = (bytesRead, counts) -> {};

    /**
     * Some records more have been read.
     *
     * @param bytesRead how much of the source has been read, in bytes as they lie in the file
     * @param counts what became of the records so far
     */
    void reached(long bytesRead, ImportBatch.Counts counts);
}
