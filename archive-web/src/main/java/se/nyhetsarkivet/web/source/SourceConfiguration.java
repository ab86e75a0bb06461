package se.nyhetsarkivet.web.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.fetch.FetchSettings;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.fetch.Names;
import se.nyhetsarkivet.web.fetch.Pause;
import se.nyhetsarkivet.web.limits.client.AddressRanges;
import se.nyhetsarkivet.web.source.drop.DropFolder;
import se.nyhetsarkivet.web.source.setting.SourceProperties;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceDatabase;
import se.nyhetsarkivet.web.source.state.SourceReports;
import se.nyhetsarkivet.web.source.state.SourceStore;
import se.nyhetsarkivet.web.source.watch.SourceWatch;
import se.nyhetsarkivet.web.source.watch.Surroundings;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** Puts watched sources together as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceProperties.class)
class SourceConfiguration {

    private static final String PAGES = "sources";

    @Bean(destroyMethod = "close")
    SourceDatabase sourceDatabase(SourceProperties sources, ArchiveProperties archive) {
        Path file = file(sources, archive);
        return sources.list().isEmpty() && Files.notExists(file) ? SourceDatabase.none() : SourceDatabase.open(file);
    }

    private static Path file(SourceProperties sources, ArchiveProperties archive) {
        return sources.file().isBlank() ? Path.of(archive.directory(), SourceDatabase.FILE) : Path.of(sources.file());
    }

    @Bean
    SourceStore sourceStore(SourceDatabase database, SourceProperties sources) {
        SourceStore store = new SourceStore(database);
        store.watch(sources.list());
        return store;
    }

    @Bean
    PageStore pageStore(SourceDatabase database) {
        return new PageStore(database);
    }

    @Bean(destroyMethod = "close")
    Fetcher sourceFetcher(SourceProperties sources, InstantSource clock) {
        FetchSettings settings = new FetchSettings(
                userAgent(sources.contact()),
                sources.ports(),
                AddressRanges.of("archive.sources.private-addresses", sources.privateAddresses()),
                sources.timeLimit(),
                Math.toIntExact(sources.size().toBytes()),
                sources.pause());
        return new Fetcher(settings, Names.OF_SYSTEM, clock, Pause.SLEEP);
    }

    private static String userAgent(String contact) {
        String version = Optional.ofNullable(
                        SourceConfiguration.class.getPackage().getImplementationVersion())
                .orElse("development");
        return "Nyhetsarkivet/" + version + " (+" + contact + ")";
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    SourceWatch sourceWatch(
            NewsArchive archive,
            SourceStore store,
            PageStore pages,
            Fetcher fetcher,
            SourceProperties sources,
            ArchiveProperties settings,
            InstantSource clock) {
        Path directory = file(sources, settings).resolveSibling(PAGES);
        Surroundings with = new Surroundings(archive, store, pages, fetcher, directory, clock);
        List<DropFolder> folders = sources.dropFolder().isBlank()
                ? List.of()
                : List.of(new DropFolder(archive, Path.of(sources.dropFolder())));
        return new SourceWatch(with, sources.list(), folders);
    }

    @Bean
    SourceReports sourceReports(SourceStore store, PageStore pages, InstantSource clock) {
        return new SourceReports(store, pages, clock);
    }

    @Bean
    SourceFigures sourceFigures(SourceReports reports, SourceProperties sources) {
        return new SourceFigures(reports, sources.list());
    }

    @Bean("sourcesHealthIndicator")
    SourceHealth sourceHealth(SourceReports reports, SourceWatch watch) {
        return new SourceHealth(reports, watch);
    }
}
