package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * How many items have each term of a list, as JSON has it.
 *
 * @param by {@code year}, {@code month} or {@code publisher}
 * @param width {@code exact}, {@code inflected} or {@code compounds}
 * @param terms how many different terms were given
 * @param duplicates those that were given more than once
 * @param rows a row for each of the first terms; if there are fewer rows than terms, ask for the others again
 */
@JsonPropertyOrder({"by", "width", "terms", "duplicates", "rows"})
public record TermCountsAnswer(String by, String width, int terms, List<String> duplicates, List<Row> rows) {

    /** Copies the lists. */
    public TermCountsAnswer {
        duplicates = List.copyOf(duplicates);
        rows = List.copyOf(rows);
    }

    /**
     * The counts of a term.
     *
     * @param term the term
     * @param q the search that finds these items, with the filters of the list; empty if the term has no word
     * @param total how many items have it
     * @param counts how many by year, month or publisher; those of none are left out
     * @param complete whether all were counted; otherwise these are lower bounds
     */
    @JsonPropertyOrder({"term", "q", "total", "counts", "complete"})
    public record Row(String term, String q, long total, SortedMap<String, Integer> counts, boolean complete) {

        /**
         * Puts a row into this form.
         *
         * @param row the row
         * @return the answer
         */
        public static Row of(TermCounts.Row row) {
            return new Row(row.term(), row.query(), row.total(), row.counts(), row.complete());
        }
    }

    /**
     * Puts counts into this form.
     *
     * @param by what was counted by
     * @param width how far from its written form a word may be found
     * @param terms how many terms there are
     * @param duplicates those that were given more than once
     * @param rows the rows
     * @return the answer
     */
    public static TermCountsAnswer of(
            TermCounts.By by, Width width, int terms, List<String> duplicates, List<TermCounts.Row> rows) {
        return new TermCountsAnswer(
                SearchParameters.nameOf(by),
                SearchParameters.nameOf(width),
                terms,
                duplicates,
                rows.stream().map(Row::of).toList());
    }
}
