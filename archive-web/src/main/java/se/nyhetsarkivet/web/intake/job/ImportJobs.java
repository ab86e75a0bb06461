package se.nyhetsarkivet.web.intake.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.intake.job.ImportOrder.Kind;
import se.nyhetsarkivet.web.intake.job.ImportOrder.OrderedFile;
import se.nyhetsarkivet.web.intake.job.JobState.Phase;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;

/**
 * Carries out orders one after the other, as they came, on one thread of the application: the page or the program that gave one may go away.
 * The archive imports one source at a time, whoever asks. Safe for use by many threads.
 */
public final class ImportJobs implements AutoCloseable {

    /** Somebody started an import. */
    public static final Act START = new Act("import.start");

    /** Somebody stopped an import. */
    public static final Act CANCEL = new Act("import.cancel");

    private static final int MOST_REMEMBERED = 100;
    private static final int MOST_WAITING = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A file of an order is worked on by another, or was imported or removed meanwhile, such as from another tab. */
    public static final class FilesTakenException extends ArchiveException {

        private static final long serialVersionUID = 1L;

        FilesTakenException() {
            super(
                    "A file of this import is being imported already, or does not wait any more; look at what waits now.");
        }
    }

    private final NewsArchive archive;
    private final UploadedFiles files;
    private final AuditLog audit;
    private final Deque<ImportJob> jobs = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-imports").daemon().factory());

    /**
     * Begins with none.
     *
     * @param archive the archive
     * @param files where the files are that are imported; each is removed when it has been
     * @param audit gets who starts and stops imports, and why
     */
    public ImportJobs(NewsArchive archive, UploadedFiles files, AuditLog audit) {
        this.archive = archive;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Takes an order. An import is in the audit log when this returns.
     *
     * @param order the order
     * @return the job
     * @throws FilesTakenException if a file of it is worked on already, or does not wait any more
     * @throws ArchiveException if too many wait, or the audit log cannot be written
     */
    public ImportJob start(ImportOrder order) {
        ImportJob job = new ImportJob(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()), order);
        synchronized (jobs) {
            if (unfinished().size() >= MOST_WAITING) {
                throw new ArchiveException(MOST_WAITING + " imports wait already; try again when some are done.");
            }
            claim(job);
            jobs.addLast(job);
            forget();
        }
        worker.execute(() -> carryOut(job));
        return job;
    }

    /** The audit log comes before the work; what it does not take is not begun. */
    private void claim(ImportJob job) {
        ImportOrder order = job.order();
        List<UploadedFile> wanted =
                order.files().stream().map(OrderedFile::file).toList();
        if (!files.claim(wanted, job.id())) {
            throw new FilesTakenException();
        }
        try {
            if (order.kind() == Kind.IMPORT) {
                audit.record(order.requester().acting(), START, order.subject(), order.reason());
            }
        } catch (RuntimeException unrecorded) {
            wanted.forEach(file -> files.release(file, job.id()));
            throw unrecorded;
        }
    }

    /** The oldest that are over make room for others. */
    private void forget() {
        Iterator<ImportJob> oldest = jobs.iterator();
        while (jobs.size() > MOST_REMEMBERED && oldest.hasNext()) {
            if (oldest.next().state().isOver()) {
                oldest.remove();
            }
        }
    }

    private void carryOut(ImportJob job) {
        for (OrderedFile each : job.order().files()) {
            if (!job.isCancelled()) {
                FileOutcome outcome = new FileOutcome(each.file(), new FileWork(job, each).in(archive));
                job.change(before -> before.with(outcome).in(Phase.WAITING, JobState.Progress.NONE));
                if (isTaken(outcome)) {
                    files.remove(each.file());
                }
            }
            files.release(each.file(), job.id());
        }
        job.end(job.isCancelled() ? Phase.CANCELLED : Phase.DONE);
    }

    private static boolean isTaken(FileOutcome outcome) {
        return outcome.result() instanceof FileOutcome.Imported imported
                && imported.batch().finishedAt().isPresent();
    }

    /**
     * Stops a job. What has been taken stays in the archive, and the batch is not finished. Does nothing to one that is over.
     *
     * @param job the job
     * @param who who stops it
     * @param reason why
     */
    public void cancel(ImportJob job, Acting who, String reason) {
        if (job.state().isOver() || job.isCancelled()) {
            return;
        }
        if (job.order().kind() == Kind.IMPORT) {
            audit.record(who, CANCEL, job.order().subject(), reason);
        }
        job.cancel();
        if (job.state().isOver()) {
            // It has opened no file, and opens none any more.
            job.order().files().forEach(each -> files.release(each.file(), job.id()));
        }
    }

    /**
     * The jobs of an owner.
     *
     * @param owner whose
     * @return those that are remembered, the latest first
     */
    public List<ImportJob> of(String owner) {
        synchronized (jobs) {
            return jobs.reversed().stream()
                    .filter(job -> job.order().requester().owner().equals(owner))
                    .toList();
        }
    }

    /**
     * A job of an owner.
     *
     * @param owner whose
     * @param id its id
     * @return the job, if it is remembered
     */
    public Optional<ImportJob> find(String owner, String id) {
        return of(owner).stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /**
     * How many are before a job.
     *
     * @param job a job that waits
     * @return how many others came before it and are not over
     */
    public int before(ImportJob job) {
        synchronized (jobs) {
            return (int) unfinished().stream().takeWhile(other -> other != job).count();
        }
    }

    /**
     * Forgets a job that is over; its report is not wanted any more.
     *
     * @param job the job
     */
    public void dismiss(ImportJob job) {
        synchronized (jobs) {
            if (job.state().isOver()) {
                jobs.remove(job);
            }
        }
    }

    private List<ImportJob> unfinished() {
        return jobs.stream().filter(job -> !job.state().isOver()).toList();
    }

    /** Stops what runs, as far as the archive has come, and what waits. */
    @Override
    public void close() {
        synchronized (jobs) {
            jobs.forEach(ImportJob::cancel);
        }
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
