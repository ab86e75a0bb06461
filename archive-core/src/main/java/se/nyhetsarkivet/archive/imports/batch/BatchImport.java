package se.nyhetsarkivet.archive.imports.batch;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * One run of an import: records from a reader to the store in small transactions, each of which is then handed on to be
 * indexed.
 *
 * <p>Each transaction also writes how many records of the source are in. An import that is killed leaves an unfinished
 * batch; the same import later finds it, passes over that many records and goes on, and ends where an undisturbed one
 * would have.
 */
public final class BatchImport {

    private static final int CHUNK_RECORDS = 1_000;
    private static final int CHUNK_CHARACTERS = 4_000_000;

    private final RevisionStore store;
    private final Consumer<RevisionStore.Appended> written;
    private final InstantSource clock;
    private final LongConsumer begun;
    private final List<IncomingRecord> arrivals = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long characters;

    /**
     * @param written gets what was stored
     * @param begun gets the number of the batch when it has begun
     */
    public BatchImport(
            RevisionStore store, Consumer<RevisionStore.Appended> written, InstantSource clock, LongConsumer begun) {
        this.store = store;
        this.written = written;
        this.clock = clock;
        this.begun = begun;
    }

    public ImportBatch run(PreparedSource source, NewsReader reader, LongSupplier bytesRead, ImportProgress progress) {
        ImportBatch batch = store.begin(
                source.identity(), source.originals(), source.actor().name(), clock.instant());
        begun.accept(batch.number());
        ImportBatch.Counts counts = batch.counts();
        long toPassOver = counts.records();
        boolean more = true;
        while (more && !progress.isCancelled()) {
            more = fill(reader, source.name(), toPassOver);
            toPassOver = 0;
            RevisionStore.Appended appended = append(batch);
            written.accept(appended);
            counts = counts.plus(appended.counts());
            progress.reached(bytesRead.getAsLong(), counts);
        }
        return more ? store.batch(batch.number()).orElseThrow() : store.finish(batch.number(), clock.instant());
    }

    /** Stores what was gathered. */
    private RevisionStore.Appended append(ImportBatch batch) {
        RevisionStore.Appended appended = store.append(batch.number(), arrivals, rejections, clock.instant());
        arrivals.clear();
        rejections.clear();
        characters = 0;
        return appended;
    }

    /** Gathers the next records; false at the end of the source. */
    private boolean fill(NewsReader reader, String name, long toPassOver) {
        long passed = 0;
        try {
            while (arrivals.size() + rejections.size() < CHUNK_RECORDS && characters < CHUNK_CHARACTERS) {
                Optional<RecordOutcome> reading = reader.next();
                if (reading.isEmpty()) {
                    return false;
                }
                if (passed++ >= toPassOver) {
                    take(reading.get());
                }
            }
            return true;
        } catch (EOFException | ZipException damaged) {
            rejections.add(new Rejection(
                    "end of " + name,
                    "the file is cut off or damaged here (" + damaged.getMessage() + "); all before it was taken"));
            return false;
        } catch (IOException unreadable) {
            throw new ArchiveException(
                    name + " could not be read to its end (" + unreadable.getMessage()
                            + "). What was read before is in the archive; import the file again to go on.",
                    unreadable);
        }
    }

    private void take(RecordOutcome reading) {
        switch (reading) {
            case RecordOutcome.Accepted(
                    NewsItem item,
                    String place,
                    Optional<Instant> seenAt,
                    Optional<ItemId> knownAs,
                    String writtenDate) -> {
                arrivals.add(new IncomingRecord.Item(item, place, seenAt, knownAs));
                characters += item.headline().length()
                        + item.lead().length()
                        + item.body().length();
            }
            case RecordOutcome.Withdrawn(Tombstone tombstone, String place) ->
                arrivals.add(new IncomingRecord.Withdrawal(tombstone));
            case RecordOutcome.Rejected(Rejection rejection) -> {
                rejections.add(rejection);
                characters += rejection.excerpt().length();
            }
        }
    }
}
