package se.nyhetsarkivet.archive.imports;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * What an import would do.
 *
 * @param format the label of the format that was found
 * @param counts what would become of the records
 * @param firstItems the first items as they would look, at most {@value #MAX_ITEMS}
 * @param firstRejections the first records that would be rejected, at most {@value #MAX_REJECTIONS}
 * @param sharedNames names that records share with other news, at most {@value ImportBatch#MAX_SHARED_NAMES}
 */
public record ImportPreview(
        String format,
        ImportBatch.Counts counts,
        List<NewsItem> firstItems,
        List<Rejection> firstRejections,
        List<ImportBatch.SharedName> sharedNames) {

    /** The most items that are shown. */
    public static final int MAX_ITEMS = 10;

    /** The most rejections that are listed. */
    public static final int MAX_REJECTIONS = 1_000;

    /** Copies the lists. */
    public ImportPreview {
        firstItems = List.copyOf(firstItems);
        firstRejections = List.copyOf(firstRejections);
        sharedNames = List.copyOf(sharedNames);
    }
}
