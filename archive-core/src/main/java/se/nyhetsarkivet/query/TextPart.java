package se.nyhetsarkivet.query;

/** One of the three texts of an item. */
public enum TextPart {
    /** The headline. */
    HEADLINE,
    /** The lead. */
    LEAD,
    /** The body. */
    BODY
}
