package se.nyhetsarkivet.archive;

/** What the ledger of an open archive has to ask and tell it. */
interface OpenArchive {

    /** A ledger that was opened by itself: whoever has the archive open follows the record. */
    OpenArchive NONE = new OpenArchive() {
        @Override
        public void recordChanged() {}

        @Override
        public boolean isImporting(long batch) {
            return false;
        }
    };

    /** Lets searches follow. */
    void recordChanged();

    /** Whether a batch is running just now. */
    boolean isImporting(long batch);
}
