package se.nyhetsarkivet.web.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.fetch.FetchSettings;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.limits.client.AddressRanges;
import se.nyhetsarkivet.web.source.drop.DropFolder;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceDatabase;
import se.nyhetsarkivet.web.source.state.SourceStore;
import se.nyhetsarkivet.web.source.watch.SourceVisit;
import se.nyhetsarkivet.web.source.watch.Surroundings;

/** What the application does about sources and the drop folder, over a time that passes as quickly as it can; to be killed. */
final class Watcher implements AutoCloseable {

    static final String FEED_WITH_PAGES = "Tallhamn";
    static final String FEED_ALONE = "Hamnen";

    /** How a line begins that says what time it is; others are of the log. */
    static final String STEP_DONE = "at ";

    final NewsArchive archive;
    private final SourceDatabase database;
    private final Fetcher fetcher;
    private final List<SourceVisit> visits;
    private final DropFolder drop;
    private Instant now;

    Watcher(Path directory, int port, Instant now) {
        this.now = now;
        archive = NewsArchive.at(directory.resolve("archive"))
                .clock(() -> this.now)
                .open();
        database = SourceDatabase.open(directory.resolve("sources.sqlite"));
        fetcher = new Fetcher(settings(), TestSite::names, () -> this.now, this::pass);
        SourceStore sources = new SourceStore(database);
        Surroundings with = new Surroundings(
                archive, sources, new PageStore(database), fetcher, directory.resolve("sources"), () -> this.now);
        List<Watched> watched =
                List.of(source(FEED_WITH_PAGES, port, "/rss", true), source(FEED_ALONE, port, "/alone", false));
        sources.watch(watched);
        visits = watched.stream().map(source -> new SourceVisit(source, with)).toList();
        drop = new DropFolder(archive, directory.resolve("drop"));
    }

    private static FetchSettings settings() {
        return new FetchSettings(
                TestSite.AGENT,
                Set.of(),
                AddressRanges.of("(test)", List.of("127.0.0.1")),
                Duration.ofSeconds(5),
                200_000,
                Duration.ZERO);
    }

    private static Watched source(String name, int port, String path, boolean pages) {
        return new Watched(
                name, "http://site.example:" + port + path, name + "s kommun", Kind.FEED, Duration.ofHours(1), pages);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Does what is to be done now, and lets time pass. */
    Instant look(Duration step) {
        visits.forEach(visit -> visit.look(now));
        drop.look(now);
        pass(step);
        return now;
    }

    /** The process that is killed: it says what time it is after each step. */
    public static void main(String[] arguments) throws IOException {
        try (Watcher watcher =
                new Watcher(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Instant.parse(arguments[2]))) {
            while (true) {
                System.out.println(STEP_DONE + watcher.look(Duration.ofMinutes(20)));
                System.out.flush();
            }
        }
    }

    @Override
    public void close() {
        fetcher.close();
        archive.close();
        database.close();
    }
}
