package se.nyhetsarkivet.index.deadline;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/**
 * When a search has to end with what there is. What may take long asks now and then whether the time has passed, and leaves
 * out what is left if so. The time has also passed when the thread is interrupted, which is how a caller says that nobody
 * waits any more; the thread stays interrupted. For one search by one thread.
 */
public final class Deadline implements QueryTimeout {

    private static final int LOOK_AT_CLOCK = 0x3ff;

    /** No deadline. */
    public static final Deadline NONE = new Deadline();

    private final LongSupplier nanoClock;
    private final long begun;
    private final long limitNanos;
    private final boolean limited;
    private final Deadline whole;
    private boolean passed;
    private boolean interrupted;
    private int asked;

    private Deadline() {
        nanoClock = () -> 0;
        begun = 0;
        limitNanos = Long.MAX_VALUE;
        limited = false;
        whole = this;
    }

    /**
     * Begins to count the time that this thread spends.
     *
     * @param limit the processor's time that the search may take; by the clock it may be five times as much if the machine is
     *     busy
     */
    public Deadline(Duration limit) {
        this(limit, new TimeSpent());
    }

    /**
     * Begins to count.
     *
     * @param limit how long the search may take
     * @param nanoClock tells the time, as {@link System#nanoTime} does
     */
    public Deadline(Duration limit, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        begun = nanoClock.getAsLong();
        limitNanos = limit.toNanos();
        limited = true;
        whole = this;
    }

    private Deadline(Deadline whole, double share) {
        nanoClock = whole.nanoClock;
        begun = whole.begun;
        limitNanos = (long) (whole.limitNanos * share);
        limited = whole.limited;
        this.whole = whole;
    }

    /**
     * A sooner end for the first steps of a search, so that something is left for the others.
     *
     * @param share the part of the time that may have passed when they end, 0 to 1
     * @return the sooner deadline; what it interrupts, interrupts the whole
     */
    public Deadline after(double share) {
        return limited ? new Deadline(whole, share) : this;
    }

    /**
     * Whether the time has passed. Who asks and hears so leaves something out.
     *
     * @return whether to end
     */
    public boolean passed() {
        if (!passed && limited) {
            passed = nanos() - begun >= limitNanos || Thread.currentThread().isInterrupted();
        }
        whole.interrupted |= passed;
        return passed;
    }

    /**
     * The same, cheap enough to be asked for each of many words: the clock is looked at now and then.
     *
     * @return whether to end
     */
    public boolean passedByNow() {
        asked++;
        return passed || ((asked & LOOK_AT_CLOCK) == 0 && passed());
    }

    /** The time now, as the clock tells it. */
    long nanos() {
        return nanoClock.getAsLong();
    }

    /** Ends what cannot end by itself, if the time has passed; as cheap as {@link #passedByNow}. */
    public void check() {
        if (passedByNow()) {
            throw new DeadlinePassedException();
        }
    }

    /**
     * Whether anything was left out because the time had passed.
     *
     * @return whether somebody was informed that it has
     */
    public boolean interrupted() {
        return whole.interrupted;
    }

    @Override
    public boolean shouldExit() {
        return passed();
    }
}
