package se.nyhetsarkivet.query;

/** The order of the hits. */
public enum SortOrder {
    /** The best match first; the latest date first where no words were asked for. */
    RELEVANCE,
    /** The latest date first. */
    NEWEST,
    /** The earliest date first. */
    OLDEST,
    /** What the record got last first, whatever its date is: for those who follow what is new. */
    CHANGED
}
