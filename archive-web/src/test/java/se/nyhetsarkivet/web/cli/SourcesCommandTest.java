package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourceDatabase;
import se.nyhetsarkivet.web.source.state.SourceStore;

/** Watched sources, by program. */
@Tag("slow")
class SourcesCommandTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path directory;

    private Run run(String... rest) {
        return Run.with(
                Map.of("ARCHIVE_DIRECTORY", directory.toString(), "ARCHIVE_SOURCES_PRIVATEADDRESSES", "127.0.0.1"),
                rest);
    }

    private SourceDatabase remembered() {
        SourceDatabase database = SourceDatabase.open(directory.resolve("sources.sqlite"));
        SourceStore store = new SourceStore(database);
        store.watch(List.of(
                new Watched("Hamnen", "https://hamn.example/rss", "", Kind.AUTO, HOUR, true),
                new Watched("Tallhamn", "https://tallhamn.example/rss", "", Kind.AUTO, HOUR, true)));
        Instant now = Instant.now();
        Entry entry = new Entry("https://tallhamn.example/1", "Ny färja", "2018-04-23", "");
        store.save(
                store.source("Tallhamn").read(now, now.plus(HOUR), Validators.NONE, ""),
                List.of(entry),
                now.minus(Duration.ofDays(8)),
                true);
        store.save(store.source("Hamnen").failed(now.plus(HOUR), "it was answered with status 500"));
        return database;
    }

    @Test
    void theyAreListedWithHowTheyDoAlsoWhileTheServerHasTheirState() {
        try (SourceDatabase open = remembered()) {
            Run run = run("sources");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines())
                    .contains("Tallhamn (https://tallhamn.example/rss)")
                    .contains("    new in the last 4 weeks, latest first: 0, 1, 0, 0")
                    .contains("    silent (källan har tystnat): nothing new for longer than usual")
                    .contains("    failed, times 1: it was answered with status 500");
            assertThat(open).isNotNull();
        }
    }

    @Test
    void theyAreGivenInJson() {
        remembered().close();
        assertThat(run("sources", "--json").out())
                .contains("\"name\":\"Tallhamn\"", "\"newByWeek\":[0,1,0,0]", "\"silent\":true", "\"failures\":1");
    }

    @Test
    void withoutAnyNothingIsMade() {
        Run run = run("sources");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("No source has been watched yet.");
        assertThat(directory.resolve("sources.sqlite")).doesNotExist();
    }

    @Test
    void anAddressIsTriedWithoutWritingAnything() {
        try (TestSite site = new TestSite(Instant.now())) {
            site.put(
                    "/rss",
                    TestSite.text(
                            "text/xml",
                            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hamnen</title><item><title>Ny kaj</title>"
                                    + "<link>https://hamn.example/kaj</link><pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate></item>"
                                    + "</channel></rss>"));
            String address = "http://127.0.0.1:" + site.at("/").getPort();
            Run run = run("sources", "--try", address + "/rss");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("It is a feed that names 1 page.", "Ny kaj  https://hamn.example/kaj");
            assertThat(run("sources", "--try", address + "/rss", "--json").out())
                    .contains("\"kind\":\"FEED\"");
            Run missing = run("sources", "--try", address + "/none");
            assertThat(missing.exitCode()).isEqualTo(2);
            assertThat(missing.err()).contains("/none was answered with status 404");
        }
        assertThat(Files.exists(directory.resolve("sources.sqlite"))).isFalse();
    }

    @Test
    void whatCannotBeTriedIsNamed() {
        assertThat(run("sources", "--try", "http://10.1.2.3/").err()).contains("address of a local network");
        assertThat(run("sources", "--try", "ingen adress").err()).contains("is no address");
        assertThat(run("sources", "--try", "https://hamn.example/", "--kind", "blogg")
                        .err())
                .contains("'blogg' is no kind of source");
    }
}
