package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.state.SourceState;
import se.nyhetsarkivet.web.source.state.SourceStore;
import se.nyhetsarkivet.web.source.state.VisitNote;
import se.nyhetsarkivet.web.source.watch.SourceWatch;

/** An archivist sees how it stands with the sources that a site of the test has, and has one visited at once. */
class SourcesPageTest extends ArchivistTest {

    private static final String WELL = "Hamnen";
    private static final String SILENT = "Tallhamns kommun / nyheter & besked";
    private static final String FAILING = "Kvarnmuseet";
    private static final Duration DAY = Duration.ofDays(1);
    private static final TestSite SITE = new TestSite(Instant.EPOCH);
    private static Optional<Served> served = Optional.empty();

    /** The application that watches the site. */
    private record Served(SharedBrowser.Running running, Path dropFolder) {}

    SourcesPageTest(SharedBrowser.Running running) throws IOException {
        super(watching(running).running());
    }

    private static Served watching(SharedBrowser.Running shared) throws IOException {
        if (served.isEmpty()) {
            served = Optional.of(serve(shared));
        }
        return served.get();
    }

    private static Served serve(SharedBrowser.Running shared) throws IOException {
        Path directory = Files.createTempDirectory("archive-with-sources");
        Path drop = Files.createDirectories(directory.resolve("inlämning"));
        Files.writeString(
                drop.resolve("färjor.jsonl"), "{\"headline\":\"Ny färja\",\"datePublished\":\"2018-04-23\"}\n");
        Files.writeString(drop.resolve("brus.bin"), "\0\0\0 brus");
        SITE.put("/robots.txt", TestSite.status(404));
        SITE.put("/fel", TestSite.status(500));
        SITE.put("/tyst", TestSite.text("text/xml", rss("")));
        publish(2);
        String base = "http://127.0.0.1:" + SITE.at("/").getPort();
        ConfigurableApplicationContext application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory.resolve("archive"),
                "--archive.sources.contact=arkivet@arkiv.example",
                "--archive.sources.ports=" + SITE.at("/").getPort(),
                "--archive.sources.private-addresses=127.0.0.1",
                "--archive.sources.pause=0s",
                "--archive.sources.list[0].name=" + WELL,
                "--archive.sources.list[0].address=" + base + "/rss",
                "--archive.sources.list[0].publisher=Hamnkontoret",
                "--archive.sources.list[0].interval=30m",
                "--archive.sources.list[1].name=" + SILENT,
                "--archive.sources.list[1].address=" + base + "/tyst",
                "--archive.sources.list[2].name=" + FAILING,
                "--archive.sources.list[2].address=" + base + "/fel",
                "--archive.sources.drop-folder=" + drop);
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return new Served(
                new SharedBrowser.Running(
                        shared.playwright(),
                        shared.browser(),
                        shared.regularVisitor(),
                        application,
                        "http://localhost:" + port),
                drop);
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Nytt</title>" + items + "</channel></rss>";
    }

    /** The site has so and so many pages. */
    private static void publish(int pages) {
        String base = "http://127.0.0.1:" + SITE.at("/").getPort();
        for (int number = 1; number <= pages; number++) {
            SITE.put(
                    "/kajen-" + number,
                    TestSite.text(
                            "text/html; charset=utf-8",
                            "<!DOCTYPE html><html lang=\"sv\"><head><title>Kaj %d</title></head><body><main><article><h1>Kaj %d är ny</h1><time datetime=\"2026-01-0%d\">i januari</time><p>Hamnkontoret har beslutat om kaj %d. Arbetet vid kajen börjar i april och pågår till hösten.</p></article></main></body></html>"
                                    .formatted(number, number, number, number)));
        }
        SITE.put(
                "/rss",
                TestSite.text(
                        "text/xml",
                        rss(IntStream.rangeClosed(1, pages)
                                .mapToObj(number -> "<item><title>Kaj " + number + " är ny</title><link>" + base
                                        + "/kajen-" + number
                                        + "</link><pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate></item>")
                                .collect(Collectors.joining()))));
    }

    @AfterAll
    static void stop() {
        served.ifPresent(each -> each.running().application().close());
        SITE.close();
    }

    /** Each source is visited once, and two of them get a past. */
    @BeforeEach
    void visitSources() {
        if (!sources().notes(WELL, 1).isEmpty()) {
            return;
        }
        application().getBean(SourceWatch.class).look();
        Instant now = Instant.now();
        SourceState silent = sources().source(SILENT);
        sources()
                .save(
                        silent.read(now, now.plus(DAY), Validators.NONE, ""),
                        List.of(new Entry("https://tallhamn.example/1", "Ny badplats", "2025-10-01", "")),
                        now.minus(DAY.multipliedBy(60)),
                        false);
        for (int failure = 1; failure < 3; failure++) {
            SourceState failing = sources().source(FAILING);
            sources().save(failing.failed(now.plus(DAY), failing.error()));
        }
        Path drop = served.orElseThrow().dropFolder();
        page().waitForCondition(() ->
                Files.exists(drop.resolve("done/färjor.jsonl")) && Files.exists(drop.resolve("failed/brus.bin")));
    }

    private SourceStore sources() {
        return application().getBean(SourceStore.class);
    }

    private Locator row(String name) {
        return page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void anArchivistSeesHowItStandsAndHasASourceVisitedAtOnce() {
        signInAs("ragnhild", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main")
                .getByText("Bevakade källor", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Bevakade källor");
        said("3 källor, 2 behöver ses över").waitFor();
        assertThat(row(WELL).innerText()).contains("som den ska", "2 · 0 · 0 · 0");
        assertThat(row(SILENT).innerText()).contains("källan har tystnat", "0 · 0 · 0 · 0");
        assertThat(row(FAILING).innerText()).contains("har misslyckats 3 gånger i rad", "500");
        assertThat(page().locator("main").innerText()).contains("färjor.jsonl", "brus.bin is in no format");
        check("sources");
        page().locator("main")
                .getByText(WELL, new Locator.GetByTextOptions().setExact(true))
                .click();
        see(WELL);
        assertThat(page().locator("main").innerText())
                .contains("2 nya sidor", "2 nya, 0 ändrade", "Hamnkontoret", "med 30 minuters mellanrum");
        check("sources-one");
        button("Hämta nu").click();
        said("för mindre än en minut sedan").waitFor();
        // As if an hour had gone by.
        sources().note(WELL, VisitNote.read(Instant.now().minus(Duration.ofHours(1)), 0));
        publish(3);
        button("Hämta nu").click();
        said("Källan besöks inom några sekunder").waitFor();
        said("Besöket är gjort: 1 ny sida.").waitFor();
        assertThat(page().locator("tbody tr").first().innerText()).contains("1 ny sida");
        check("sources-visited");
        AuditLine line = application()
                .getBean(AuditLog.class)
                .latest(
                        new AuditFilter("ragnhild", "source.visit", Optional.empty(), Optional.empty()),
                        Long.MAX_VALUE,
                        10)
                .getFirst();
        assertThat(line.what().subject()).isEqualTo(WELL);
    }

    @Test
    void aReaderOfTheLedgerSeesTheSameAndHasNothingVisited() {
        signInAs("folke", Role.READER);
        open("/arkivarie/kallor");
        page().locator("main")
                .getByText(SILENT, new Locator.GetByTextOptions().setExact(true))
                .click();
        see(SILENT);
        assertThat(page().locator(".facts").innerText()).contains("källan har tystnat");
        assertThat(page().locator("main").innerText()).contains("Ingenting har importerats från källan.");
        assertThat(button("Hämta nu").count()).isZero();
        check("sources-silent");
        open("/arkivarie/kallor?source=" + FAILING);
        see(FAILING);
        assertThat(page().locator("main").innerText()).contains("källan kunde inte läsas", "status 500");
        check("sources-failing");
        open("/arkivarie/kallor?source=Finns+inte");
        see("Ingen sådan källa");
        check("sources-unknown");
    }
}
