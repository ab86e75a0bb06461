package se.nyhetsarkivet.store;

/** What an entry of the log tells of. The record has the place in this list as the kind's number. */
enum LogKind {
    /** That the log begins; the first entry. */
    BEGINNING,
    /** A revision, by its sequence number. */
    REVISION,
    /** That an item was withdrawn, erased or reinstated, by the sequence number. */
    DECISION,
    /** That a batch is complete, by its number. */
    BATCH,
    /** That a batch was undone, by its number. */
    UNDO;

    private static final LogKind[] ALL = values();

    static LogKind of(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new IllegalArgumentException(number + " is no kind of entry");
        }
        return ALL[number];
    }
}
