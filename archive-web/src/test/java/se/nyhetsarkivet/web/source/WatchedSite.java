package se.nyhetsarkivet.web.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceDatabase;
import se.nyhetsarkivet.web.source.state.SourcePage;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceState;
import se.nyhetsarkivet.web.source.state.SourceStore;
import se.nyhetsarkivet.web.source.watch.SourceVisit;
import se.nyhetsarkivet.web.source.watch.Surroundings;

/** An archive that watches a site, without the application around it. */
final class WatchedSite implements AutoCloseable {

    static final String NAME = "Tallhamn";

    final TestSite site;
    final NewsArchive archive;
    final SourceStore sources;
    final PageStore pages;
    final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
    private final SourceDatabase database;
    private final Fetcher fetcher;
    private final Surroundings with;
    private SourceVisit visit;

    WatchedSite(Path directory, TestSite site, Watched source) {
        this.site = site;
        archive = NewsArchive.at(directory.resolve("archive"))
                .clock(site.clock())
                .searchTimeLimit(Duration.ofMinutes(5))
                .diskReserve(DiskReserve.of(1).measuredBy(usable::get))
                .open();
        database = SourceDatabase.open(directory.resolve("sources.sqlite"));
        sources = new SourceStore(database);
        pages = new PageStore(database);
        fetcher = site.fetcher(Duration.ofSeconds(2));
        with = new Surroundings(archive, sources, pages, fetcher, directory.resolve("sources"), site.clock());
        watch(source);
    }

    /** Begins with other settings, as after a new start. */
    void watch(Watched source) {
        sources.watch(List.of(source));
        visit = new SourceVisit(source, with);
    }

    void look() {
        visit.look(site.clock().instant());
    }

    /** Has the source visited in the next look. */
    void ask() {
        visit.ask();
    }

    boolean isAsked() {
        return visit.isAsked();
    }

    /** Looks every so often until a time. */
    void lookUntil(Instant end, Duration every) {
        while (site.clock().instant().isBefore(end)) {
            look();
            site.pass(every);
        }
    }

    SourceState state() {
        return sources.source(NAME);
    }

    SourceReport report() {
        return SourceReport.of(state(), pages.news(NAME), site.clock().instant());
    }

    SourcePage page(String named) {
        return pages.all(NAME).stream()
                .filter(page -> page.entry().address().equals(named))
                .findFirst()
                .orElseThrow();
    }

    /** All items as they are now, with how many revisions each has. */
    List<Item> items() {
        return archive.search(SearchRequest.of("").withSize(1000)).hits().stream()
                .map(hit -> {
                    List<Revision> revisions = archive.history(hit.id()).revisions();
                    return new Item(archive.get(hit.id()).orElseThrow().item().headline(), revisions);
                })
                .toList();
    }

    record Item(String headline, List<Revision> revisions) {}

    @Override
    public void close() {
        fetcher.close();
        archive.close();
        database.close();
    }
}
