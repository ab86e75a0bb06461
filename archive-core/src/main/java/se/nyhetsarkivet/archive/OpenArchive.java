package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.archive.disk.ReservedRoom;

/** What the ledger of an open archive has to ask and tell it. */
interface OpenArchive {

    /** For a ledger that was opened by itself: whoever has the archive open follows the record. */
    static OpenArchive none(ReservedRoom room) {
        return new OpenArchive() {
            @Override
            public void requireRoomTo(String change) {
                room.requireTo(change);
            }

            @Override
            public void recordChanged() {}

            @Override
            public boolean isImporting(long batch) {
                return false;
            }
        };
    }

    /** Refuses a change if the disk has too little room. */
    void requireRoomTo(String change);

    /** Lets searches follow. */
    void recordChanged();

    /** Whether a batch is running just now. */
    boolean isImporting(long batch);
}
