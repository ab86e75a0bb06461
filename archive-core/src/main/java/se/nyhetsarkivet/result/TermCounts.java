package se.nyhetsarkivet.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.query.Width;

/**
 * How many items have each term of a list, by year, month or publisher.
 *
 * @param rows a row for each term in its order; fewer than were asked for if the time was not enough for all, but at least one
 */
public record TermCounts(List<Row> rows) {

    /** The most terms that are counted at once. */
    public static final int MAX_TERMS = 10_000;

    /** The longest term, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Copies the list. */
    public TermCounts {
        rows = List.copyOf(rows);
    }

    /** What the columns are. */
    public enum By {
        /** Years, {@code 2018}. */
        YEAR,
        /** Months, {@code 2018-04}; an item that is dated by year alone is in each month of it, as a search for the month finds it. */
        MONTH,
        /** Publishers by name; items without one are only in the total. */
        PUBLISHER
    }

    /**
     * The counts of a term.
     *
     * @param term the term as given
     * @param query the search that finds these items; empty if the term has no word
     * @param total how many items have it
     * @param counts how many of them belong to each column, without the columns of none
     * @param complete whether all were counted; otherwise these are lower bounds
     */
    public record Row(String term, String query, long total, SortedMap<String, Integer> counts, boolean complete) {

        /** Copies the counts. */
        public Row {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /**
     * The query that a term is read as: its words side by side in this order, each as far from its written form as the width says. So
     * a name is found in the genitive too, and nothing in a term is an operator.
     *
     * @param term the term
     * @param width the width
     * @return the query, for the field {@code q}; empty if the term has no word
     * @throws InvalidValueException if it is longer than {@value #MAX_LENGTH} characters
     */
    public static String query(String term, Width width) {
        if (term.length() > MAX_LENGTH) {
            throw new InvalidValueException("The term '" + term.substring(0, 40) + "…' has " + term.length()
                    + " characters; expected at most " + MAX_LENGTH + ".");
        }
        if (term.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        String words = term.replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
        String field = switch (width) {
            case EXACT -> "";
            case INFLECTED -> "b\u00f6jd:";
            case COMPOUNDS -> "sammansatt:";
        };
        return field + '"' + words + '"';
    }
}
