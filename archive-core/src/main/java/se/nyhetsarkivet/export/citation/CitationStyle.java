package se.nyhetsarkivet.export.citation;

/** How a citation for readers is written. */
public enum CitationStyle {
    /** Author and date first, as in a list of references: the Harvard system in the form of the APA. */
    HARVARD,
    /** A footnote, with the date after the headline: the Oxford system as it is used in Sweden. */
    OXFORD
}
