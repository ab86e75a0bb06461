package se.nyhetsarkivet.web.intake.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import se.nyhetsarkivet.web.intake.job.JobState.Phase;

/** An order that is being carried out or has been. Safe for use by many threads. */
public final class ImportJob {

    private final String id;
    private final ImportOrder order;
    private final CompletableFuture<JobState> end = new CompletableFuture<>();
    private volatile JobState state = JobState.WAITING;
    private volatile boolean cancelled;

    ImportJob(String id, ImportOrder order) {
        this.id = id;
        this.order = order;
    }

    /**
     * What addresses name the job by.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What is to be done.
     *
     * @return the order
     */
    public ImportOrder order() {
        return order;
    }

    /**
     * How far it has come.
     *
     * @return the state now
     */
    public JobState state() {
        return state;
    }

    /**
     * Whether somebody wants it to stop.
     *
     * @return whether
     */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Waits for its end.
     *
     * @return the last state
     * @throws InterruptedException if the waiting thread is interrupted; the job goes on
     */
    public JobState await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The end of an import is never a failure", failed);
        }
    }

    void cancel() {
        cancelled = true;
        JobState before = state;
        if (before.phase() == Phase.WAITING && before.outcomes().isEmpty()) {
            end(Phase.CANCELLED);
        }
    }

    /** What is over stays as it is. */
    synchronized void change(UnaryOperator<JobState> step) {
        state = state.isOver() ? state : step.apply(state);
    }

    void end(Phase last) {
        change(before -> before.in(last, JobState.Progress.NONE));
        end.complete(state);
    }
}
