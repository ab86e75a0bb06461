package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.archive.files.Access;

/** Asked before each change whether the archive may be changed. Safe for use by many threads. */
final class WriteGuard {

    private final Access access;
    private final ReservedRoom room;
    private final ThreadLocal<Boolean> telling = ThreadLocal.withInitial(() -> false);

    /**
     * A guard of an archive.
     *
     * @param access what the archive was opened for
     * @param room what stays free on its disk
     */
    WriteGuard(Access access, ReservedRoom room) {
        this.access = access;
        this.room = room;
    }

    /** What stays free on the archive's disk. */
    ReservedRoom room() {
        return room;
    }

    /**
     * Tells a listener how far a change has come that is not done yet. One that made another change would wait for the first for ever,
     * or commit half of it, so it is refused.
     */
    void tell(Runnable listener) {
        telling.set(true);
        try {
            listener.run();
        } finally {
            telling.remove();
        }
    }

    /**
     * Refuses a change of an archive that is only read, for now or altogether.
     *
     * @param change what is to be done, as {@code undo batch 3}
     */
    void requireTo(String change) {
        if (telling.get()) {
            throw new ArchiveException("What hears of a change's progress cannot " + change
                    + ": the archive is being changed. Do it when the change is done.");
        }
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
