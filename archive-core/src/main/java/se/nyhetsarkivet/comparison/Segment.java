package se.nyhetsarkivet.comparison;

import se.nyhetsarkivet.InvalidValueException;

/**
 * A stretch of two texts that are compared.
 *
 * @param kind in which of the two it stands
 * @param text the stretch itself, never empty
 */
public record Segment(Kind kind, String text) {

    /**
     * Checks that there is something in it.
     *
     * @throws InvalidValueException if the text is empty
     */
    public Segment {
        if (text.isEmpty()) {
            throw new InvalidValueException("a segment of the kind " + kind + " has no text");
        }
    }

    /** In which of the two texts a stretch stands. */
    public enum Kind {
        /** In both. */
        SAME,
        /** Only in the earlier text. */
        REMOVED,
        /** Only in the later text. */
        ADDED
    }
}
