package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.nyhetsarkivet.archive.News.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Single adds, each durable and searchable when it returns, cost few waits for the disk and share them. */
@Tag("slow")
class DurableAddsTest {

    private static final int ADDS = 50;
    private static final int MOST_SYNCS = 3;
    private static final int WRITERS = 8;

    @TempDir
    private Path directory;

    /** Adds one item after the other, or as many as it can with several writers, and tells how many a second. */
    static final class Adder {

        private Adder() {}

        public static void main(String[] arguments) {
            Path archive = Path.of(arguments[0]);
            int writers = Integer.parseInt(arguments[1]);
            int adds = Integer.parseInt(arguments[2]);
            try (NewsArchive open = NewsArchive.at(archive).open()) {
                add(open, writers, adds, 0);
                long begun = System.nanoTime();
                add(open, writers, adds, adds);
                double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
                System.out.printf("%d writers: %.0f adds a second%n", writers, adds / seconds);
            }
        }

        private static void add(NewsArchive archive, int writers, int adds, int first) {
            AtomicInteger next = new AtomicInteger();
            try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
                for (int writer = 0; writer < writers; writer++) {
                    threads.execute(() -> {
                        for (int i = next.getAndIncrement(); i < adds; i = next.getAndIncrement()) {
                            archive.add(List.of(item(first + i)));
                        }
                    });
                }
            }
        }
    }

    private static NewsItem item(int number) {
        return NewsItem.builder("Nyhet " + number + " om bron", PartialDate.parse("2018-04-23"))
                .identifier("n" + number)
                .publisher("Kommunen")
                .body(("Kommunen bygger en bro, nummer " + number + ". ").repeat(30))
                .build();
    }

    @Test
    void anAddAloneWaitsForTheDiskAtMostThreeTimes() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is here");
        Path trace = directory.resolve("trace");
        Process process = new ProcessBuilder(
                        "/usr/bin/strace",
                        "-f",
                        "-e",
                        "trace=fsync,fdatasync,sync_file_range,msync",
                        "-o",
                        trace.toString(),
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        Adder.class.getName(),
                        directory.resolve("archive").toString(),
                        "1",
                        String.valueOf(ADDS))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("told").toFile())
                .start();
        assumeTrue(process.waitFor() == 0, "processes can be traced here");
        try (Stream<String> calls = Files.lines(trace)) {
            long syncs = calls.filter(call -> call.contains("sync(")).count();
            // With those of opening and closing the archive.
            assertThat(syncs).isLessThanOrEqualTo(2L * ADDS * MOST_SYNCS);
            System.out.printf("%.2f syncs an add%n", syncs / (2.0 * ADDS));
        }
    }

    @Test
    void writersShareTheWait() {
        AtomicInteger found = new AtomicInteger();
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * ADDS;
                threads.execute(() -> {
                    for (int i = 0; i < ADDS; i++) {
                        archive.add(List.of(item(first + i)));
                        if (count(archive, "\"nummer " + (first + i) + "\"") == 1) {
                            found.incrementAndGet();
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            assertThat(found).hasValue(WRITERS * ADDS);
            assertThat(archive.ledger().batches()).hasSize(WRITERS * ADDS);
            assertThat(archive.verify().differences()).isEmpty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
