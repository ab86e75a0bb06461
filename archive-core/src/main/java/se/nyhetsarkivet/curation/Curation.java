package se.nyhetsarkivet.curation;

/**
 * All that searches go by of what archivists decided. Immutable.
 *
 * @param publishers which names are of one publisher
 * @param duplicates which near duplicates are one news
 */
public record Curation(PublisherNames publishers, DuplicateDecisions duplicates) {

    /** Nothing was decided. */
    public static final Curation NONE = new Curation(PublisherNames.NONE, DuplicateDecisions.NONE);
}
