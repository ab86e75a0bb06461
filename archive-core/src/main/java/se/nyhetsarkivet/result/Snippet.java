package se.nyhetsarkivet.result;

import java.util.List;

/**
 * A piece of an item's text with the places of the matches in it.
 *
 * @param text the text, plain
 * @param matches the matches, in order and without overlap
 */
public record Snippet(String text, List<Range> matches) {

    /**
     * A match.
     *
     * @param start the index of its first UTF-16 code unit in the text
     * @param end the index after its last
     */
    public record Range(int start, int end) {}

    /** Copies the list. */
    public Snippet {
        matches = List.copyOf(matches);
    }
}
