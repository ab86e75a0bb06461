package se.nyhetsarkivet.web.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** The application does at its start what its readers would wait for, and is reported ready when that has ended. */
class WarmUpTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private WarmUpTask saying(String... words) {
        return () ->
                Stream.of(words).<Runnable>map(word -> () -> done.add(word)).toList();
    }

    private static WarmUp warmUp(String atMost, WarmUpTask... tasks) {
        ArchiveProperties properties = new Binder(new MapConfigurationPropertySource(Map.of("archive.warm-up", atMost)))
                .bindOrCreate("archive", ArchiveProperties.class);
        return new WarmUp(List.of(tasks), properties);
    }

    private static void runToItsEnd(WarmUp warmUp) {
        warmUp.start();
        while (!warmUp.hasEnded()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void itIsReportedReadyWhenAllIsDone() {
        WarmUp warmUp = warmUp("1m", saying("a", "b"));
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        runToItsEnd(warmUp);
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.UP);
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void noTaskWaitsUntilAnotherHasEnded() {
        runToItsEnd(warmUp("1m", saying("a", "b", "c"), saying(), saying("1")));
        assertThat(done).containsExactly("a", "1", "b", "c");
    }

    @Test
    void itIsReportedReadyAtOnceIfNothingIsToBeDone() {
        assertThat(warmUp("0s", saying("a")).health().getStatus()).isEqualTo(Status.UP);
        assertThat(done).isEmpty();
    }

    @Test
    void itEndsWhenItsTimeIsUp() {
        runToItsEnd(warmUp("1ns", saying("a")));
        assertThat(done).isEmpty();
    }

    @Test
    void aStopEndsIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Runnable endless = () -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        };
        WarmUp warmUp = warmUp("10m", () -> Collections.nCopies(1_000, endless));
        warmUp.start();
        begun.await();
        warmUp.destroy();
        assertThat(warmUp.hasEnded()).isTrue();
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anArchiveThatCannotBeReadDoesNotKeepTheServerFromBeingReady() {
        WarmUp warmUp = warmUp("1m", () -> {
            throw new ArchiveException("The record cannot be read");
        });
        runToItsEnd(warmUp);
        assertThat(warmUp.health().getStatus()).isEqualTo(Status.UP);
    }
}
