package se.nyhetsarkivet.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.index.view.ViewKeeping;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * How an archive is opened. {@link NewsArchive#at} begins it, each method below changes one thing that is not as usual, and
 * {@link #open} or {@link #openLedger} ends it. It may be used again. For one thread.
 *
 * <pre>{@code
 * try (NewsArchive archive = NewsArchive.at(directory).actor(new Actor("anna")).open()) {
 *     …
 * }
 * }</pre>
 */
public final class ArchiveOpening {

    private final Path directory;
    private Access access = Access.READ_AND_WRITE;
    private Actor actor = Actor.UNKNOWN;
    private InstantSource clock = InstantSource.system();
    private Consumer<String> messages = message -> {};
    private Duration searchTimeLimit = Searcher.USUAL_LIMIT;
    private DiskReserve diskReserve = DiskReserve.USUAL;
    private Optional<String> logName = Optional.empty();
    private Duration pageTokenLifetime = ViewKeeping.USUAL_LIFETIME;
    private int keptViews = ViewKeeping.USUAL_VIEWS;

    ArchiveOpening(Path directory) {
        this.directory = directory;
    }

    /**
     * Names who acts unless a call names somebody else. Otherwise the record says {@link Actor#UNKNOWN}.
     *
     * @param newActor who imports, adds and decides
     * @return this
     */
    public ArchiveOpening actor(Actor newActor) {
        actor = newActor;
        return this;
    }

    /**
     * Takes the time from another clock than the system's: what is recorded as the time of a change, what today is in a query, and
     * when page tokens expire.
     *
     * @param newClock tells the time; asked by many threads
     * @return this
     */
    public ArchiveOpening clock(InstantSource newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Hears why opening may take a while, as when the index must be built. Otherwise nobody hears it.
     *
     * @param newMessages gets sentences for the user, in English
     * @return this
     */
    public ArchiveOpening messages(Consumer<String> newMessages) {
        messages = newMessages;
        return this;
    }

    /**
     * Opens for reading only. Whatever would be recorded is refused with a {@link se.nyhetsarkivet.ReadOnlyArchiveException}: adds,
     * imports and their previews, decisions of the ledger, a new key of the log, time-stamps. A verification is not kept in the ledger.
     *
     * <p>Such an archive still has the directory for itself and keeps its index up with the record, so the directory must be writable
     * and no process may have the archive open, be it for reading. To read beside a process that serves the archive, open the ledger
     * for reading only, or ask that process.
     *
     * @return this
     */
    public ArchiveOpening readOnly() {
        access = Access.READ_ONLY;
        return this;
    }

    /**
     * Ends searches earlier or later.
     *
     * @param newLimit the processor's time after which a search ends with what it has found, and a notice says so; one second
     *     usually
     * @return this
     * @throws InvalidValueException if it is not above zero
     */
    public ArchiveOpening searchTimeLimit(Duration newLimit) {
        searchTimeLimit = positive("the time limit of a search", newLimit);
        return this;
    }

    /**
     * Reserves another room.
     *
     * @param newReserve what stays free on the archive's disk
     * @return this
     */
    public ArchiveOpening diskReserve(DiskReserve newReserve) {
        diskReserve = newReserve;
        return this;
    }

    /**
     * Names the log of a new archive, which otherwise gets a random name. An archive that has a key keeps its name until
     * {@link se.nyhetsarkivet.archive.log.ArchiveLog#renewKey}.
     *
     * @param newName the name, as it stands in every head: 1 to 200 characters without spaces and plus signs
     * @return this
     * @throws InvalidValueException if a log cannot be called so
     */
    public ArchiveOpening logName(String newName) {
        try {
            logName = Optional.of(VerifierKey.requireName(newName));
            return this;
        } catch (IllegalArgumentException refused) {
            throw new InvalidValueException(String.valueOf(refused.getMessage()), refused);
        }
    }

    /**
     * Keeps what page tokens name for another time.
     *
     * @param newLifetime how long a token works after its last use if the archive has changed meanwhile; five minutes usually
     * @return this
     * @throws InvalidValueException if it is not above zero
     */
    public ArchiveOpening pageTokenLifetime(Duration newLifetime) {
        pageTokenLifetime = positive("the lifetime of page tokens", newLifetime);
        return this;
    }

    /**
     * Keeps more or fewer views for page tokens.
     *
     * @param limit how many views that have changed since are kept, 0 or more; 8 usually. With 0 a token works until the archive changes
     * @return this
     * @throws InvalidValueException if it is negative
     */
    public ArchiveOpening keptViews(int limit) {
        if (limit < 0) {
            throw new InvalidValueException(limit + " views are kept; expected 0 or more");
        }
        keptViews = limit;
        return this;
    }

    /**
     * Opens the archive, making it if there is none; for reading only, there must be one.
     *
     * @return the archive
     * @throws se.nyhetsarkivet.ArchiveInUseException if it is open already, here or in another process
     * @throws ArchiveException if the directory cannot be written or holds something else; for reading only also if there is no archive,
     *     an earlier version made it, or a restore of it was interrupted: then open it for writing once
     */
    public NewsArchive open() {
        return ArchiveParts.open(this);
    }

    /**
     * Opens the ledger by itself, also while another process has the archive open and serves it; that process then follows within a
     * second.
     *
     * @return the ledger, to be closed
     * @throws ArchiveException if there is no archive, or it cannot be opened
     */
    public ArchiveLedger openLedger() {
        return ArchiveLedger.open(this);
    }

    private static Duration positive(String what, Duration value) {
        if (!value.isPositive()) {
            throw new InvalidValueException(what + " is " + value + "; expected more than zero");
        }
        return value;
    }

    Path directory() {
        return directory;
    }

    Access access() {
        return access;
    }

    Actor actor() {
        return actor;
    }

    InstantSource clock() {
        return clock;
    }

    Consumer<String> messages() {
        return messages;
    }

    Duration searchTimeLimit() {
        return searchTimeLimit;
    }

    DiskReserve diskReserve() {
        return diskReserve;
    }

    Optional<String> logName() {
        return logName;
    }

    ViewKeeping keeping() {
        return new ViewKeeping(pageTokenLifetime, keptViews, clock);
    }
}
