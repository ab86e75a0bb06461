package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.item;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.rounds.Rounds;
import se.nyhetsarkivet.web.rounds.Rounds.Stop;

/** Rounds go on whatever fails in them, and end in order. */
@Tag("slow")
class AlertRoundsTest {

    private static final Stop NO_STOP = new Stop(() -> {}, Duration.ofSeconds(1));

    @TempDir
    private Path directory;

    @Test
    void whatFailsIsKnownUntilItSucceedsAndHoldsUpNoOtherWork() {
        AtomicBoolean fails = new AtomicBoolean(true);
        AtomicInteger others = new AtomicInteger();
        Rounds rounds = new Rounds(
                "alerts",
                List.of(
                        now -> {
                            if (fails.get()) {
                                throw new StackOverflowError("too deep");
                            }
                        },
                        now -> others.incrementAndGet()),
                () -> NOW,
                Duration.ofHours(1),
                NO_STOP);
        rounds.look();
        assertThat(rounds.failures()).singleElement().asString().contains("too deep");
        assertThat(others).hasValue(1);
        fails.set(false);
        rounds.look();
        assertThat(rounds.failures()).isEmpty();
        rounds.close();
    }

    @Test
    void anErrorDoesNotEndTheRounds() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        try (Rounds rounds = new Rounds(
                "alerts",
                List.of(now -> {
                    twice.countDown();
                    throw new NoClassDefFoundError("gone");
                }),
                () -> NOW,
                Duration.ofMillis(5),
                NO_STOP)) {
            rounds.begin();
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theStopAsksTheWorksToEndAndWaitsForThem() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Rounds rounds = new Rounds(
                "alerts",
                List.of(now -> {
                    begun.countDown();
                    try {
                        finished.set(asked.await(10, TimeUnit.SECONDS));
                    } catch (InterruptedException cut) {
                        Thread.currentThread().interrupt();
                    }
                }),
                () -> NOW,
                Duration.ofMillis(1),
                new Stop(asked::countDown, Duration.ofSeconds(10)));
        rounds.begin();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        rounds.close();
        assertThat(finished).isTrue();
    }

    /** A search that was cut short would otherwise be reported as if it had found nothing. */
    @Test
    void whatIsFoundInAnInterruptedRoundIsThrownAway() {
        try (AlertPost post = new AlertPost(directory, 1)) {
            String id = post.confirmed(wish("?q=f%C3%A4rja", Interval.AT_ONCE));
            long position = post.store.find(id).orElseThrow().position();
            post.archive.add(List.of(item("a", "En färja.")));
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> post.matching.look(NOW)).isInstanceOf(RuntimeException.class);
            } finally {
                Thread.interrupted();
            }
            assertThat(post.store.find(id).orElseThrow().position()).isEqualTo(position);
            assertThat(post.outbox.waiting()).isZero();
        }
    }
}
