package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server hears only when it answers that a client has hung up. So a search may go on for nobody; how long, is bounded: by the wait
 * for its turn and by the time that a search may take.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoneClientsTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMillis(300);

    /** By the clock a search may take five times its time; as much again for all that a busy machine does beside. */
    private static final Duration MOST = PATIENCE.plus(LIMIT.multipliedBy(5)).multipliedBy(2);

    private static final int CLIENTS = 60;
    private static final String PAIRS = String.join(" OR ", Collections.nCopies(40, "*e* NEAR/100 *t*"));

    private final RunningServer server;

    GoneClientsTest(@TempDir Path directory) {
        server = new RunningServer(
                directory,
                "--archive.limits.searches.patience=" + PATIENCE.toMillis() + "ms",
                "--archive.search-time-limit=" + LIMIT.toMillis() + "ms");
    }

    @BeforeAll
    void fill() {
        server.fill(3_000);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void nobodySearchesSoonAfterAllHaveHungUp() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            askAndHangUp("10.6.0." + i);
        }
        long hungUp = System.nanoTime();
        while (searchedOrRefused() < CLIENTS || figure("archive.searches.working") > 0) {
            Thread.sleep(10);
            assertThat(Duration.ofNanos(System.nanoTime() - hungUp))
                    .as("after the clients; searched or refused by now: %s", searchedOrRefused())
                    .isLessThan(MOST);
        }
        System.out.printf(
                "%d clients with long searches had hung up: nobody searched %d ms later%n",
                CLIENTS, Duration.ofNanos(System.nanoTime() - hungUp).toMillis());
        assertThat(server.get("/api/v1/items?q=avgiften").status()).isEqualTo(200);
    }

    private void askAndHangUp(String client) throws IOException {
        String query = URLEncoder.encode(PAIRS, StandardCharsets.UTF_8);
        String request = "GET /api/v1/items?q=" + query + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + client
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private double searchedOrRefused() {
        MeterRegistry figures = server.part(MeterRegistry.class);
        double refused = figures.get("archive.refusals")
                .tag("limit", "searches")
                .counter()
                .count();
        return refused
                + figures.find("archive.search").timers().stream()
                        .mapToLong(Timer::count)
                        .sum();
    }

    private double figure(String name) {
        return server.part(MeterRegistry.class).get(name).gauge().value();
    }
}
