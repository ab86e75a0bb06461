package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.batch.BatchImport;
import se.nyhetsarkivet.archive.imports.batch.DatedReader;
import se.nyhetsarkivet.archive.imports.batch.PreparedSource;
import se.nyhetsarkivet.archive.imports.batch.PreviewingReader;
import se.nyhetsarkivet.archive.imports.batch.ReadProgress;
import se.nyhetsarkivet.archive.imports.batch.RoomyReader;
import se.nyhetsarkivet.archive.imports.batch.SourceContent;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;

/** The imports and previews of an open archive, one at a time. Safe for use by many threads. */
final class ArchiveImports {

    private final ArchiveParts parts;
    private final ReentrantLock importing;
    private volatile long runningBatch;

    ArchiveImports(ArchiveParts parts, ReentrantLock importing) {
        this.parts = parts;
        this.importing = importing;
    }

    /** Whether a batch is running just now. */
    boolean isImporting(long batch) {
        return runningBatch == batch;
    }

    ImportBatch importFrom(ImportSource source, ImportProgress progress, Actor actor) {
        importing.lock();
        try {
            parts.guard().requireTo("import " + source.name());
            return imported(source, progress, actor);
        } finally {
            importing.unlock();
        }
    }

    private ImportBatch imported(ImportSource source, ImportProgress progress, Actor actor) {
        SourceContent content = new SourceContent(source);
        try {
            // Before anything is kept of it, it must be something that can be imported.
            if (!source.keepsOriginal()) {
                content.requireRepeatable();
                content.open(new ReadProgress()).close();
            }
            List<Original> kept = content.keepIn(parts.originals());
            String checksum = content.checksum(kept);
            ReadProgress read = new ReadProgress();
            try (DocumentOpener.Opened opened =
                    content.asKept(kept, parts.originals()).open(read)) {
                ImportBatch.Source identity = content.identity(checksum, opened.format());
                DatedReader dated = new DatedReader(
                        opened.reader(), today(), source.options().date());
                NewsReader reader =
                        new RoomyReader(dated, source.name(), parts.guard().room());
                ImportBatch batch = run(new PreparedSource(identity, kept, actor), reader, read::bytes, progress);
                progress.doubtful(dated.first(), dated.count());
                return batch;
            }
        } catch (IOException unreadable) {
            throw content.unreadable(unreadable);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), PartialDate.ZONE);
    }

    private ImportBatch run(PreparedSource source, NewsReader reader, LongSupplier bytesRead, ImportProgress progress) {
        ImportBatch batch;
        try (PendingIndexing indexing = new PendingIndexing(parts.index())) {
            batch = new BatchImport(parts.store(), indexing, parts.clock(), number -> runningBatch = number)
                    .run(source, reader, bytesRead, progress);
        } finally {
            runningBatch = 0;
        }
        parts.index().followDurably();
        return batch;
    }

    /** It is tried in a transaction that is taken back, so a record that is only read cannot do it. */
    ImportPreview preview(ImportSource source, ImportProgress progress) {
        importing.lock();
        try {
            parts.guard().requireWritableTo("preview " + source.name());
            return previewed(source, progress);
        } finally {
            importing.unlock();
        }
    }

    private ImportPreview previewed(ImportSource source, ImportProgress progress) {
        SourceContent content = new SourceContent(source);
        ReadProgress read = new ReadProgress();
        try {
            content.requireRepeatable();
        } catch (IOException unreadable) {
            throw content.unreadable(unreadable);
        }
        try (DocumentOpener.Opened opened = content.open(read);
                DatedReader dated = new DatedReader(
                        opened.reader(), today(), source.options().date());
                PreviewingReader reader = new PreviewingReader(dated)) {
            ImportBatch.Source identity = content.identity(content.checksum(List.of()), opened.format());
            PreparedSource prepared = new PreparedSource(identity, List.of(), Actor.UNKNOWN);
            return parts.store().rehearse(() -> {
                ImportBatch tried = new BatchImport(parts.store(), appended -> {}, parts.clock(), number -> {})
                        .run(prepared, reader, read::bytes, progress);
                return new ImportPreview(
                        opened.format(),
                        tried.counts(),
                        reader.items(),
                        reader.rejections(),
                        dated.first(),
                        dated.count(),
                        parts.store().sharedNames(tried.number()));
            });
        } catch (IOException unreadable) {
            throw content.unreadable(unreadable);
        }
    }
}
