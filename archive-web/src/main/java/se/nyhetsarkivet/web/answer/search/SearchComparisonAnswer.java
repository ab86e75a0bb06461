package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * Searches beside each other, as JSON has it.
 *
 * @param by {@code year}, {@code month} or {@code publisher}
 * @param material all items with the same filters
 * @param columns the same by year, month or publisher
 * @param searches the counts of each search
 * @param sets what two searches have in common; left out unless there are two
 * @param complete whether the material was counted as a whole
 */
@JsonPropertyOrder({"by", "material", "columns", "searches", "sets", "complete"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SearchComparisonAnswer(
        String by,
        SearchComparison.Material material,
        SortedMap<String, SearchComparison.Material> columns,
        List<Search> searches,
        Optional<SetsAnswer> sets,
        boolean complete) {

    /** Copies the list. */
    public SearchComparisonAnswer {
        searches = List.copyOf(searches);
    }

    /**
     * The counts of a search.
     *
     * @param q its text
     * @param total how many items it finds, and how often its words stand in them
     * @param counts the same by year, month or publisher; those of none are left out
     * @param complete whether all were counted; otherwise these are lower bounds
     */
    @JsonPropertyOrder({"q", "total", "counts", "complete"})
    public record Search(String q, Counted total, SortedMap<String, Counted> counts, boolean complete) {}

    /**
     * What a search finds.
     *
     * @param items how many items
     * @param occurrences how often its words stand in them
     * @param share the part of all items, 0 to 1
     * @param perThousandWords the occurrences among a thousand words of all items
     */
    @JsonPropertyOrder({"items", "occurrences", "share", "perThousandWords"})
    public record Counted(long items, long occurrences, double share, double perThousandWords) {

        private static final double DIGITS = 1e6;

        /**
         * Puts counts into this form.
         *
         * @param count what a search finds
         * @param in what it searches
         * @return the answer
         */
        public static Counted of(SearchComparison.Count count, SearchComparison.Material in) {
            return new Counted(
                    count.items(),
                    count.occurrences(),
                    rounded(ratio(count.items(), in.items())),
                    rounded(1_000 * ratio(count.occurrences(), in.words())));
        }

        private static double ratio(long part, long whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static double rounded(double value) {
            return Math.round(value * DIGITS) / DIGITS;
        }
    }

    /**
     * Two searches as sets.
     *
     * @param onlyFirst what only the first finds
     * @param both what both find
     * @param onlySecond what only the second finds
     */
    @JsonPropertyOrder({"onlyFirst", "both", "onlySecond"})
    public record SetsAnswer(PartOfBoth onlyFirst, PartOfBoth both, PartOfBoth onlySecond) {}

    /**
     * A part of what two searches find.
     *
     * @param items how many items
     * @param q the search that finds them; empty if it cannot be written as one
     */
    @JsonPropertyOrder({"items", "q"})
    public record PartOfBoth(long items, String q) {

        private static PartOfBoth of(SearchComparison.Part part) {
            return new PartOfBoth(part.items(), part.query());
        }
    }

    /**
     * The words that mark the hits of a search.
     *
     * @param hits how many items the search finds
     * @param sampled in how many of them words were looked for
     * @param archive how many items the archive has
     * @param words the words, the most marking first
     * @param complete whether the time was enough
     */
    @JsonPropertyOrder({"hits", "sampled", "archive", "words", "complete"})
    public record Words(long hits, long sampled, long archive, List<Word> words, boolean complete) {

        /**
         * Puts words into this form.
         *
         * @param marking the words
         * @return the answer
         */
        public static Words of(SearchComparison.MarkingWords marking) {
            return new Words(
                    marking.hits(),
                    marking.sampled(),
                    marking.archive(),
                    marking.words().stream().map(Word::of).toList(),
                    marking.complete());
        }
    }

    /**
     * A word that marks hits.
     *
     * @param word the word in its base form
     * @param q the search that finds the hits with it; empty if it cannot be written as one
     * @param hits how many of the hits have it
     * @param archive how many items of the archive have it
     * @param logLikelihood the log-likelihood ratio
     */
    @JsonPropertyOrder({"word", "q", "hits", "archive", "logLikelihood"})
    public record Word(String word, String q, long hits, long archive, double logLikelihood) {

        private static final double DIGITS = 100;

        private static Word of(SearchComparison.MarkingWord word) {
            return new Word(
                    word.word(), word.query(), word.hits(), word.archive(), Math.round(word.ratio() * DIGITS) / DIGITS);
        }
    }

    /**
     * Puts a comparison into this form.
     *
     * @param by what was counted by
     * @param compared the comparison
     * @return the answer
     */
    public static SearchComparisonAnswer of(TermCounts.By by, SearchComparison compared) {
        return new SearchComparisonAnswer(
                SearchParameters.nameOf(by),
                compared.material(),
                compared.columns(),
                compared.lines().stream().map(line -> search(line, compared)).toList(),
                compared.sets()
                        .map(sets -> new SetsAnswer(
                                PartOfBoth.of(sets.first()), PartOfBoth.of(sets.both()), PartOfBoth.of(sets.second()))),
                compared.complete());
    }

    private static Search search(SearchComparison.Line line, SearchComparison compared) {
        SearchComparison.Material none = new SearchComparison.Material(0, 0);
        SortedMap<String, Counted> counts = new TreeMap<>();
        line.counts()
                .forEach((column, count) ->
                        counts.put(column, Counted.of(count, compared.columns().getOrDefault(column, none))));
        return new Search(line.query(), Counted.of(line.total(), compared.material()), counts, line.complete());
    }
}
