package se.nyhetsarkivet.export.citation;

import java.util.Optional;
import java.util.OptionalInt;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;

/** What {@link CitationReader} found in a text. */
public sealed interface CitationReading {

    /**
     * A citation that can be checked: it names an item or a fingerprint, or both.
     *
     * @param item the item
     * @param revision the number of the revision, from 1
     * @param fingerprint the first digits of the fingerprint in lower case, {@value CitationReader#MIN_DIGITS} to
     *     {@value Fingerprint#DIGITS} of them, or none
     */
    record Cited(Optional<ItemId> item, OptionalInt revision, String fingerprint) implements CitationReading {}

    /** There is nothing in the text that can be checked. */
    record Nothing() implements CitationReading {}

    /** The text names different items, revisions or fingerprints, as when two citations were pasted at once. */
    record Several() implements CitationReading {}
}
