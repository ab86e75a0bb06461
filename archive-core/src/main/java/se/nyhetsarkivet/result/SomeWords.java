package se.nyhetsarkivet.result;

import java.util.List;

/**
 * What a widened search found beyond the items with all the words.
 *
 * @param total how many items have some of the words and not all of them, exactly
 * @param hits those of the page: the places that the items with all the words leave of it
 */
public record SomeWords(long total, List<Hit> hits) {

    /** Copies the list. */
    public SomeWords {
        hits = List.copyOf(hits);
    }
}
