package se.nyhetsarkivet.result;

import java.util.List;
import se.nyhetsarkivet.item.ItemId;

/**
 * How a text that is being typed may go on.
 *
 * @param texts the text with its last word completed from the archive's own words, the most frequent first
 * @param headlines headlines with all the words, the newest first
 * @param publishers publishers of which a word begins so
 */
public record Completion(List<String> texts, List<Headline> headlines, List<String> publishers) {

    /** Nothing to offer. */
    public static final Completion NONE = new Completion(List.of(), List.of(), List.of());

    /**
     * A headline.
     *
     * @param id the item
     * @param text the headline
     */
    public record Headline(ItemId id, String text) {}

    /** Copies the lists. */
    public Completion {
        texts = List.copyOf(texts);
        headlines = List.copyOf(headlines);
        publishers = List.copyOf(publishers);
    }
}
