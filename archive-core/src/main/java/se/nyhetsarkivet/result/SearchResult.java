package se.nyhetsarkivet.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;

/**
 * The answer to a search. Every count but that of {@link SomeWords} is of the items with all that was asked for. On a view that a
 * {@link PageToken} names, counts are as they were: what was withdrawn since keeps its place and is left out of the hits.
 *
 * @param total how many items were found, exactly
 * @param took the time it took to find them
 * @param hasWords whether words were asked for, and not filters alone; without any no item is more relevant than another
 * @param sort the order of the hits: the one that was asked for, but the newest first instead of
 *     {@link SortOrder#RELEVANCE} if no words were asked for
 * @param hits the hits of the page; empty past the last page
 * @param publishers the publishers of the items found, most frequent first; when publishers are filtered by, the others
 *     are counted as if they were not, so that one can be added; at most 1,000
 * @param keywords the keywords of the items found, most frequent first, and of those that are left out for their keywords;
 *     at most 1,000
 * @param years the years of the items found, the latest first; when years are filtered by, the others are counted as if
 *     they were not; at most 1,000
 * @param timeLine when the items found were announced
 * @param suggestion another text that finds more, if there is a likely one; only on the first page
 * @param someWords the items with some of the words, if the search was widened to them; they follow those with all the words
 *     from page to page, so that a page has no more hits of both kinds together than were asked for
 * @param notices what the user should know of how the search was understood
 * @param widthTotals the total that each width would have, if that was asked for and there are words; a width is missing if there was
 *     no time to count
 * @param pageToken names the view that this was computed on, if that was asked for and there are other pages
 */
public record SearchResult(
        long total,
        Duration took,
        boolean hasWords,
        SortOrder sort,
        List<Hit> hits,
        List<ValueCount> publishers,
        List<ValueCount> keywords,
        List<ValueCount> years,
        TimeLine timeLine,
        Optional<Suggestion> suggestion,
        Optional<SomeWords> someWords,
        List<Notice> notices,
        Map<Width, Long> widthTotals,
        Optional<PageToken> pageToken) {

    /** Copies what is mutable. */
    public SearchResult {
        hits = List.copyOf(hits);
        publishers = List.copyOf(publishers);
        keywords = List.copyOf(keywords);
        years = List.copyOf(years);
        notices = List.copyOf(notices);
        widthTotals = Map.copyOf(widthTotals);
    }

    /**
     * How many places there are on all pages together.
     *
     * @return the items with all the words and those with some, if the search was widened to them
     */
    public long places() {
        return total + someWords.map(SomeWords::total).orElse(0L);
    }

    /**
     * What stands on the page.
     *
     * @return the hits with all the words, then those with some
     */
    public List<Hit> page() {
        List<Hit> page = new ArrayList<>(hits);
        someWords.ifPresent(some -> page.addAll(some.hits()));
        return List.copyOf(page);
    }

    /**
     * Names the view of this result.
     *
     * @param token the name
     * @return the same result with it
     */
    public SearchResult withPageToken(PageToken token) {
        return with(widthTotals, Optional.of(token));
    }

    /**
     * Adds what the widths would find.
     *
     * @param totals the total of each
     * @return the same result with them
     */
    public SearchResult withWidthTotals(Map<Width, Long> totals) {
        return with(totals, pageToken);
    }

    private SearchResult with(Map<Width, Long> totals, Optional<PageToken> token) {
        return new SearchResult(
                total,
                took,
                hasWords,
                sort,
                hits,
                publishers,
                keywords,
                years,
                timeLine,
                suggestion,
                someWords,
                notices,
                totals,
                token);
    }

    /**
     * What a widened search found beyond the items with all the words.
     *
     * @param total how many items have some of the words and not all of them, exactly
     * @param hits those of the page: the places that the items with all the words leave of it
     */
    public record SomeWords(long total, List<Hit> hits) {

        /** Copies the list. */
        public SomeWords {
            hits = List.copyOf(hits);
        }
    }

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
            return dates.map(range -> (text + " datum:" + written(range)).strip())
                    .orElse(text);
        }

        private static String written(DateRange range) {
            return range.from().equals(range.to())
                    ? range.from().map(PartialDate::iso).orElse("")
                    : range.from().map(PartialDate::iso).orElse("") + ".."
                            + range.to().map(PartialDate::iso).orElse("");
        }
    }
}
