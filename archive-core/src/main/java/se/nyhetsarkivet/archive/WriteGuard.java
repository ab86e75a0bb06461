package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.archive.files.Access;

/**
 * Asked before each change whether the archive may be changed.
 *
 * @param access what the archive was opened for
 * @param room what stays free on its disk
 */
record WriteGuard(Access access, ReservedRoom room) {

    /**
     * Refuses a change of an archive that is only read, for now or altogether.
     *
     * @param change what is to be done, as {@code undo batch 3}
     */
    void requireTo(String change) {
        requireWritableTo(change);
        room.requireTo(change);
    }

    /** Refuses what takes no room but needs an archive that was opened for writing. */
    void requireWritableTo(String change) {
        if (!access.mayWrite()) {
            throw new ReadOnlyArchiveException("The archive in " + room.directory()
                    + " is opened for reading only; open it for writing to " + change + ".");
        }
    }
}
