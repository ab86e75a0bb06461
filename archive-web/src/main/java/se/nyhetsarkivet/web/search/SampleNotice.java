package se.nyhetsarkivet.web.search;

import java.util.List;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;

/** Whether the archive shows nothing but the sample data that came with the program. */
final class SampleNotice {

    private static final String SAMPLE_FOLDER = "sample-data/";

    private SampleNotice() {}

    static boolean applies(NewsArchive archive) {
        List<ImportBatch> batches = archive.ledger().batches();
        return !batches.isEmpty()
                && batches.stream().allMatch(batch -> batch.source().name().startsWith(SAMPLE_FOLDER));
    }
}
