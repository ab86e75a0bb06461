package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.Map;

/**
 * A tag as it is written.
 *
 * @param kind what it does
 * @param name its name with its prefix
 * @param attributes the values of a tag that begins an element, with their references, by the names
 * @param written all of it, without the first {@code <}
 */
public record Tag(Kind kind, String name, Map<String, String> attributes, String written) {

    /** What a tag does. */
    public enum Kind {
        BEGIN,
        EMPTY,
        END,
        /** It only looks like a tag. */
        TEXT
    }
}
