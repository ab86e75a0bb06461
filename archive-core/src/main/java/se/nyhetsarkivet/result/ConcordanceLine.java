package se.nyhetsarkivet.result;

import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;

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
public record ConcordanceLine(
        ItemId id, int revision, PartialDate published, String publisher, String before, String match, String after) {

    /** The most characters (UTF-16 code units) on either side of a match. */
    public static final int MAX_CONTEXT = 90;
}
