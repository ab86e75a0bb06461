package se.nyhetsarkivet.query;

import java.util.List;

/** What was asked, as a tree. Immutable. */
public sealed interface Query {

    /** Every item. */
    record Everything() implements Query {}

    /**
     * A single word, found in the width of the search.
     *
     * @param text the word as typed
     */
    record Word(String text) implements Query {}

    /**
     * Words in the written form and in this order, next to each other.
     *
     * @param text the words as typed, without the quotation marks
     */
    record Phrase(String text) implements Query {}

    /**
     * All of the required parts and none of the excluded ones.
     *
     * @param required what must be there; empty means every item
     * @param excluded what must not be there
     */
    record All(List<Query> required, List<Query> excluded) implements Query {

        /** Copies the lists. */
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }
}
