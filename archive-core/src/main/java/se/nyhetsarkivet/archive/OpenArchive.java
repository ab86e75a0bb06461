package se.nyhetsarkivet.archive;

/** What the ledger of an open archive has to ask and tell it. */
interface OpenArchive {

    /** For a ledger that was opened by itself: whoever has the archive open follows the record. */
    static OpenArchive none(WriteGuard guard) {
        return new OpenArchive() {
            @Override
            public void requireRoomTo(String change) {
                guard.requireTo(change);
            }

            @Override
            public void tell(Runnable listener) {
                guard.tell(listener);
            }

            @Override
            public void recordChanged() {}

            @Override
            public boolean isImporting(long batch) {
                return false;
            }
        };
    }

    /** Refuses a change of an archive that is only read. */
    void requireRoomTo(String change);

    /** Tells a listener of a change that is not done yet, and refuses what it would change. */
    void tell(Runnable listener);

    /** Lets searches follow. */
    void recordChanged();

    /** Whether a batch is running just now. */
    boolean isImporting(long batch);
}
