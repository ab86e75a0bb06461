package se.nyhetsarkivet.archive;

import java.time.Duration;
import java.util.Optional;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * How an archive is opened, where the usual does not do.
 *
 * @param searchTimeLimit the processor's time after which a search ends with what it has found, and a notice says so; one
 *     second usually
 * @param diskReserve how much room stays free on the archive's disk
 * @param logName what the log of a new archive is called, such as {@code arkiv.example/nyheter}; a name by chance otherwise. An archive
 *     that has a key keeps its name until {@link ArchiveLog#renewKey}
 */
public record ArchiveOptions(Duration searchTimeLimit, DiskReserve diskReserve, Optional<String> logName) {

    /** What applies unless something else is said. */
    public static final ArchiveOptions USUAL =
            new ArchiveOptions(Searcher.USUAL_LIMIT, DiskReserve.USUAL, Optional.empty());

    /**
     * Checks the limit and the name.
     *
     * @throws IllegalArgumentException if the limit is not above zero, or a log cannot be called so
     */
    public ArchiveOptions {
        logName.ifPresent(VerifierKey::requireName);
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
        return new ArchiveOptions(newLimit, diskReserve, logName);
    }

    /**
     * Reserves another room.
     *
     * @param newReserve what stays free
     * @return the options with it
     */
    public ArchiveOptions withDiskReserve(DiskReserve newReserve) {
        return new ArchiveOptions(searchTimeLimit, newReserve, logName);
    }

    /**
     * Calls the log of a new archive otherwise.
     *
     * @param newName the name, as it stands in every head: 1 to 200 characters without spaces and plus signs
     * @return the options with it
     * @throws IllegalArgumentException if a log cannot be called so
     */
    public ArchiveOptions withLogName(String newName) {
        return new ArchiveOptions(searchTimeLimit, diskReserve, Optional.of(newName));
    }
}
