package se.nyhetsarkivet.archive.disk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.ReadOnlyArchiveException;

/**
 * Asks before each change of an archive whether its disk has the room.
 *
 * @param directory the archive's directory
 * @param reserve what is to stay free
 */
public record ReservedRoom(Path directory, DiskReserve reserve) {

    private static final double BYTES_IN_MEGABYTE = 1e6;

    /**
     * Measures the disk.
     *
     * @return what is left now
     */
    public DiskReserve.Room measured() {
        return reserve.of(directory);
    }

    /**
     * Refuses a change if there is too little room.
     *
     * @param change what is to be done, as {@code undo batch 3}
     */
    public void requireTo(String change) {
        shortage().ifPresent(shortage -> {
            throw new ReadOnlyArchiveException("There is too little " + shortage + " to " + change
                    + ". Until there is more, the archive is read-only; free some space there and try again.");
        });
    }

    /**
     * Where there is too little room and how much, as the rest of a sentence.
     *
     * @return the shortage; empty if there is enough room
     */
    public Optional<String> shortage() {
        DiskReserve.Room room = measured();
        return room.isEnough()
                ? Optional.empty()
                : Optional.of("room on the disk of " + directory + " (" + megabytes(room.usableBytes())
                        + " are left and " + megabytes(room.reservedBytes()) + " are to stay free)");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES_IN_MEGABYTE);
    }
}
