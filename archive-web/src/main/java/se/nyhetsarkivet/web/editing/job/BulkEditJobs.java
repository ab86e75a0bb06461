package se.nyhetsarkivet.web.editing.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.editing.job.BulkEditJob.Phase;

/**
 * Carries out one order at a time, whoever gives it, on a thread of the application: the page that it came from may go away. Safe for use by
 * many threads.
 */
public final class BulkEditJobs implements AutoCloseable {

    /** Somebody began to edit many items. */
    public static final Act START = new Act("item.bulk-edit");

    /** Somebody stopped that. */
    public static final Act CANCEL = new Act("item.bulk-edit.cancel");

    private static final Logger LOG = LoggerFactory.getLogger(BulkEditJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ArchiveLedger ledger;
    private final AuditLog audit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-bulk-edits").daemon().factory());
    private Optional<BulkEditJob> latest = Optional.empty();

    /**
     * Begins with none.
     *
     * @param ledger what edits
     * @param audit gets who starts and stops an edit, and why
     */
    public BulkEditJobs(ArchiveLedger ledger, AuditLog audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Takes an order. It is in the audit log when this returns.
     *
     * @param order the order
     * @return the job; empty if another one is going on
     * @throws se.nyhetsarkivet.ArchiveException if the audit log cannot be written
     */
    public synchronized Optional<BulkEditJob> start(BulkEditOrder order) {
        if (latest.filter(job -> !job.state().isOver()).isPresent()) {
            return Optional.empty();
        }
        audit.record(order.who(), START, order.subject(), order.reason());
        BulkEditJob job = new BulkEditJob(order);
        latest = Optional.of(job);
        worker.execute(() -> carryOut(job));
        return latest;
    }

    private void carryOut(BulkEditJob job) {
        BulkEditOrder order = job.order();
        try {
            ImportBatch batch = ledger.edit(
                    order.items(), order.edit(), order.reason(), order.who().actor(), job);
            job.end(Phase.DONE, Optional.of(batch));
        } catch (ReadOnlyArchiveException readOnly) {
            LOG.warn("Items could not be edited: {}", readOnly.getMessage());
            job.end(Phase.READ_ONLY, Optional.empty());
        } catch (RuntimeException failure) {
            job.end(phaseAfter(failure, job), Optional.empty());
        }
    }

    /** Whatever it is, nothing was changed, and the page says so. */
    private Phase phaseAfter(RuntimeException failure, BulkEditJob job) {
        if (job.cancelled()) {
            LOG.info("An edit of items was stopped: {}", failure.getMessage());
            return Phase.CANCELLED;
        }
        if (isDoneAlready(job.order())) {
            LOG.info("An edit of items had nothing to do: {}", failure.getMessage());
            return Phase.UNCHANGED;
        }
        LOG.error("Items could not be edited", failure);
        return Phase.FAILED;
    }

    /** Whether somebody else has done it before its turn came. */
    private boolean isDoneAlready(BulkEditOrder order) {
        try {
            return ledger.previewEdit(order.items(), order.edit()).changed() == 0;
        } catch (ArchiveException unknown) {
            return false;
        }
    }

    /**
     * Stops a job; then nothing is changed. Does nothing to one that is over.
     *
     * @param job the job
     * @param who who stops it
     * @param reason why
     */
    public void cancel(BulkEditJob job, Acting who, String reason) {
        if (!job.state().isOver() && !job.cancelled()) {
            audit.record(who, CANCEL, job.order().subject(), reason);
            job.cancel();
        }
    }

    /**
     * The latest job, whoever gave it.
     *
     * @return the one that goes on, or the last one if its report was not put away
     */
    public synchronized Optional<BulkEditJob> latest() {
        return latest;
    }

    /**
     * Forgets a job that is over; its report is not wanted any more.
     *
     * @param job the job
     */
    public synchronized void dismiss(BulkEditJob job) {
        if (job.state().isOver() && latest.filter(last -> last == job).isPresent()) {
            latest = Optional.empty();
        }
    }

    /** Stops what goes on. */
    @Override
    public void close() {
        latest().ifPresent(BulkEditJob::cancel);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The edit of many items did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
