package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourcePage.State;
import se.nyhetsarkivet.web.source.state.VisitNote;

/** Visits to a source, one by one. */
@Tag("slow")
class SourceVisitTest {

    @TempDir
    private Path directory;

    private final TestSite server = new TestSite(SimulatedMonthTest.BEGIN);
    private NewsSite site;
    private WatchedSite watched;

    @BeforeEach
    void begin() {
        site = new NewsSite(server);
        site.publish(1);
        site.publish(2);
        watched = new WatchedSite(directory, server, source("/rss", Kind.AUTO, true));
    }

    private Watched source(String path, Kind kind, boolean pages) {
        return new Watched(
                WatchedSite.NAME, server.at(path).toString(), "Tallhamns kommun", kind, Duration.ofHours(1), pages);
    }

    @AfterEach
    void end() {
        watched.close();
        server.close();
    }

    private List<ImportBatch> batches() {
        return watched.archive.ledger().batches();
    }

    @Test
    void thePagesOfAVisitAreOneBatchWithTheirOriginal() throws IOException {
        watched.look();
        assertThat(batches()).singleElement().satisfies(batch -> {
            assertThat(batch.source().name()).isEqualTo("Tallhamn");
            assertThat(batch.importedBy()).isEqualTo("source: Tallhamn");
            assertThat(batch.counts().newItems()).isEqualTo(2);
            assertThat(batch.counts().rejected()).isZero();
        });
        String original = new String(
                watched.archive
                        .ledger()
                        .open(watched.archive
                                .ledger()
                                .originals(batches().getFirst().number())
                                .getFirst())
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(original)
                .contains(
                        "WARC-Target-URI: " + site.address(1),
                        "HTTP/1.1 200",
                        "Etag: ",
                        "Kommunstyrelsen har beslutat");
    }

    @Test
    void whatIsUnchangedIsNoBatch() {
        watched.lookUntil(SimulatedMonthTest.BEGIN.plus(Duration.ofDays(29)), Duration.ofHours(6));
        assertThat(batches()).hasSize(1);
        assertThat(watched.page(site.address(1)).nextVisit()).isEmpty();
        assertThat(watched.state().failures()).isZero();
    }

    /** Twice: the second time each is known. A question that reads all pages for each entry takes minutes, while other sources wait. */
    @Test
    void aFeedOfManyEntriesIsNotedWithinSeconds() {
        List<Entry> entries = IntStream.range(0, 40_000)
                .mapToObj(number -> new Entry(server.at("/many/" + number).toString(), "Nytt " + number, "", ""))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(watched.sources.save(watched.state(), entries, SimulatedMonthTest.BEGIN, true))
                    .isEqualTo(entries.size());
            assertThat(watched.sources.save(watched.state(), entries, SimulatedMonthTest.BEGIN, true))
                    .isZero();
        });
    }

    @Test
    void withoutPagesTheFeedIsImportedWhenWhatItNamesHasChanged() {
        watched.watch(source("/rss", Kind.FEED, false));
        watched.look();
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(batches()).hasSize(1);
        site.publish(3);
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(batches()).hasSize(2);
        assertThat(watched.archive.overview().items()).isEqualTo(3);
        assertThat(watched.page(site.address(3)).state()).isEqualTo(State.NAMED);
        assertThat(server.seen()).noneMatch(request -> request.path().startsWith("/nyheter/"));
    }

    @Test
    void anEditOfTheTextAloneIsSeenInAFeedWithoutPages() {
        watched.watch(source("/full", Kind.FEED, false));
        for (String body : List.of("Kajen byggs om.", "Kajen rivs.", "Kajen rivs.", "Kajen byggs om.")) {
            server.put("/full", TestSite.text("text/xml", NewsSite.fullFeed(body)));
            server.pass(Duration.ofHours(2));
            watched.look();
        }
        assertThat(watched.items())
                .singleElement()
                .satisfies(item -> assertThat(item.revisions())
                        .extracting(revision -> revision.item().body())
                        .containsExactly("Kajen byggs om.", "Kajen rivs.", "Kajen byggs om."));
        assertThat(batches()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsPutBackIsSeenAlsoAfterAKillBetweenImportAndNote(boolean pages) throws SQLException {
        String path = pages ? "/rss" : "/full";
        watched.watch(source(path, Kind.FEED, pages));
        say(pages, "Kajen byggs om.");
        watched.look();
        say(pages, "Kajen rivs.");
        asAnotherProgram("CREATE TRIGGER killed BEFORE UPDATE OF next_visit ON " + (pages ? "page" : "source")
                + " WHEN new.digest <> '' BEGIN SELECT RAISE(ABORT, 'killed'); END");
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(batches()).hasSize(2);
        asAnotherProgram("DROP TRIGGER killed");
        say(pages, "Kajen byggs om.");
        server.pass(Duration.ofHours(12));
        watched.look();
        assertThat(watched.items().stream()
                        .filter(item -> item.headline().equals(NewsSite.headline(1)))
                        .toList())
                .singleElement()
                .satisfies(item -> assertThat(item.revisions())
                        .extracting(revision ->
                                revision.item().lead() + revision.item().body())
                        .satisfiesExactly(
                                text -> assertThat(text).contains("byggs om"),
                                text -> assertThat(text).contains("rivs"),
                                text -> assertThat(text).contains("byggs om")));
    }

    private void say(boolean pages, String text) {
        if (pages) {
            site.edit(1, NewsSite.text(1) + " " + text);
        } else {
            server.put("/full", TestSite.text("text/xml", NewsSite.fullFeed(text)));
        }
    }

    private void asAnotherProgram(String statement) throws SQLException {
        try (Connection rows = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("sources.sqlite"));
                Statement each = rows.createStatement()) {
            each.execute(statement);
        }
    }

    @Test
    void aFileOfTheVersionBeforeIsBroughtUpToDateWithItsSourcesAndPages() throws IOException, SQLException {
        watched.look();
        watched.close();
        asAnotherProgram("DROP TABLE visit");
        asAnotherProgram("PRAGMA user_version = 1");
        watched = new WatchedSite(directory, server, source("/rss", Kind.AUTO, true));
        assertThat(watched.page(site.address(1)).state()).isEqualTo(State.TAKEN);
        assertThat(watched.sources.notes(WatchedSite.NAME, 10)).isEmpty();
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(watched.sources.notes(WatchedSite.NAME, 10)).hasSize(1);
        assertThat(watched.archive.overview().items()).isEqualTo(2);
    }

    @Test
    void whatAnEarlierVisitLeftBehindAndCannotBeReadKeepsNothingBack() throws IOException {
        watched.look();
        Path folder;
        try (Stream<Path> children = Files.list(directory.resolve("sources"))) {
            folder = children.findFirst().orElseThrow();
        }
        Files.write(folder.resolve("1-dated.warc"), new byte[] {0, 1, 2});
        Files.write(folder.resolve("2.feed"), new byte[] {0, 1, 2});
        site.edit(1, NewsSite.text(1) + " Rättelse.");
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(watched.state().error()).isEmpty();
        assertThat(watched.items())
                .anySatisfy(item -> assertThat(item.revisions()).hasSize(2));
        try (Stream<Path> children = Files.list(folder)) {
            assertThat(children.map(each -> String.valueOf(each.getFileName())))
                    .containsExactlyInAnyOrder("1-dated.warc.unreadable", "2.feed.unreadable");
        }
    }

    @Test
    void aFullDiskPostpones() {
        watched.usable.set(0);
        watched.look();
        watched.look();
        assertThat(server.seen()).isEmpty();
        assertThat(watched.state().error()).contains("too little room");
        assertThat(watched.state().failures()).isZero();
        assertThat(watched.report().needsLookingAt()).isTrue();
        watched.usable.set(Long.MAX_VALUE);
        server.pass(Duration.ofMinutes(11));
        watched.look();
        assertThat(watched.archive.overview().items()).isEqualTo(2);
        assertThat(watched.report().needsLookingAt()).isFalse();
    }

    @Test
    void whilePagesCannotBeKeptNobodyIsAskedAgainAndAgain() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("sources"), "x");
        watched.look();
        int requests = server.seen().size();
        server.pass(Duration.ofMinutes(1));
        watched.look();
        assertThat(server.seen()).hasSize(requests);
        assertThat(watched.state().error()).contains("What was fetched cannot be written");
        Files.delete(inTheWay);
        server.pass(Duration.ofMinutes(10));
        watched.look();
        assertThat(watched.archive.overview().items()).isEqualTo(2);
    }

    @Test
    void pagesThatAKillLeftBehindAreImportedWithTheSameBytes() throws IOException {
        watched.look();
        long batch = batches().getFirst().number();
        Path left;
        try (Stream<Path> found = Files.list(directory.resolve("sources"))) {
            left = found.findFirst().orElseThrow();
        }
        Files.write(
                left.resolve("1-dated.warc"),
                watched.archive
                        .ledger()
                        .open(watched.archive.ledger().originals(batch).getFirst())
                        .readAllBytes());
        Files.writeString(left.resolve("2-dated.warc.part"), "WARC/1.0");
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(batches())
                .hasSize(2)
                .last()
                .satisfies(again -> assertThat(again.counts().unchanged()).isEqualTo(2));
        assertThat(left).isEmptyDirectory();
    }

    @Test
    void aSourceThatFailsIsTriedMoreAndMoreSeldom() {
        site.failFeed();
        watched.lookUntil(SimulatedMonthTest.BEGIN.plus(Duration.ofDays(5)), Duration.ofMinutes(30));
        long tries = server.seen().stream()
                .filter(request -> request.path().equals("/rss"))
                .count();
        assertThat(tries).isBetween(7L, 10L);
        assertThat(watched.state().error()).contains("status 500");
        assertThat(watched.report().needsLookingAt()).isTrue();
        site.writeFeed();
        server.pass(Duration.ofDays(1));
        watched.look();
        assertThat(watched.state().failures()).isZero();
        assertThat(watched.archive.overview().items()).isEqualTo(2);
    }

    @Test
    void aSourceWithAnotherAddressIsReadAnew() {
        watched.look();
        server.put("/annan", TestSite.status(404));
        watched.watch(source("/annan", Kind.AUTO, true));
        watched.look();
        assertThat(watched.state().error()).contains("/annan was answered with status 404");
    }

    @Test
    void aSiteMapAndAListPageLeadToTheirPages() {
        server.put(
                "/karta.xml",
                TestSite.text(
                        "application/xml",
                        "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                                + server.at("/del.xml") + "</loc></sitemap></sitemapindex>"));
        server.put(
                "/del.xml",
                TestSite.text(
                        "application/xml",
                        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                                + site.address(1) + "</loc></url></urlset>"));
        watched.watch(source("/karta.xml", Kind.AUTO, true));
        watched.look();
        assertThat(watched.archive.overview().items()).isEqualTo(1);
        server.put(
                "/nyheter/",
                TestSite.text(
                        "text/html; charset=utf-8",
                        "<!DOCTYPE html><html><body><main><a href=\"" + NewsSite.path(2) + "\">" + NewsSite.headline(2)
                                + "</a></main></body></html>"));
        watched.watch(source("/nyheter/", Kind.AUTO, true));
        watched.look();
        assertThat(watched.items()).extracting(WatchedSite.Item::headline).contains(NewsSite.headline(2));
    }

    @Test
    void aSourceIsSilentAfterAWeekOrThreeTimesItsUsualPause() {
        watched.look();
        server.pass(Duration.ofDays(6));
        assertThat(watched.report().silent()).isFalse();
        server.pass(Duration.ofDays(2));
        assertThat(watched.report().silent()).isTrue();
        site.publish(3);
        watched.look();
        assertThat(watched.report().silent()).isFalse();
        assertThat(watched.report().weeks()).containsExactly(1, 2, 0, 0);
        server.pass(Duration.ofDays(20));
        assertThat(watched.report().silent()).isFalse();
        server.pass(Duration.ofDays(5));
        assertThat(watched.report().silent()).isTrue();
        assertThat(watched.report().lastNew())
                .hasValueSatisfying(time -> assertThat(time).isAfter(Instant.EPOCH));
    }

    @Test
    void aSourceIsVisitedBeforeItsTimeIfSomebodyAsks() {
        watched.look();
        server.pass(Duration.ofMinutes(2));
        site.publish(3);
        watched.look();
        assertThat(watched.pages.all(WatchedSite.NAME)).hasSize(2);
        Instant asked = server.clock().instant();
        watched.ask();
        watched.look();
        assertThat(watched.pages.all(WatchedSite.NAME)).hasSize(3);
        assertThat(watched.isAsked()).isFalse();
        assertThat(watched.state().nextVisit()).isAfterOrEqualTo(asked.plus(Duration.ofHours(1)));
    }

    @Test
    void whatCameOfTheLatestVisitsIsNoted() {
        watched.look();
        site.failFeed();
        server.pass(Duration.ofHours(2));
        watched.look();
        site.writeFeed();
        server.pass(Duration.ofHours(3));
        watched.look();
        watched.usable.set(0);
        server.pass(Duration.ofHours(2));
        watched.look();
        assertThat(watched.sources.notes(WatchedSite.NAME, 10))
                .extracting(VisitNote::outcome, VisitNote::newPages)
                .containsExactly(
                        tuple(VisitNote.Outcome.WAITED, 0),
                        tuple(VisitNote.Outcome.READ, 0),
                        tuple(VisitNote.Outcome.FAILED, 0),
                        tuple(VisitNote.Outcome.READ, 2));
        assertThat(watched.sources.notes(WatchedSite.NAME, 10).get(2).reason()).contains("500");
    }

    @Test
    void theOldestNotesAreForgotten() {
        for (int visit = 0; visit < VisitNote.MOST + 7; visit++) {
            watched.sources.note(WatchedSite.NAME, VisitNote.read(server.clock().instant(), visit));
        }
        assertThat(watched.sources.notes(WatchedSite.NAME, Integer.MAX_VALUE))
                .hasSize(VisitNote.MOST)
                .extracting(VisitNote::newPages)
                .startsWith(VisitNote.MOST + 6)
                .endsWith(7);
    }
}
