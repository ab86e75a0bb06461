package se.nyhetsarkivet.query;

import se.nyhetsarkivet.item.PartialDate;

/** Which revisions of an item a search looks at. */
public sealed interface RevisionScope {

    /** What items say now. */
    RevisionScope CURRENT = new Current();

    /** What items say now or said before. */
    RevisionScope ALL = new All();

    /** Only the revision in force. */
    record Current() implements RevisionScope {}

    /** Every revision; an item of which several fit is found once, by the latest of them. */
    record All() implements RevisionScope {}

    /**
     * The revision that was in force at the end of a date.
     *
     * @param date the date
     */
    record AsOf(PartialDate date) implements RevisionScope {}
}
