package se.nyhetsarkivet.result;

import java.util.List;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;

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
    public record ItemLines(Hit hit, List<Line> lines, int more) {

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
    public List<Line> lines() {
        return items.stream().flatMap(item -> item.lines().stream()).toList();
    }

    /**
     * A match with the words around it. Before, match and after put together are what the text says there, on one line: each
     * run of white space is a single space, and what only tells where a word may be divided is left out, as is the sign of a
     * heading or of an entry of a list, but the match stands exactly as in the text. {@code …} stands where the paragraph goes on.
     *
     * @param id the item
     * @param revision the number of the revision
     * @param published when it was announced
     * @param publisher who announced it, or the empty string
     * @param before what comes before the match in its paragraph, at most {@value #MAX_CONTEXT} characters without the {@code …}
     * @param match the match; for a word inside a compound only the part that matches, for a phrase the whole of it
     * @param after what follows the match in its paragraph, at most {@value #MAX_CONTEXT} characters without the {@code …}
     */
    public record Line(
            ItemId id,
            int revision,
            PartialDate published,
            String publisher,
            String before,
            String match,
            String after) {

        /** The most characters (UTF-16 code units) on either side of a match. */
        public static final int MAX_CONTEXT = 90;
    }
}
