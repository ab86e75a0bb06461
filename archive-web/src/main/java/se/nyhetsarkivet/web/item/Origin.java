package se.nyhetsarkivet.web.item;

/** Whose words a revision has. */
enum Origin {
    /** It was imported or added as its publisher had it. */
    PUBLISHER,
    /** An archivist edited the one before. */
    ARCHIVE
}
