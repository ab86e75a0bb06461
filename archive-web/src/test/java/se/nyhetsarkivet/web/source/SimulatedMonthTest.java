package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourcePage.State;

/** A site of fifty pages over a month and four weeks more: what the archive says in the end is what happened. */
@Tag("slow")
class SimulatedMonthTest {

    static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

    /** Pages that can never be fetched; the archive has what the feed said of them. */
    private static final Set<Integer> NEVER = Set.of(11, 13, 17, 19, 23, 25, 27, 29);

    @TempDir
    private Path directory;

    private final Map<Duration, Runnable> happenings = new TreeMap<>();

    private static Duration published(int number) {
        return Duration.ofHours(12L * number);
    }

    private void at(int number, Duration later, Runnable happening) {
        happenings.merge(published(number).plus(later), happening, (one, two) -> () -> {
            one.run();
            two.run();
        });
    }

    @Test
    void theRevisionsSayExactlyWhatHappened() throws Exception {
        try (TestSite server = new TestSite(BEGIN)) {
            NewsSite site = new NewsSite(server);
            for (int number = 0; number < NewsSite.PAGES; number++) {
                int each = number;
                at(number, Duration.ZERO, () -> site.publish(each));
            }
            at(3, Duration.ofDays(2), () -> site.edit(3, NewsSite.text(3) + " Kostnaden är nu högre."));
            at(5, Duration.ofHours(30), () -> site.edit(5, NewsSite.text(5) + " Rättelse."));
            at(5, Duration.ofDays(6), () -> site.edit(5, NewsSite.text(5) + " Rättelse. Ännu en."));
            at(35, Duration.ofHours(30), () -> site.edit(35, NewsSite.text(35) + " Tillfälligt."));
            at(35, Duration.ofDays(5), () -> site.mend(35));
            at(7, Duration.ofDays(2), () -> site.move(7, NewsSite.text(7)));
            at(7, Duration.ofDays(10), () -> site.move(7, NewsSite.text(7) + " Ändrat efter flytten."));
            at(9, Duration.ofDays(2), () -> server.put(NewsSite.path(9), TestSite.status(410)));
            at(15, Duration.ZERO, () -> site.truncate(15));
            at(15, Duration.ofMinutes(20), () -> site.mend(15));
            at(24, Duration.ofHours(1), site::failFeed);
            at(26, Duration.ofHours(1), site::writeFeed);
            Watched source = new Watched(
                    WatchedSite.NAME,
                    server.at("/rss").toString(),
                    "Tallhamns kommun",
                    Kind.AUTO,
                    Duration.ofHours(1),
                    true);
            try (WatchedSite watched = new WatchedSite(directory, server, source)) {
                run(watched);
                check(site, watched);
                checkRequests(server);
            }
        }
    }

    private void run(WatchedSite watched) {
        for (Map.Entry<Duration, Runnable> happening : happenings.entrySet()) {
            watched.lookUntil(BEGIN.plus(happening.getKey()), Duration.ofMinutes(30));
            happening.getValue().run();
        }
        watched.lookUntil(BEGIN.plus(published(NewsSite.PAGES)).plus(Duration.ofDays(29)), Duration.ofHours(1));
    }

    private void check(NewsSite site, WatchedSite watched) throws Exception {
        Map<String, WatchedSite.Item> items =
                watched.items().stream().collect(Collectors.toMap(WatchedSite.Item::headline, item -> item));
        assertThat(watched.items()).hasSize(NewsSite.PAGES);
        Map<Integer, Integer> revisions = new HashMap<>(Map.of(3, 2, 5, 3, 7, 2, 35, 3));
        for (int number = 0; number < NewsSite.PAGES; number++) {
            WatchedSite.Item item = items.get(NewsSite.headline(number));
            assertThat(item).as("page %d", number).isNotNull();
            State state = watched.page(site.address(number)).state();
            if (NEVER.contains(number)) {
                assertThat(state).as("page %d", number).isEqualTo(State.ENTRY);
                assertThat(last(item).item().lead()).isEqualTo("Kort om ärende " + number + ".");
            } else {
                assertThat(state).as("page %d", number).isEqualTo(number == 9 ? State.GONE : State.TAKEN);
                String text = last(item).item().lead() + last(item).item().body();
                assertThat(text).as("page %d", number).contains(number == 21 ? "Åtgärderna vid ån" : "Kommunstyrelsen");
            }
            assertThat(item.revisions()).as("page %d", number).hasSize(revisions.getOrDefault(number, 1));
        }
        assertThat(last(items, 3).item().body()).contains("Kostnaden är nu högre.");
        assertThat(last(items, 5).item().body()).contains("Ännu en.");
        assertThat(last(items, 35).item().body()).doesNotContain("Tillfälligt");
        assertThat(last(items, 7).item().body()).contains("Ändrat efter flytten.");
        assertThat(last(items, 7).item().url()).isEqualTo(site.address(7));
        assertThat(watched.page(site.address(7)).address()).contains("/flyttad/7");
        assertThat(last(items, 31).item().published().iso()).startsWith("2026-01-2");
        assertThat(watched.archive.ledger().batches())
                .allMatch(batch -> batch.importedBy().equals("source: Tallhamn"))
                .allMatch(batch -> batch.finishedAt().isPresent());
        try (Stream<Path> left = Files.walk(directory.resolve("sources"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(watched.state().error()).isEmpty();
        assertThat(watched.report().silent()).isTrue();
    }

    private static Revision last(Map<String, WatchedSite.Item> items, int number) {
        return last(Objects.requireNonNull(items.get(NewsSite.headline(number))));
    }

    private static Revision last(WatchedSite.Item item) {
        return item.revisions().getLast();
    }

    private static void checkRequests(TestSite server) {
        List<TestSite.Seen> seen = server.seen();
        assertThat(seen).allMatch(request -> request.agent().equals(TestSite.AGENT));
        assertThat(seen).noneMatch(request -> request.path().startsWith("/nyheter/13"));
        for (int i = 1; i < seen.size(); i++) {
            assertThat(Duration.between(seen.get(i - 1).at(), seen.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
        // Once new, then seven times, each but the first by what the server said of it.
        List<TestSite.Seen> ofOne = seen.stream()
                .filter(request -> request.path().equals(NewsSite.path(1)))
                .toList();
        assertThat(ofOne).hasSize(8);
        assertThat(ofOne.stream().skip(1))
                .noneMatch(request -> request.condition().isEmpty());
        long robots = seen.stream()
                .filter(request -> request.path().equals("/robots.txt"))
                .count();
        assertThat(robots).isBetween(20L, 60L);
    }
}
