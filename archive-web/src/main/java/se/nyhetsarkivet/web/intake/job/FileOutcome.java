package se.nyhetsarkivet.web.intake.job;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;

/**
 * What came of a file.
 *
 * @param file the file
 * @param result what came of it
 */
public record FileOutcome(UploadedFile file, Result result) {

    /** What came of it. */
    public sealed interface Result {}

    /**
     * It was imported; if the batch has no end, as far as it came.
     *
     * @param batch the batch
     * @param sharedNames names that its records share with other news
     * @param doubts dates that may be meant otherwise
     */
    public record Imported(ImportBatch batch, List<ImportBatch.SharedName> sharedNames, Doubts doubts)
            implements Result {

        /** Copies the list. */
        public Imported {
            sharedNames = List.copyOf(sharedNames);
        }
    }

    /**
     * Dates that may be meant otherwise.
     *
     * @param first the first of them
     * @param all how many there are
     */
    public record Doubts(List<ImportPreview.DoubtfulDate> first, long all) {

        static final Doubts NONE = new Doubts(List.of(), 0);

        /** Copies the list. */
        public Doubts {
            first = List.copyOf(first);
        }
    }

    /**
     * It was tried.
     *
     * @param preview what would come of it
     */
    public record Tried(ImportPreview preview) implements Result {}

    /**
     * It cannot be imported.
     *
     * @param reason why not and what to do, as a sentence in English
     * @param readOnly whether another time it may be possible
     */
    public record Failed(String reason, boolean readOnly) implements Result {}

    /** Somebody stopped it before anything was taken. */
    public record Stopped() implements Result {}

    /**
     * What became of the records.
     *
     * @return the counts; empty if none was read
     */
    public Optional<ImportBatch.Counts> counts() {
        return switch (result) {
            case Imported imported -> Optional.of(imported.batch().counts());
            case Tried tried -> Optional.of(tried.preview().counts());
            case Failed failed -> Optional.empty();
            case Stopped stopped -> Optional.empty();
        };
    }
}
