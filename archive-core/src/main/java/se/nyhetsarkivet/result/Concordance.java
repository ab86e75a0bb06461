package se.nyhetsarkivet.result;

import java.util.List;

/**
 * Every match of a search in its context, hit by hit, to be read one under the other (keyword in context).
 *
 * @param items the hits in their order, each with its lines
 */
public record Concordance(List<ItemLines> items) {

    /** The most lines of an item. */
    public static final int MAX_LINES = 20;

    /**
     * The lines of a hit.
     *
     * @param hit the hit
     * @param lines the lines in the order of the text: headline, lead, body; at most {@value #MAX_LINES}. What an item says
     *     twice with the same words, as when the body begins with the lead, is given once. Empty if no word was asked for, or
     *     if the item has been withdrawn or erased since it was found
     * @param more how many more lines the item has than are given
     */
    public record ItemLines(Hit hit, List<ConcordanceLine> lines, int more) {

        /** Copies the list. */
        public ItemLines {
            lines = List.copyOf(lines);
        }
    }

    /** Copies the list. */
    public Concordance {
        items = List.copyOf(items);
    }

    /**
     * The lines of all hits.
     *
     * @return the lines, those of an item together
     */
    public List<ConcordanceLine> lines() {
        return items.stream().flatMap(item -> item.lines().stream()).toList();
    }
}
