package se.nyhetsarkivet.archive.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;

/**
 * How much room stays free on the disk of an archive. With less, the archive is only read: imports, additions and decisions are
 * refused with a {@link se.nyhetsarkivet.ReadOnlyArchiveException} that says so, and searches go on. It is measured before each
 * change, so this ends by itself when there is room again. Immutable.
 */
public final class DiskReserve {

    private static final long USUAL_BYTES = 200_000_000;
    private static final int USUAL_PART = 100;

    /** 200 MB, or a hundredth of a disk that is smaller than 20 GB. */
    public static final DiskReserve USUAL = new DiskReserve(OptionalLong.empty(), Optional.empty());

    private final OptionalLong bytes;
    private final Optional<LongSupplier> usableBytes;

    private DiskReserve(OptionalLong bytes, Optional<LongSupplier> usableBytes) {
        this.bytes = bytes;
        this.usableBytes = usableBytes;
    }

    /**
     * A number of bytes.
     *
     * @param bytes what is to stay free; 0 to fill the disk
     * @return the reserve
     * @throws InvalidValueException if it is below zero
     */
    public static DiskReserve of(long bytes) {
        if (bytes < 0) {
            throw new InvalidValueException("the reserve is " + bytes + " bytes; expected 0 or more");
        }
        return new DiskReserve(OptionalLong.of(bytes), Optional.empty());
    }

    /**
     * Measures otherwise than by asking the file system, as where a quota counts that it does not know.
     *
     * @param newUsableBytes says what is left; asked before each change, by any thread
     * @return the reserve, measured so
     */
    public DiskReserve measuredBy(LongSupplier newUsableBytes) {
        return new DiskReserve(bytes, Optional.of(newUsableBytes));
    }

    /**
     * How much room the disk of an archive has.
     *
     * @param usableBytes what is left
     * @param reservedBytes what is to stay free; with less than that the archive is only read
     */
    public record Room(long usableBytes, long reservedBytes) {

        /**
         * Whether the archive may be changed.
         *
         * @return true if no less is left than is to stay free
         */
        public boolean isEnough() {
            return usableBytes >= reservedBytes;
        }
    }

    /** How much room the disk of a directory has. */
    Room of(Path directory) {
        try {
            FileStore disk = Files.getFileStore(directory);
            long reserved =
                    bytes.isPresent() ? bytes.getAsLong() : Math.min(USUAL_BYTES, disk.getTotalSpace() / USUAL_PART);
            return new Room(usableBytes.isPresent() ? usableBytes.get().getAsLong() : disk.getUsableSpace(), reserved);
        } catch (IOException unknown) {
            throw new ArchiveException(
                    "The room on the disk of " + directory + " cannot be measured (" + unknown.getMessage()
                            + "); check that it is there.",
                    unknown);
        }
    }
}
