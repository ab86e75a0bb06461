package se.nyhetsarkivet.web.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;

/** The archive in figures, asked for when somebody reads them. */
@Component
class ArchiveFigures implements MeterBinder {

    private final NewsArchive archive;

    ArchiveFigures(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("archive.items", () -> archive.overview().items())
                .description("Items that can be found")
                .register(registry);
        Gauge.builder("archive.revisions", () -> archive.overview().revisions())
                .description("Revisions in the record")
                .register(registry);
        Gauge.builder("archive.index.lag", archive, NewsArchive::unindexedChanges)
                .description("Changes in the record that no search finds yet")
                .register(registry);
        Gauge.builder("archive.imports", () -> imports().size())
                .description("Imports in the ledger")
                .register(registry);
        Gauge.builder("archive.imports.unfinished", this::unfinished)
                .description("Imports that are running or were interrupted")
                .register(registry);
        Gauge.builder("archive.imports.last", this::last)
                .description("When the last import ended")
                .baseUnit("seconds")
                .register(registry);
    }

    private List<ImportBatch> imports() {
        return archive.ledger().batches().stream()
                .filter(batch -> !batch.isEdit())
                .toList();
    }

    private long unfinished() {
        return imports().stream().filter(batch -> batch.finishedAt().isEmpty()).count();
    }

    private long last() {
        return imports().stream()
                .map(ImportBatch::finishedAt)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Instant::getEpochSecond)
                .orElse(0L);
    }
}
