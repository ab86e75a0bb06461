package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.fetch.TestSite;

/**
 * A process that watches sources and a drop folder is killed at random moments, while news come, are edited and are put back: each is
 * one item in the end, whose revisions are what its server said, in order, and the last one is what it said last; each dropped file was
 * imported. {@code -Dkills=100} kills so often; {@code -Dtest.seed=N} makes the same changes again.
 */
@Tag("slow")
class KilledSourcesTest {

    private static final int KILLS = Integer.getInteger("kills", Boolean.getBoolean("thorough") ? 10 : 4);
    private static final int CHANGES = 60;
    private static final int WORDINGS = 3;
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");
    private static final int LAST_REVISIT_HOURS = 29 * 24;

    @TempDir
    private Path directory;

    private final List<String> dropped = new ArrayList<>();
    private Instant time = BEGIN;

    @Test
    void whatSourcesSaidIsInTheArchiveAsTheySaidIt() throws Exception {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("KilledSourcesTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        Files.createDirectories(directory.resolve("drop"));
        try (TestSite server = new TestSite(BEGIN)) {
            ChangingSite site = new ChangingSite(server);
            int port = server.at("/").getPort();
            for (int kill = 0; kill < KILLS; kill++) {
                watchAndKill(port, site, random);
            }
            try (Watcher watcher = new Watcher(directory, port, time)) {
                for (int hour = 0; hour < LAST_REVISIT_HOURS; hour++) {
                    watcher.look(Duration.ofHours(1));
                }
                check(site, watcher.archive);
            }
        }
        checkDropFolder();
    }

    private void watchAndKill(int port, ChangingSite site, Random random) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watcher.class.getName(),
                        directory.toString(),
                        String.valueOf(port),
                        time.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader steps =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            // What is loaded for the first step takes longer than many others.
            read(steps);
            int changes = 1 + random.nextInt(CHANGES);
            for (int change = 0; change < changes; change++) {
                change(site, random);
                if (random.nextBoolean()) {
                    read(steps);
                } else {
                    Thread.sleep(random.nextInt(10));
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void read(BufferedReader steps) throws IOException {
        String line = steps.readLine();
        while (line != null && !line.startsWith(Watcher.STEP_DONE)) {
            line = steps.readLine();
        }
        assertThat(line).as("the process that is to be killed goes on").isNotNull();
        time = Instant.parse(line.substring(Watcher.STEP_DONE.length()));
    }

    private void change(ChangingSite site, Random random) throws IOException {
        List<ChangingSite.News> all = site.published();
        if (all.isEmpty() || random.nextInt(12) == 0) {
            site.publish(random.nextBoolean() ? ChangingSite.PAGES : ChangingSite.ALONE);
        } else if (random.nextInt(12) == 0) {
            drop();
        } else {
            all.get(random.nextInt(all.size())).wording = random.nextInt(WORDINGS);
        }
    }

    private void drop() throws IOException {
        String name = "nyhet-" + dropped.size() + ".jsonl";
        Path unfinished = directory.resolve("drop").resolve(name + ".part");
        Files.writeString(
                unfinished,
                "{\"@type\":\"NewsArticle\",\"headline\":\"Inlagd %s\",\"datePublished\":\"2018-04-23\"}\n"
                        .formatted(name));
        Files.move(unfinished, directory.resolve("drop").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        dropped.add(name);
    }

    private void check(ChangingSite site, NewsArchive archive) throws IOException {
        int revisions = 0;
        for (ChangingSite.News news : site.published()) {
            List<Integer> kept = wordings(archive, "rubrik:\"" + news.headline() + "\"");
            assertThat(kept).as(news.headline()).isNotEmpty();
            assertThat(kept.getLast())
                    .as("what %s said last, of %s", news.headline(), news.sent)
                    .isEqualTo(news.sent.getLast());
            for (int i = 1; i < kept.size(); i++) {
                assertThat(kept.get(i))
                        .as("revisions of %s: %s", news.headline(), kept)
                        .isNotEqualTo(kept.get(i - 1));
            }
            assertThat(isWithin(kept, news.sent))
                    .as("%s: %s are within %s", news.headline(), kept, news.sent)
                    .isTrue();
            revisions += kept.size();
        }
        for (String name : dropped) {
            assertThat(archive.search(SearchRequest.of("\"Inlagd " + name + "\""))
                            .total())
                    .as(name)
                    .isEqualTo(1);
        }
        assertThat(archive.overview().items()).isEqualTo(site.published().size() + dropped.size());
        assertThat(archive.ledger().batches())
                .allMatch(batch -> batch.finishedAt().isPresent());
        try (Stream<Path> left = Files.walk(directory.resolve("sources"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        System.out.printf(
                "KilledSourcesTest: %d kills until %s, %d news with %d revisions, %d files dropped%n",
                KILLS, time, site.published().size(), revisions, dropped.size());
    }

    private static List<Integer> wordings(NewsArchive archive, String query) {
        List<Revision> revisions = archive.search(SearchRequest.of(query)).hits().stream()
                .flatMap(hit -> archive.history(hit.id()).revisions().stream())
                .toList();
        return revisions.stream()
                .map(revision -> ChangingSite.News.wordingOf(
                        revision.item().lead() + revision.item().body()))
                .toList();
    }

    /** Whether one list is another one without some of its parts. */
    private static boolean isWithin(List<Integer> few, List<Integer> many) {
        int found = 0;
        for (int each : many) {
            if (found < few.size() && few.get(found) == each) {
                found++;
            }
        }
        return found == few.size();
    }

    private void checkDropFolder() throws IOException {
        List<String> expected = dropped.stream()
                .flatMap(name -> Stream.of(name, name + ".report.txt"))
                .toList();
        assertThat(names("drop/done")).containsAll(expected);
        assertThat(names("drop/failed")).isEmpty();
        assertThat(names("drop")).containsExactlyInAnyOrder("done", "failed");
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> children = Files.list(directory.resolve(folder))) {
            return children.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
