package se.nyhetsarkivet.archive;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.Reading;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.BatchCounts;
import se.nyhetsarkivet.store.BatchSource;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * One run of an import: records from a reader to the store in small transactions, and from there to the index on a thread
 * of its own, so that one is written while the other is indexed.
 *
 * <p>Each transaction also writes how many records of the source are in. An import that is killed leaves an unfinished
 * batch; the same import later finds it, passes over that many records and goes on, and ends where an undisturbed one
 * would have.
 */
final class BatchImport {

    private static final int CHUNK_RECORDS = 1_000;
    private static final int CHUNK_CHARACTERS = 4_000_000;

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final InstantSource clock;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long characters;

    BatchImport(RevisionStore store, ArchiveIndex index, InstantSource clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    ImportBatch run(BatchSource source, NewsReader reader, LongSupplier bytesRead, ImportProgress progress) {
        ImportBatch batch = store.begin(source, System.getProperty("user.name", ""), clock.instant());
        Indexing indexing = new Indexing();
        try (indexing) {
            BatchCounts counts = batch.counts();
            long toPassOver = counts.records();
            boolean more = true;
            while (more) {
                more = fill(reader, source, toPassOver);
                toPassOver = 0;
                RevisionStore.Appended appended = append(batch);
                indexing.apply(appended);
                counts = counts.plus(appended.counts());
                progress.reached(bytesRead.getAsLong(), counts);
            }
        } catch (IOException unreadable) {
            throw new ArchiveException(
                    source.name() + " could not be read to its end (" + unreadable.getMessage()
                            + "). What was read before is in the archive; import the file again to go on.",
                    unreadable);
        }
        RevisionStore.Finished finished = store.finish(batch.number(), clock.instant());
        index.apply(finished.revisions());
        index.publish();
        return finished.batch();
    }

    /** Stores what was gathered. */
    private RevisionStore.Appended append(ImportBatch batch) {
        RevisionStore.Appended appended = store.append(batch.number(), items, rejections, clock.instant());
        items.clear();
        rejections.clear();
        characters = 0;
        return appended;
    }

    /** Gathers the next records; false at the end of the source. */
    private boolean fill(NewsReader reader, BatchSource source, long toPassOver) throws IOException {
        long passed = 0;
        while (items.size() + rejections.size() < CHUNK_RECORDS && characters < CHUNK_CHARACTERS) {
            Optional<Reading> reading;
            try {
                reading = reader.next();
            } catch (EOFException | ZipException damaged) {
                rejections.add(new Rejection(
                        "end of " + source.name(),
                        "the file is cut off or damaged here (" + damaged.getMessage() + "); all before it was taken"));
                return false;
            }
            if (reading.isEmpty()) {
                return false;
            }
            if (passed++ >= toPassOver) {
                take(reading.get());
            }
        }
        return true;
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Taken(NewsItem item, String place, Optional<Instant> seenAt) -> {
                items.add(item);
                characters += item.headline().length()
                        + item.lead().length()
                        + item.body().length();
            }
            case Reading.Refused(Rejection rejection) -> rejections.add(rejection);
        }
    }

    /** Applies what the store has written, one append behind it. */
    private final class Indexing implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("archive-indexing").factory());
        private Optional<Future<?>> last = Optional.empty();

        void apply(RevisionStore.Appended appended) {
            await();
            last = Optional.of(thread.submit(() -> index.apply(appended.revisions())));
        }

        private void await() {
            if (last.isEmpty()) {
                return;
            }
            try {
                last.get().get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof ArchiveException known
                        ? known
                        : new ArchiveException("Indexing failed; open the archive again to mend the index.", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ArchiveException("The import was interrupted; import the file again to go on.", interrupted);
            }
        }

        @Override
        public void close() {
            try (thread) {
                await();
            }
        }
    }
}
