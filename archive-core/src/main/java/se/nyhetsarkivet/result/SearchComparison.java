package se.nyhetsarkivet.result;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.query.SearchRequest;

/**
 * Some searches beside each other: how many items each finds by year, month or publisher, how often what it asks for stands in them, and
 * how much there is to search in. All of it is counted on one view of the archive.
 *
 * @param lines the counts of each search, in their order
 * @param material what is searched: all items with the filters of the request, whatever their texts are
 * @param columns the same by year, month or publisher
 * @param sets what two searches have in common and what each has alone; empty unless there are two and the time was enough
 * @param complete whether the material was counted as a whole; otherwise it is a lower bound
 */
public record SearchComparison(
        List<Line> lines,
        Material material,
        SortedMap<String, Material> columns,
        Optional<Sets> sets,
        boolean complete) {

    /** The most searches that are compared. */
    public static final int MAX_SEARCHES = 5;

    /** The most words that mark a result. */
    public static final int MAX_WORDS = 50;

    /** Copies lists and counts. */
    public SearchComparison {
        lines = List.copyOf(lines);
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /**
     * What is compared.
     *
     * @param queries the text of each search, one to five
     * @param shared what all searches have besides: filters, wordings and width; its text, order and page make no difference
     * @param by what is counted separately
     */
    public record Request(List<String> queries, SearchRequest shared, TermCounts.By by) {

        /**
         * Checks the number of searches.
         *
         * @throws InvalidValueException if there is none, or more than {@value #MAX_SEARCHES}
         */
        public Request {
            queries = List.copyOf(queries);
            if (queries.isEmpty() || queries.size() > MAX_SEARCHES) {
                throw new InvalidValueException(queries.size() + " searches were given; expected 1 to " + MAX_SEARCHES);
            }
        }
    }

    /**
     * The counts of a search.
     *
     * @param query its text
     * @param total the counts of all that it finds
     * @param counts the counts by year, month or publisher, without those of none
     * @param complete whether all were counted; otherwise these are lower bounds
     */
    public record Line(String query, Count total, SortedMap<String, Count> counts, boolean complete) {

        /** Copies the counts. */
        public Line {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /**
     * What a search finds.
     *
     * @param items how many items
     * @param occurrences at how many places in their headlines, leads and bodies something stands that the search asks for; 0 if it
     *     asks for no words
     */
    public record Count(long items, long occurrences) {}

    /**
     * What is searched.
     *
     * @param items how many items
     * @param words how many words their headlines, leads and bodies have
     */
    public record Material(long items, long words) {}

    /**
     * Two searches as sets.
     *
     * @param first what only the first search finds
     * @param both what both find
     * @param second what only the second finds
     */
    public record Sets(Part first, Part both, Part second) {}

    /**
     * A part of what two searches find.
     *
     * @param items how many items
     * @param query the search that finds them, with the same filters; empty if it cannot be written as one
     */
    public record Part(long items, String query) {}

    /**
     * The words that mark the hits of a search against the archive, most marking first. A word marks them if it stands in more of them than
     * in as many other items, and that is no chance: the log-likelihood ratio (Dunning, Accurate methods for the statistics of
     * surprise and coincidence, 1993) of items with and without it is at least {@value #LEAST_RATIO}, which one word in ten thousand
     * has by chance.
     *
     * @param hits how many items the search finds
     * @param sampled in how many of them, evenly spread, words were looked for; each word is then counted in all of them
     * @param archive how many items the archive has
     * @param words the words
     * @param complete whether the time was enough; otherwise words may be missing
     */
    public record MarkingWords(long hits, long sampled, long archive, List<MarkingWord> words, boolean complete) {

        /** The least log-likelihood ratio of a word that is given. */
        public static final double LEAST_RATIO = 15.13;

        /** Copies the list. */
        public MarkingWords {
            words = List.copyOf(words);
        }
    }

    /**
     * A word that marks hits.
     *
     * @param word the word in its base form, as it is mostly written
     * @param query the search that finds the hits with it, with the same filters; empty if it cannot be written as one
     * @param hits how many of the hits have it in any of its inflections
     * @param archive how many items of the archive have it
     * @param ratio the log-likelihood ratio
     */
    public record MarkingWord(String word, String query, long hits, long archive, double ratio) {}
}
