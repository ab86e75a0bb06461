package se.nyhetsarkivet.web.startup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * Puts sample data into an archive that has none but sample data, before the first visitor can come. A start that was
 * cut short is made good by the next one; what is in already is not imported again.
 */
final class SampleData implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleData.class);

    private static final List<ImportSource> SOURCES = List.of(
            onClassPath("sample-data/press-page.txt").withOptions(ReadOptions.NONE.withPublisher("Migrationsverket")),
            onClassPath("sample-data/news.jsonl"));

    private final NewsArchive archive;

    SampleData(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ImportSource> missing = missing(archive.ledger().batches());
        if (missing.isEmpty()) {
            return;
        }
        try {
            missing.forEach(archive::importFrom);
        } catch (ReadOnlyArchiveException noRoom) {
            log.warn("The sample data is left out: {}", noRoom.getMessage());
            return;
        }
        log.info(
                "The archive was empty, so the sample data was imported; to begin with an empty archive, name a new directory"
                        + " with --archive and add --archive.sample-data=false");
    }

    /** The sample sources to be imported into an archive with this ledger. */
    static List<ImportSource> missing(List<ImportBatch> ledger) {
        Set<String> samples = SOURCES.stream().map(ImportSource::name).collect(Collectors.toSet());
        if (!ledger.stream().allMatch(batch -> samples.contains(batch.source().name()))) {
            return List.of();
        }
        Set<String> complete = ledger.stream()
                .filter(batch -> batch.finishedAt().isPresent())
                .map(batch -> batch.source().name())
                .collect(Collectors.toSet());
        return SOURCES.stream()
                .filter(source -> !complete.contains(source.name()))
                .toList();
    }

    private static ImportSource onClassPath(String name) {
        return ImportSource.of(name, () -> new ClassPathResource(name).getInputStream());
    }
}
