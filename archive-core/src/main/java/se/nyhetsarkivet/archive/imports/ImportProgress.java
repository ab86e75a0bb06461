package se.nyhetsarkivet.archive.imports;

import java.util.List;
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

    /**
     * Whether to stop. Asked as often. What has been taken until then stays; the batch is not finished, and goes on when the same bytes
     * are imported again. Says no unless it is overridden.
     *
     * @return true to stop
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * The source is read; these of its dates may be meant otherwise. Does nothing unless it is overridden.
     *
     * @param first the first of them, at most {@value ImportPreview#MAX_DOUBTFUL_DATES}
     * @param all how many there are
     */
    default void doubtful(List<ImportPreview.DoubtfulDate> first, long all) {}
}
