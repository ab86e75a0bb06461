package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Whoever is interrupted while the archive works for him does the archive no harm. A failure prints the seed. */
@Tag("slow")
class InterruptedCallersTest {

    private static final int CALLS = 40;

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        archive.close();
    }

    private static NewsItem item(int number) {
        return NewsItem.builder("Nyhet " + number, PartialDate.parse("2018-04-23"))
                .identifier("n" + number)
                .body("Kommunen bygger en bro, nummer " + number + ".")
                .build();
    }

    @Test
    void anInterruptedThreadAddsAndKeepsItsMark() {
        Thread.currentThread().interrupt();
        assertThat(archive.add(List.of(item(1))).counts().newItems()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(count(archive, "bro")).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadDoesAllElseToo() {
        archive.add(List.of(item(1), item(2), item(3)));
        ItemId id = item(1).id();
        Thread.currentThread().interrupt();
        archive.ledger().withdraw(id, "prov");
        archive.ledger().reinstate(id, "prov");
        archive.ledger().erase(item(2).id(), "prov");
        archive.rebuildIndex();
        assertThat(archive.verify().differences()).isEmpty();
        archive.ledger().undo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(count(archive, "bro")).isZero();
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void anInterruptedImportEndsWithAMessageAndGoesOnLater() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append(News.line("n" + i, "Nyhet " + i, "Om en bro."));
        }
        ImportSource source = News.source("news.jsonl", lines.toString()).withoutKeepingOriginal();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> archive.importFrom(source))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(archive.importFrom(source).counts().newItems()).isEqualTo(3_000);
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void callsCancelledAtRandomMomentsLeaveTheArchiveWhole() throws InterruptedException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        AtomicInteger acknowledged = new AtomicInteger();
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int call = 0; call < CALLS; call++) {
                int number = call;
                calls.add(threads.submit(() -> {
                    archive.add(List.of(item(number)));
                    acknowledged.incrementAndGet();
                }));
                Thread.sleep(random.nextInt(8));
                calls.get(random.nextInt(calls.size())).cancel(true);
            }
        }
        archive.add(List.of(item(CALLS)));
        assertThat(count(archive, "bro")).as("seed %d", seed).isGreaterThan(acknowledged.get());
        assertThat(archive.verify().differences()).as("seed %d", seed).isEmpty();
    }

    @Test
    void aClosedArchiveSaysSo() {
        archive.close();
        assertThatThrownBy(() -> archive.add(List.of(item(1)))).hasMessageContaining("closed");
    }
}
