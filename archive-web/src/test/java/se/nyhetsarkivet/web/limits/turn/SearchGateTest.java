package se.nyhetsarkivet.web.limits.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.limits.client.Client;

@Tag("slow")
class SearchGateTest {

    private final MeterRegistry figures = new SimpleMeterRegistry();

    private SearchGate gate(int atOnce, int waiting, Duration patience) {
        return Gates.gate(atOnce, waiting, patience, figures);
    }

    private static <T> T as(String client, SearchGate gate, Supplier<T> search) {
        Client.begin(Client.at(client));
        try {
            return gate.search("hits", search);
        } finally {
            Client.end();
        }
    }

    private static int sleeping(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    @Test
    void aFailureOfTheSearchIsTheCallersFailure() {
        SearchGate gate = gate(2, 2, Duration.ofSeconds(1));
        assertThatThrownBy(() -> gate.search("hits", () -> {
                    throw new IllegalArgumentException("width");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(gate.<Integer>search("hits", () -> 7)).isEqualTo(7);
    }

    @Test
    void onlySoManyWorkAtOnceAndTheRestIsRefusedAtOnceOrAfterAMoment() throws InterruptedException {
        SearchGate gate = gate(2, 3, Duration.ofMillis(300));
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(40);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String client = "10.0.0." + i;
                clients.execute(() -> {
                    try {
                        as(client, gate, () -> {
                            most.accumulateAndGet(working.incrementAndGet(), Math::max);
                            sleeping(200);
                            return working.decrementAndGet();
                        });
                    } catch (SearchRefusedException busy) {
                        refused.incrementAndGet();
                    } finally {
                        ended.countDown();
                    }
                });
            }
            ended.await();
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(refused.get()).isBetween(34, 39);
        assertThat(figures.get("archive.refusals")
                        .tag("limit", "searches")
                        .counter()
                        .count())
                .isEqualTo(refused.get());
        assertThat(gate.<Integer>search("hits", () -> 7)).isEqualTo(7);
    }

    @Test
    void aReaderDoesNotWaitBehindTwentyClientsWithLongSearches() throws InterruptedException {
        SearchGate gate = gate(3, 64, Duration.ofSeconds(2));
        as("10.1.0.1", gate, () -> sleeping(5));
        CountDownLatch stop = new CountDownLatch(1);
        List<Long> waits = new ArrayList<>();
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String client = "10.2.0." + i;
                attackers.execute(() -> {
                    while (stop.getCount() > 0) {
                        try {
                            as(client, gate, () -> sleeping(400));
                        } catch (SearchRefusedException busy) {
                            sleeping(10);
                        }
                    }
                });
            }
            sleeping(200);
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                as("10.1.0.1", gate, () -> sleeping(5));
                waits.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            stop.countDown();
        }
        Collections.sort(waits);
        assertThat(waits.get(10)).as("median wait in ms of %s", waits).isLessThan(100);
    }
}
