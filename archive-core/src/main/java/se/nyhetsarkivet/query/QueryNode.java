package se.nyhetsarkivet.query;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;

/**
 * What was asked, as a tree. Immutable.
 *
 * <p>Where no {@link InText} says otherwise, words may stand in any of the three texts.
 *
 * <p>A {@code switch} over queries names the cases it treats apart, and the groups {@link Leaf}, {@link Placed}, {@link Filter}
 * and {@link Compound} for the others.
 */
public sealed interface QueryNode {

    /** A query that has no other queries in it. */
    sealed interface Leaf extends QueryNode {}

    /** What has a place in a text: words as they were typed, in one of several ways. */
    sealed interface Placed extends Leaf, Near.Part {}

    /** What decides which items are found, and has neither a place in a text nor a rank. */
    sealed interface Filter extends Leaf {}

    /** A query made of other queries. */
    sealed interface Compound extends QueryNode {}

    /** Every item. */
    record Everything() implements Filter {}

    /**
     * A single word.
     *
     * @param text the word as typed, punctuation beside it included
     * @param width how far from its written form it may be found; empty for the width of the search
     */
    record Word(String text, Optional<Width> width) implements Placed {

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
     * Words in this order, next to each other.
     *
     * @param text the words as typed, without the quotation marks
     * @param width how far from its written form each may be found; of several words none is found in a compound
     */
    record Phrase(String text, Width width) implements Placed {

        /**
         * Words in the written form.
         *
         * @param text the words as typed, without the quotation marks
         */
        public Phrase(String text) {
            this(text, Width.EXACT);
        }
    }

    /**
     * The written words that fit a pattern.
     *
     * @param text letters or digits, at least one, with {@code *} for any number of characters and {@code ?} for one
     * @param width how far from its written form the word without the question marks at its end may be found, if the archive
     *     has that word and the marks are punctuation; empty for the width of the search
     */
    record Wildcard(String text, Optional<Width> width) implements Placed {

        /**
         * A pattern that is a word in the width of the search if its question marks are punctuation.
         *
         * @param text the pattern
         */
        public Wildcard(String text) {
            this(text, Optional.empty());
        }
    }

    /**
     * A word and those that are spelled nearly like it.
     *
     * @param text the word, without the tilde
     */
    record Fuzzy(String text) implements Placed {}

    /**
     * Parts that stand close together in one text.
     *
     * @param parts two to {@value #MAX_PARTS}
     * @param distance the most words between a part and those before it, 1 to {@value #MAX_DISTANCE}
     * @param ordered whether the parts must follow each other in this order
     */
    record Near(List<Part> parts, int distance, boolean ordered) implements Leaf {

        /** The greatest distance. */
        public static final int MAX_DISTANCE = 100;

        /** The most parts; of more, the first and the last of each stretch belong to two. */
        public static final int MAX_PARTS = 6;

        /**
         * Checks and copies.
         *
         * @throws InvalidValueException if the number of parts or the distance is out of range
         */
        public Near {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.size() > MAX_PARTS) {
                throw new InvalidValueException("parts are " + parts + "; expected 2 to " + MAX_PARTS + " of them");
            }
            if (distance < 1 || distance > MAX_DISTANCE) {
                throw new InvalidValueException("distance is " + distance + "; expected 1 to " + MAX_DISTANCE);
            }
        }

        /** What may be near something. */
        public sealed interface Part {

            /**
             * A query as a part.
             *
             * @param query a query
             * @return the part, or empty if the query, or one of the alternatives in it, has no place in a text
             */
            static Optional<Part> of(QueryNode query) {
                return switch (query) {
                    case Placed placed -> Optional.of(placed);
                    case Any(List<QueryNode> alternatives) -> {
                        List<Part> parts = alternatives.stream()
                                .map(Part::of)
                                .flatMap(Optional::stream)
                                .toList();
                        yield parts.size() == alternatives.size() ? Optional.of(new Either(parts)) : Optional.empty();
                    }
                    case Leaf leaf -> Optional.empty();
                    case Compound compound -> Optional.empty();
                };
            }
        }

        /**
         * At least one of some parts, at the same place.
         *
         * @param alternatives the parts, at least one
         */
        public record Either(List<Part> alternatives) implements Part {

            /**
             * Checks and copies.
             *
             * @throws InvalidValueException if there is no alternative
             */
            public Either {
                alternatives = List.copyOf(alternatives);
                if (alternatives.isEmpty()) {
                    throw new InvalidValueException("there are no alternatives; expected at least one");
                }
            }
        }
    }

    /**
     * A query whose words must stand in one of the texts.
     *
     * @param part the text
     * @param query what must be in it; an {@code InText} further inside, as in {@code rubrik:(a ingress:b)}, decides for
     *     its own words, and what is asked of publishers, keywords and dates is not of the text
     */
    record InText(TextPart part, QueryNode query) implements Compound {}

    /**
     * Items of a publisher.
     *
     * @param name the publisher's name as typed
     */
    record OfPublisher(String name) implements Filter {}

    /**
     * Items with a keyword.
     *
     * @param name the keyword as typed
     */
    record OfKeyword(String name) implements Filter {}

    /**
     * The item with a web address, and items that mention it.
     *
     * @param text the address as typed
     */
    record OfAddress(String text) implements Leaf {}

    /**
     * Items that have a reference, in whatever form, those first that bear it.
     *
     * @param text the reference as typed, which {@link se.nyhetsarkivet.reference.Reference#asked} can read
     */
    record OfReference(String text) implements Leaf {}

    /**
     * Items that may be of a range of dates.
     *
     * @param dates the range
     */
    record Dated(DateRange dates) implements Filter {}

    /**
     * All of the required parts and none of the excluded ones.
     *
     * @param required what must be there; empty means every item
     * @param excluded what must not be there
     */
    record All(List<QueryNode> required, List<QueryNode> excluded) implements Compound {

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
    record Any(List<QueryNode> alternatives) implements Compound {

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
