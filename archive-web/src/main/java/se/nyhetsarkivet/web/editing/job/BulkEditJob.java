package se.nyhetsarkivet.web.editing.job;

import java.util.Optional;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditProgress;
import se.nyhetsarkivet.store.ImportBatch;

/** An order that is being carried out or has been. Safe for use by many threads. */
public final class BulkEditJob implements BulkEditProgress {

    private final BulkEditOrder order;
    private volatile State state;
    private volatile boolean cancelled;

    BulkEditJob(BulkEditOrder order) {
        this.order = order;
        state = new State(Phase.RUNNING, 0, order.items().size(), Optional.empty());
    }

    /** What is going on. */
    public enum Phase {
        /** Items are being edited, or the archive is not free yet. */
        RUNNING,
        /** All items are done with. */
        DONE,
        /** All items were as wanted already when its turn came. */
        UNCHANGED,
        /** Somebody has stopped it, and nothing was changed. */
        CANCELLED,
        /** It could not be done; the cause is in the log. */
        FAILED,
        /** The archive can only be read. */
        READ_ONLY
    }

    /**
     * How far it has come.
     *
     * @param phase what is going on
     * @param done how many items are done with
     * @param all how many there are
     * @param batch what came of it, once all is done
     */
    public record State(Phase phase, long done, long all, Optional<ImportBatch> batch) {

        /**
         * Whether nothing more will happen.
         *
         * @return whether it has ended
         */
        public boolean isOver() {
            return phase != Phase.RUNNING;
        }
    }

    /**
     * What is to be done.
     *
     * @return the order
     */
    public BulkEditOrder order() {
        return order;
    }

    /**
     * How far it has come.
     *
     * @return the state now
     */
    public State state() {
        return state;
    }

    @Override
    public void edited(long done, long all) {
        state = new State(Phase.RUNNING, done, all, Optional.empty());
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void end(Phase phase, Optional<ImportBatch> batch) {
        state = new State(phase, state.done(), state.all(), batch);
    }
}
