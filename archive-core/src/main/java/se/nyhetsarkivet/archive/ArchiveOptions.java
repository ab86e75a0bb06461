package se.nyhetsarkivet.archive;

import java.time.Duration;
import se.nyhetsarkivet.search.Searcher;

/**
 * How an archive is opened, where the usual does not do.
 *
 * @param searchTimeLimit the processor's time after which a search ends with what it has found, and a notice says so; one
 *     second usually
 * @param diskReserve how much room stays free on the archive's disk
 */
public record ArchiveOptions(Duration searchTimeLimit, DiskReserve diskReserve) {

    /** What applies unless something else is said. */
    public static final ArchiveOptions USUAL = new ArchiveOptions(Searcher.USUAL_LIMIT, DiskReserve.USUAL);

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public ArchiveOptions {
        if (!searchTimeLimit.isPositive()) {
            throw new IllegalArgumentException("the time limit is " + searchTimeLimit + "; expected more than zero");
        }
    }

    /**
     * Limits searches otherwise.
     *
     * @param newLimit the time
     * @return the options with it
     * @throws IllegalArgumentException if it is not above zero
     */
    public ArchiveOptions withSearchTimeLimit(Duration newLimit) {
        return new ArchiveOptions(newLimit, diskReserve);
    }

    /**
     * Reserves another room.
     *
     * @param newReserve what stays free
     * @return the options with it
     */
    public ArchiveOptions withDiskReserve(DiskReserve newReserve) {
        return new ArchiveOptions(searchTimeLimit, newReserve);
    }
}
