package se.nyhetsarkivet.web.upkeep.job;

import java.time.Instant;
import java.util.Optional;

/** A verification or a backup that goes on or has ended. Safe for use by many threads. */
public final class UpkeepJob {

    private final Kind kind;
    private final String who;
    private final Instant startedAt;
    private volatile UpkeepState state;
    private volatile boolean cancelled;

    /** What is done. */
    public enum Kind {
        /** The archive is read and compared. */
        VERIFICATION,
        /** The archive is copied. */
        BACKUP
    }

    UpkeepJob(Kind kind, String who, Instant startedAt, UpkeepState state) {
        this.kind = kind;
        this.who = who;
        this.startedAt = startedAt;
        this.state = state;
    }

    /**
     * What is done.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Who started it.
     *
     * @return the name
     */
    public String who() {
        return who;
    }

    /**
     * When it was started.
     *
     * @return the time
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * How far it has come.
     *
     * @return the state now
     */
    public UpkeepState state() {
        return state;
    }

    /**
     * What came of it.
     *
     * @return the end; empty while it goes on
     */
    public Optional<UpkeepState.Ended> end() {
        return state instanceof UpkeepState.Ended ended ? Optional.of(ended) : Optional.empty();
    }

    /**
     * Whether somebody wants it to stop.
     *
     * @return whether
     */
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void reach(UpkeepState next) {
        state = next;
    }
}
