package se.nyhetsarkivet.evaluation;

import java.util.List;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/**
 * What a reader of pages made of one.
 *
 * @param accepted whether it took the page for an article
 * @param words the words of the text with those of the introduction
 * @param headline the headline
 * @param date the date of publication in ISO form, or the empty string
 * @param lead the words of the introduction
 * @param publisher the publisher
 */
record ReadPage(
        boolean accepted, List<String> words, String headline, String date, List<String> lead, String publisher) {

    /** What the archive makes of it. */
    static ReadPage byUs(byte[] page) {
        RecordOutcome outcome = Readings.of(page).getFirst();
        if (!(outcome instanceof RecordOutcome.Accepted accepted)) {
            return new ReadPage(false, List.of(), "", "", List.of(), "");
        }
        NewsItem item = accepted.item();
        return new ReadPage(
                true,
                Words.of(item.lead() + "\n" + item.body()),
                item.headline(),
                item.published().iso(),
                Words.of(item.lead()),
                item.publisher());
    }
}
