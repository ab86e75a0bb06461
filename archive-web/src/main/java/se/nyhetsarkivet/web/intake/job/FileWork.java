package se.nyhetsarkivet.web.intake.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.intake.job.ImportOrder.OrderedFile;
import se.nyhetsarkivet.web.intake.job.JobState.Phase;

/** Imports or tries one file of a job, and notes how far it has come. For one thread. */
final class FileWork implements ImportProgress {

    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final ImportJob job;
    private final OrderedFile ordered;
    private long begun;
    private FileOutcome.Doubts doubts = FileOutcome.Doubts.NONE;

    FileWork(ImportJob job, OrderedFile ordered) {
        this.job = job;
        this.ordered = ordered;
    }

    FileOutcome.Result in(NewsArchive archive) {
        try {
            return switch (job.order().kind()) {
                case IMPORT -> imported(archive);
                case DRY_RUN -> tried(archive);
            };
        } catch (CancellationException stopped) {
            return new FileOutcome.Stopped();
        } catch (ArchiveException failure) {
            LOG.info("{} could not be imported: {}", ordered.file().name(), failure.getMessage());
            return new FileOutcome.Failed(
                    String.valueOf(failure.getMessage()), failure instanceof ReadOnlyArchiveException);
        } catch (RuntimeException | Error unforeseen) {
            // Whatever it is, others wait behind it.
            LOG.error("{} could not be imported", ordered.file().name(), unforeseen);
            return new FileOutcome.Failed("The import failed; the cause is in the server's log.", false);
        }
    }

    private FileOutcome.Result imported(NewsArchive archive) {
        ImportBatch batch = archive.importFrom(
                source(), this, job.order().requester().acting().actor());
        return new FileOutcome.Imported(batch, archive.ledger().sharedNames(batch.number()), doubts);
    }

    private FileOutcome.Result tried(NewsArchive archive) {
        ImportPreview preview = archive.preview(source(), this);
        return job.isCancelled() ? new FileOutcome.Stopped() : new FileOutcome.Tried(preview);
    }

    private ImportSource source() {
        return new ImportSource(
                ordered.file().name(),
                new ImportSource.SourceMaterial.Bytes(this::open),
                ordered.file().bytes(),
                ordered.options(),
                job.order().keepsOriginals());
    }

    /** The archive opens the file when it is its turn. */
    private InputStream open() throws IOException {
        requireGoingOn();
        if (begun == 0) {
            begun = System.nanoTime();
            job.change(before -> before.in(Phase.COPYING, progress(0, ImportBatch.Counts.NONE)));
        }
        return new Watched(Files.newInputStream(ordered.file().path()));
    }

    private void requireGoingOn() {
        if (job.isCancelled()) {
            throw new CancellationException("The import was cancelled.");
        }
    }

    @Override
    public void reached(long bytesRead, ImportBatch.Counts counts) {
        if (job.state().phase() != Phase.READING) {
            begun = System.nanoTime();
        }
        job.change(before -> before.in(Phase.READING, progress(bytesRead, counts)));
    }

    private JobState.Progress progress(long bytesRead, ImportBatch.Counts counts) {
        return new JobState.Progress(
                bytesRead, ordered.file().bytes(), counts, Duration.ofNanos(System.nanoTime() - begun));
    }

    @Override
    public boolean isCancelled() {
        return job.isCancelled();
    }

    @Override
    public void doubtful(List<ImportPreview.DoubtfulDate> first, long all) {
        doubts = new FileOutcome.Doubts(first, all);
    }

    /** Ends the copying of a long file when somebody stops the job. */
    private final class Watched extends FilterInputStream {

        private static final long SHOWN_EVERY = 4 << 20;

        private long read;
        private long shown;

        Watched(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            requireGoingOn();
            int count = super.read(into, offset, length);
            read += Math.max(0, count);
            if (read - shown >= SHOWN_EVERY && job.state().phase() == Phase.COPYING) {
                shown = read;
                job.change(before -> before.in(Phase.COPYING, progress(read, ImportBatch.Counts.NONE)));
            }
            return count;
        }
    }
}
