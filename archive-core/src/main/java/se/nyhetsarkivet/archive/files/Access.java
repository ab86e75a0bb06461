package se.nyhetsarkivet.archive.files;

/** What an archive was opened for. */
public enum Access {
    /** For searches and for whatever the record takes. */
    READ_AND_WRITE,
    /**
     * For searches alone: nothing is recorded, and nothing is written but the index, the lock and the copy of a damaged
     * write-ahead log.
     */
    READ_ONLY;

    /** Whether something may be recorded. */
    public boolean mayWrite() {
        return this == READ_AND_WRITE;
    }
}
