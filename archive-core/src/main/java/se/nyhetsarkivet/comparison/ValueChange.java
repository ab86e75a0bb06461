package se.nyhetsarkivet.comparison;

import java.util.List;

/**
 * A field other than the three texts that is not what it was. If only the order of its values is another, they are all
 * both removed and added.
 *
 * @param field the field
 * @param removed the values that are gone: none or one, but for keywords, authors and other fields
 * @param added the values that are new
 */
public record ValueChange(Field field, List<String> removed, List<String> added) {

    /** Copies the lists. */
    public ValueChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** A field with values that are compared whole. */
    public enum Field {
        /** Who announced it. */
        PUBLISHER,
        /** When it was announced, in ISO 8601 as {@link se.nyhetsarkivet.item.PartialDate#iso} gives it. */
        PUBLISHED,
        /** When the source says that it last changed it, in ISO 8601. */
        MODIFIED,
        /** Its subjects. */
        KEYWORDS,
        /** Who wrote it. */
        AUTHORS,
        /** Where it was announced. */
        URL,
        /** What the source calls it. */
        IDENTIFIER,
        /** Its language. */
        LANGUAGE,
        /** The keys that the archive gives no meaning to, each as {@code key: JSON}. */
        OTHER
    }
}
