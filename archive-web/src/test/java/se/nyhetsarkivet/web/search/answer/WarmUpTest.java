package se.nyhetsarkivet.web.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.limits.turn.Gates;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** The application searches for itself at its start, and is reported ready when that has ended. */
class WarmUpTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private final SearchGate gate = Gates.patient();

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
        archive.add(IntStream.range(0, 30)
                .mapToObj(i -> NewsItem.builder("Färjan går igen efter reparation " + i, PartialDate.parse("2018-04"))
                        .identifier("farja-" + i)
                        .build())
                .toList());
    }

    @AfterEach
    void close() {
        gate.destroy();
        archive.close();
    }

    private WarmUp warmUp(String atMost) {
        ArchiveProperties properties = new Binder(new MapConfigurationPropertySource(Map.of("archive.warm-up", atMost)))
                .bindOrCreate("archive", ArchiveProperties.class);
        return new WarmUp(archive, gate, new PageSearch(archive, gate), properties);
    }

    private static void awaitEndOf(WarmUp warmUp) {
        while (!warmUp.hasEnded()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void itIsReportedReadyWhenItHasSearched() {
        WarmUp warmUp = warmUp("1m");
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        warmUp.start();
        awaitEndOf(warmUp);
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void itIsReportedReadyAtOnceIfItIsNotToSearch() {
        assertThat(warmUp("0s").health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anEmptyArchiveIsReadyToo(@TempDir Path empty) {
        archive.close();
        archive = NewsArchive.at(empty).open();
        WarmUp warmUp = warmUp("1m");
        warmUp.start();
        awaitEndOf(warmUp);
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.UP);
    }

    /** The first search waits for a turn, and none follows when its time is up. */
    @Test
    void itEndsWhenItsTimeIsUp() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            reader.execute(() -> gate.search("hits", () -> {
                taken.countDown();
                return await(open);
            }));
            taken.await();
            WarmUp warmUp = warmUp("1ns");
            warmUp.start();
            assertThat(warmUp.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            open.countDown();
            awaitEndOf(warmUp);
        }
    }

    @Test
    void aStopEndsIt() throws InterruptedException {
        WarmUp warmUp = warmUp("10m");
        warmUp.start();
        warmUp.destroy();
        assertThat(warmUp.hasEnded()).isTrue();
        assertThat(List.of(warmUp.health().getStatus())).containsExactly(Status.UP);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
