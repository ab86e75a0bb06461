package se.nyhetsarkivet.archive;

import java.time.Duration;
import java.util.Optional;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.index.view.ViewKeeping;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * How an archive is opened, where the usual does not do.
 *
 * @param searchTimeLimit the processor's time after which a search ends with what it has found, and a notice says so; one
 *     second usually
 * @param diskReserve how much room stays free on the archive's disk
 * @param logName what the log of a new archive is called, such as {@code arkiv.example/nyheter}; a name by chance otherwise. An archive
 *     that has a key keeps its name until {@link se.nyhetsarkivet.archive.log.ArchiveLog#renewKey}
 * @param pageTokenLifetime how long a page token works after its last use if the archive has changed meanwhile; five minutes usually
 * @param keptViews how many views that have changed since are kept for page tokens, 0 or more; 8 usually
 */
public record ArchiveOptions(
        Duration searchTimeLimit,
        DiskReserve diskReserve,
        Optional<String> logName,
        Duration pageTokenLifetime,
        int keptViews) {

    /** What applies unless something else is said. */
    public static final ArchiveOptions USUAL = new ArchiveOptions(
            Searcher.USUAL_LIMIT,
            DiskReserve.USUAL,
            Optional.empty(),
            ViewKeeping.USUAL.longestUnused(),
            ViewKeeping.USUAL.limit());

    /**
     * Checks the limits and the name.
     *
     * @throws IllegalArgumentException if a duration is not above zero, the number of views is below it, or a log cannot be
     *     called so
     */
    public ArchiveOptions {
        logName.ifPresent(VerifierKey::requireName);
        if (!searchTimeLimit.isPositive()) {
            throw new IllegalArgumentException("the time limit is " + searchTimeLimit + "; expected more than zero");
        }
        if (!pageTokenLifetime.isPositive()) {
            throw new IllegalArgumentException(
                    "page tokens live for " + pageTokenLifetime + "; expected more than zero");
        }
        if (keptViews < 0) {
            throw new IllegalArgumentException(keptViews + " views are kept; expected 0 or more");
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
        return new ArchiveOptions(newLimit, diskReserve, logName, pageTokenLifetime, keptViews);
    }

    /**
     * Reserves another room.
     *
     * @param newReserve what stays free
     * @return the options with it
     */
    public ArchiveOptions withDiskReserve(DiskReserve newReserve) {
        return new ArchiveOptions(searchTimeLimit, newReserve, logName, pageTokenLifetime, keptViews);
    }

    /**
     * Calls the log of a new archive otherwise.
     *
     * @param newName the name, as it stands in every head: 1 to 200 characters without spaces and plus signs
     * @return the options with it
     * @throws IllegalArgumentException if a log cannot be called so
     */
    public ArchiveOptions withLogName(String newName) {
        return new ArchiveOptions(searchTimeLimit, diskReserve, Optional.of(newName), pageTokenLifetime, keptViews);
    }

    /**
     * Keeps what page tokens name for another time.
     *
     * @param newLifetime how long a token works after its last use
     * @return the options with it
     * @throws IllegalArgumentException if it is not above zero
     */
    public ArchiveOptions withPageTokenLifetime(Duration newLifetime) {
        return new ArchiveOptions(searchTimeLimit, diskReserve, logName, newLifetime, keptViews);
    }

    /**
     * Keeps more or fewer views for page tokens.
     *
     * @param limit how many; with 0 a token works until the archive changes
     * @return the options with it
     * @throws IllegalArgumentException if it is negative
     */
    public ArchiveOptions withKeptViews(int limit) {
        return new ArchiveOptions(searchTimeLimit, diskReserve, logName, pageTokenLifetime, limit);
    }
}
