package se.nyhetsarkivet.archive.imports;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * What an import would do.
 *
 * @param format the label of the format that was found
 * @param counts what would become of the records
 * @param firstItems the first items as they would look, at most {@value #MAX_ITEMS}
 * @param firstRejections the first records that would be rejected, at most {@value #MAX_REJECTIONS}
 * @param firstDoubtfulDates the first dates that may be meant otherwise, at most {@value #MAX_DOUBTFUL_DATES}
 * @param doubtfulDates how many such dates there are
 * @param sharedNames names that records share with other news, at most {@value ImportBatch#MAX_SHARED_NAMES}
 */
public record ImportPreview(
        String format,
        ImportBatch.Counts counts,
        List<NewsItem> firstItems,
        List<Rejection> firstRejections,
        List<DoubtfulDate> firstDoubtfulDates,
        long doubtfulDates,
        List<ImportBatch.SharedName> sharedNames) {

    /** The most items that are shown. */
    public static final int MAX_ITEMS = 10;

    /** The most rejections that are listed. */
    public static final int MAX_REJECTIONS = 1_000;

    /** The most doubtful dates that are listed. */
    public static final int MAX_DOUBTFUL_DATES = 100;

    /**
     * A date that was read, and may be meant otherwise.
     *
     * @param place where the record stands
     * @param written the date as the source writes it
     * @param read what it was taken for
     * @param reason why it is doubtful
     */
    public record DoubtfulDate(String place, String written, PartialDate read, String reason) {

        /**
         * The same in words.
         *
         * @return a sentence without its point
         */
        public String inWords() {
            return place + ": the date '" + written + "' is taken as " + read.iso() + "; " + reason;
        }
    }

    /** Copies the lists. */
    public ImportPreview {
        firstItems = List.copyOf(firstItems);
        firstRejections = List.copyOf(firstRejections);
        firstDoubtfulDates = List.copyOf(firstDoubtfulDates);
        sharedNames = List.copyOf(sharedNames);
    }
}
