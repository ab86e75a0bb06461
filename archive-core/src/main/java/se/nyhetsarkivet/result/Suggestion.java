package se.nyhetsarkivet.result;

import java.util.Optional;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Another text that the user may have meant.
 *
 * @param text the text, in the language of {@link se.nyhetsarkivet.query.parser.QueryParser}
 * @param dates a date that was typed among the words, as the range of a search; without it, its words are in the text
 * @param total how many items it finds in the range
 */
public record Suggestion(String text, Optional<DateRange> dates, long total) {

    /**
     * A text without a date.
     *
     * @param text the text
     * @param total how many items it finds
     */
    public Suggestion(String text, long total) {
        this(text, Optional.empty(), total);
    }

    /**
     * The text and the date in one.
     *
     * @return a text that finds the same by itself
     */
    public String query() {
        return dates.map(range -> (text + " datum:" + written(range)).strip()).orElse(text);
    }

    private static String written(DateRange range) {
        return range.from().equals(range.to())
                ? range.from().map(PartialDate::iso).orElse("")
                : range.from().map(PartialDate::iso).orElse("") + ".."
                        + range.to().map(PartialDate::iso).orElse("");
    }
}
