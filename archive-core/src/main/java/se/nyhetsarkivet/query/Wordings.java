package se.nyhetsarkivet.query;

import se.nyhetsarkivet.item.PartialDate;

/** Which revisions of an item a search looks at. */
public sealed interface Wordings {

    /** What items say now. */
    Wordings CURRENT = new Current();

    /** What items say now or said before. */
    Wordings ALL = new All();

    /** Only the revision in force. */
    record Current() implements Wordings {}

    /** Every revision; an item of which several fit is found once, by the latest of them. */
    record All() implements Wordings {}

    /**
     * The revision that was in force at the end of a date.
     *
     * @param date the date
     */
    record AsOf(PartialDate date) implements Wordings {}
}
