package se.nyhetsarkivet.web.upkeep.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.startup.Fixity;
import se.nyhetsarkivet.web.upkeep.backup.Backups;
import se.nyhetsarkivet.web.upkeep.backup.MadeBackup;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Checked;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Copied;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Copying;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Ended;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Failed;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.NoRoom;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Outcome;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Stopped;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState.Verifying;

/**
 * Verifies the archive and makes backups, one at a time, on one thread of the application: the page that started it may go away. A
 * verification goes part by part, each of which is in the ledger when it has been read, as those by schedule are. Safe for use by many threads.
 */
public final class Upkeep implements AutoCloseable {

    /** Somebody had the archive verified. */
    public static final Act VERIFY = new Act("archive.verify");

    /** Somebody had a backup made. */
    public static final Act BACKUP = new Act("archive.backup");

    /** Somebody stopped a verification or a backup. */
    public static final Act CANCEL = new Act("archive.cancel");

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final NewsArchive archive;
    private final Backups backups;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-upkeep").daemon().factory());

    private Optional<UpkeepJob> latest = Optional.empty();

    /**
     * Begins with nothing to do.
     *
     * @param archive the archive
     * @param backups where backups are made
     * @param audit gets who starts and stops something
     * @param clock says when
     */
    public Upkeep(NewsArchive archive, Backups backups, AuditLog audit, InstantSource clock) {
        this.archive = archive;
        this.backups = backups;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins to verify the archive, unless something goes on.
     *
     * @param who who wants it
     * @return whether it was begun
     * @throws ArchiveException if the audit log cannot be written
     */
    public boolean verify(Acting who) {
        return start(UpkeepJob.Kind.VERIFICATION, who, new Verifying(Checked.nothing(Fixity.PARTS)), () -> {
            audit.record(who, VERIFY, "", "");
            return this::verified;
        });
    }

    /**
     * Begins to make a backup, unless something goes on.
     *
     * @param who who wants it
     * @return whether it was begun
     * @throws ArchiveException if no directory for backups was set, or the audit log cannot be written
     */
    public boolean backUp(Acting who) {
        Path below = backups.directory()
                .orElseThrow(
                        () -> new ArchiveException("No directory for backups is set; set archive.backup.directory."));
        return start(UpkeepJob.Kind.BACKUP, who, new Copying(ArchiveBackup.Step.COPYING_RECORD), () -> {
            Path target = backups.free(below);
            audit.record(who, BACKUP, target.toString(), "");
            return running -> copied(running, below, target);
        });
    }

    /** What was begun is in the audit log before it is, so nothing is done that nobody answers for. */
    private synchronized boolean start(
            UpkeepJob.Kind kind, Acting who, UpkeepState begin, Supplier<Function<UpkeepJob, Outcome>> recorded) {
        if (latest.filter(job -> job.end().isEmpty()).isPresent()) {
            return false;
        }
        UpkeepJob job = new UpkeepJob(kind, who.name(), clock.instant(), begin);
        Function<UpkeepJob, Outcome> work = recorded.get();
        latest = Optional.of(job);
        worker.execute(() -> job.reach(new Ended(outcome(job, work), clock.instant())));
        return true;
    }

    private static Outcome outcome(UpkeepJob job, Function<UpkeepJob, Outcome> work) {
        try {
            return work.apply(job);
        } catch (CancellationException stopped) {
            return new Stopped();
        } catch (ArchiveException failure) {
            LOG.error("The {} that {} started could not be done", job.kind(), job.who(), failure);
            return new Failed(String.valueOf(failure.getMessage()));
        } catch (RuntimeException | Error unforeseen) {
            // Whatever it is, another must be possible.
            LOG.error("The {} that {} started could not be done", job.kind(), job.who(), unforeseen);
            return new Failed("It failed; the cause is in the server's log.");
        }
    }

    private Outcome verified(UpkeepJob job) {
        Checked read = Checked.nothing(Fixity.PARTS);
        for (int part = 1; part <= Fixity.PARTS && !job.isCancelled(); part++) {
            Verification found = archive.verify(new Verification.Part(part, Fixity.PARTS));
            found.differences()
                    .forEach(difference -> LOG.error("The archive was verified and differs: {}", difference));
            read = read.with(found);
            job.reach(new Verifying(read));
        }
        return read;
    }

    private Outcome copied(UpkeepJob job, Path below, Path target) {
        Backups.Room room = backups.room(below);
        if (!room.isEnough()) {
            return new NoRoom(room);
        }
        List<String> differences = backups.make(target, step -> {
            if (job.isCancelled()) {
                throw new CancellationException("The backup was stopped.");
            }
            job.reach(new Copying(step));
        });
        long bytes = backups.made().stream()
                .filter(made -> made.directory().equals(target))
                .mapToLong(MadeBackup::bytes)
                .sum();
        return new Copied(target, bytes, differences);
    }

    /**
     * What goes on, or went on last.
     *
     * @return the job; empty if there was none since the application was started
     */
    public synchronized Optional<UpkeepJob> latest() {
        return latest;
    }

    /**
     * Stops a job before its next part or step. What was verified stays in the ledger; nothing is left of a backup. Does nothing to one that
     * is over.
     *
     * @param job the job
     * @param who who stops it
     * @throws ArchiveException if the audit log cannot be written
     */
    public synchronized void cancel(UpkeepJob job, Acting who) {
        if (job.end().isEmpty() && !job.isCancelled()) {
            audit.record(who, CANCEL, job.kind() == UpkeepJob.Kind.BACKUP ? BACKUP.name() : VERIFY.name(), "");
            job.cancel();
        }
    }

    /** Stops what goes on before its next part or step; the archive ends the part that is being read when it is closed. */
    @Override
    public void close() {
        latest().ifPresent(UpkeepJob::cancel);
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
