package se.nyhetsarkivet.result;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;

/**
 * An item that was found.
 *
 * @param id the item
 * @param revision the number of the revision that was found
 * @param superseded whether that revision is no longer in force
 * @param headline the whole headline with its matches
 * @param published when it was announced
 * @param publisher who announced it, or the empty string
 * @param url where it was announced, or the empty string
 * @param score how well it matches; comparable within one result only, 0 when the order is by date
 * @param snippets the sentences of lead and body that match best, in the order of the text; without a match the beginning
 * @param nearDuplicateOf the first of the hits before it on the same page, under the same heading, whose text is the same but for small edits; empty
 *     for a hit that says something new
 */
public record Hit(
        ItemId id,
        int revision,
        boolean superseded,
        Snippet headline,
        PartialDate published,
        String publisher,
        String url,
        float score,
        List<Snippet> snippets,
        Optional<ItemId> nearDuplicateOf) {

    /** Copies the list. */
    public Hit {
        snippets = List.copyOf(snippets);
    }
}
