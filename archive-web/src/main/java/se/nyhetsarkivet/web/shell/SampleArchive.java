package se.nyhetsarkivet.web.shell;

import java.util.List;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;

/** Knows whether an archive has nothing but the sample data that came with the program. */
public final class SampleArchive {

    private static final String SAMPLE_FOLDER = "sample-data/";

    private SampleArchive() {}

    /**
     * Whether an archive has the sample data and nothing else.
     *
     * @param archive the archive
     * @return whether it has
     */
    public static boolean is(NewsArchive archive) {
        List<ImportBatch> batches = archive.ledger().batches();
        return !batches.isEmpty()
                && batches.stream().allMatch(batch -> batch.source().name().startsWith(SAMPLE_FOLDER));
    }
}
