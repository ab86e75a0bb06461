package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.limits.RunningServer.Answer;

/** Ten thousand requests by chance: none may be answered as if the program were broken, and none fills the log. */
class HostileRequestsTest {

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 20;

    @TempDir
    private Path directory;

    @Test
    void noRequestMakesTheServerFail() {
        long seed = Long.getLong("seed", System.nanoTime());
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        AtomicLong longest = new AtomicLong();
        List<ILoggingEvent> logged;
        try (RunningServer server = new RunningServer(directory)) {
            server.fill(300);
            server.logged();
            try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int thread = 0; thread < AT_ONCE; thread++) {
                    HostileRequests requests = new HostileRequests(seed + thread);
                    String network = "10.6." + thread + ".";
                    clients.execute(() -> {
                        for (int i = 0; i < REQUESTS / AT_ONCE; i++) {
                            byte[] request = requests.next(server.port(), network + i % 250);
                            long began = System.nanoTime();
                            Answer answer = server.raw(request);
                            longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                            statuses.merge(answer.status(), 1, Integer::sum);
                            if (isFailure(answer)) {
                                failures.add(answer.status() + " for "
                                        + new String(request, StandardCharsets.ISO_8859_1)
                                                .lines()
                                                .toList());
                            }
                        }
                    });
                }
            }
            logged = server.logged();
            assertThat(server.get("/api/v1/items?q=f%C3%A4rjan").status()).isEqualTo(200);
        }
        System.out.printf(
                "%d requests, seed %d: %s, the longest took %d ms; %d log lines%n",
                REQUESTS, seed, statuses, longest.get() / 1_000_000, logged.size());
        assertThat(failures).as("failures, seed %d", seed).isEmpty();
        assertThat(logged.stream()
                        .filter(event -> event.getThrowableProxy() != null
                                || event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(HostileRequestsTest::shown)
                        .distinct())
                .as("errors in the log, seed %d", seed)
                .isEmpty();
    }

    private static boolean isFailure(Answer answer) {
        boolean busy = answer.status() == 503 && answer.header("Retry-After").isPresent();
        return answer.status() < 0 || (answer.status() >= 500 && !busy);
    }

    private static String shown(ILoggingEvent event) {
        return event.getLevel() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : " " + event.getThrowableProxy().getClassName() + ": "
                                + event.getThrowableProxy().getMessage() + " at "
                                + event.getThrowableProxy().getStackTraceElementProxyArray()[0]);
    }
}
