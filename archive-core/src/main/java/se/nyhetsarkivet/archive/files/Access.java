package se.nyhetsarkivet.archive.files;

/** What an archive was opened for. */
public enum Access {
    /** For searches and for whatever the record takes. */
    READ_AND_WRITE,
    /** For searches alone: nothing is recorded, and no file beside the index and the lock is written. */
    READ_ONLY;

    /** Whether something may be recorded. */
    public boolean mayWrite() {
        return this == READ_AND_WRITE;
    }
}
