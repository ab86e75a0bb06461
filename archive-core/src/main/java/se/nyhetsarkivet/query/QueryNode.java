package se.nyhetsarkivet.query;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;

/**
 * What was asked, as a tree. Immutable.
 *
 * <p>Where no {@link InText} says otherwise, words may stand in any of the three texts.
 */
public sealed interface QueryNode {

    /** Every item. */
    record Everything() implements QueryNode {}

    /**
     * A single word.
     *
     * @param text the word as typed, punctuation beside it included
     * @param width how far from its written form it may be found; empty for the width of the search
     */
    record Word(String text, Optional<Width> width) implements QueryNode {

        /**
         * A word in the width of the search.
         *
         * @param text the word as typed
         */
        public Word(String text) {
            this(text, Optional.empty());
        }
    }

    /**
     * Words in the written form and in this order, next to each other.
     *
     * @param text the words as typed, without the quotation marks
     */
    record Phrase(String text) implements QueryNode {}

    /**
     * The written words that fit a pattern.
     *
     * @param text letters or digits, at least one, with {@code *} for any number of characters and {@code ?} for one
     * @param width how far from its written form the word without the question marks at its end may be found, if the archive
     *     has that word and the marks are punctuation; empty for the width of the search
     */
    record Pattern(String text, Optional<Width> width) implements QueryNode {

        /**
         * A pattern that is a word in the width of the search if its question marks are punctuation.
         *
         * @param text the pattern
         */
        public Pattern(String text) {
            this(text, Optional.empty());
        }
    }

    /**
     * A word and those that are spelled nearly like it.
     *
     * @param text the word, without the tilde
     */
    record Fuzzy(String text) implements QueryNode {}

    /**
     * Parts that stand close together in one text.
     *
     * @param parts two to {@value #MAX_PARTS}; each a word, phrase, pattern or fuzzy word, or an {@link Any} of such
     * @param distance the most words between a part and those before it, 1 to {@value #MAX_DISTANCE}
     * @param ordered whether the parts must follow each other in this order
     */
    record Near(List<QueryNode> parts, int distance, boolean ordered) implements QueryNode {

        /** The greatest distance. */
        public static final int MAX_DISTANCE = 100;

        /** The most parts; of more, the first and the last of each stretch belong to two. */
        public static final int MAX_PARTS = 6;

        /**
         * Checks and copies.
         *
         * @throws InvalidValueException if the number of parts or the distance is out of range, or one of the parts
         *     cannot be near another
         */
        public Near {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.size() > MAX_PARTS || !parts.stream().allMatch(Near::takes)) {
                throw new InvalidValueException(
                        "parts are " + parts + "; expected 2 to " + MAX_PARTS + " words or phrases");
            }
            if (distance < 1 || distance > MAX_DISTANCE) {
                throw new InvalidValueException("distance is " + distance + "; expected 1 to " + MAX_DISTANCE);
            }
        }

        /**
         * Whether a query may be a part of this: only what has a place in a text is near something.
         *
         * @param query a query
         * @return true for a word, phrase, pattern or fuzzy word, and for an {@link Any} of such
         */
        public static boolean takes(QueryNode query) {
            return switch (query) {
                case Word word -> true;
                case Phrase phrase -> true;
                case Pattern pattern -> true;
                case Fuzzy fuzzy -> true;
                case Any(List<QueryNode> alternatives) -> alternatives.stream().allMatch(Near::takes);
                case Everything everything -> false;
                case Near near -> false;
                case InText inText -> false;
                case OfPublisher publisher -> false;
                case OfKeyword keyword -> false;
                case OfAddress address -> false;
                case Dated dated -> false;
                case All all -> false;
            };
        }
    }

    /**
     * A query whose words must stand in one of the texts.
     *
     * @param part the text
     * @param query what must be in it; an {@code InText} further inside, as in {@code rubrik:(a ingress:b)}, decides for
     *     its own words, and what is asked of publishers, keywords and dates is not of the text
     */
    record InText(TextPart part, QueryNode query) implements QueryNode {}

    /**
     * Items of a publisher.
     *
     * @param name the publisher's name as typed
     */
    record OfPublisher(String name) implements QueryNode {}

    /**
     * Items with a keyword.
     *
     * @param name the keyword as typed
     */
    record OfKeyword(String name) implements QueryNode {}

    /**
     * The item with a web address, and items that mention it.
     *
     * @param text the address as typed
     */
    record OfAddress(String text) implements QueryNode {}

    /**
     * Items that may be of a range of dates.
     *
     * @param dates the range
     */
    record Dated(DateRange dates) implements QueryNode {}

    /**
     * All of the required parts and none of the excluded ones.
     *
     * @param required what must be there; empty means every item
     * @param excluded what must not be there
     */
    record All(List<QueryNode> required, List<QueryNode> excluded) implements QueryNode {

        /** Copies the lists. */
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * At least one of some queries.
     *
     * @param alternatives the queries, at least one
     */
    record Any(List<QueryNode> alternatives) implements QueryNode {

        /**
         * Checks and copies.
         *
         * @throws InvalidValueException if there is no alternative
         */
        public Any {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty()) {
                throw new InvalidValueException("there are no alternatives; expected at least one");
            }
        }
    }
}
