package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.limits.RunningServer.Answer;

/** Thousands of requests by chance, ten thousand with {@code -Dthorough}: none may be answered as if the program were broken, and none fills the log. */
@Tag("slow")
class HostileRequestsTest {

    private static final int REQUESTS = Boolean.getBoolean("thorough") ? 10_000 : 2_000;
    private static final int AT_ONCE = 20;
    private static final int ONE_BY_ONE = REQUESTS / 5;
    private static final Duration MOST_PROCESSOR_TIME = Duration.ofMillis(1_500);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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

    /** One at a time, so that what the process has used is the request's; the client's share is in it. */
    @Test
    void noRequestTakesTheProcessorForLong() {
        long seed = Long.getLong("seed", System.nanoTime());
        HostileRequests requests = new HostileRequests(seed);
        Duration most = Duration.ZERO;
        String costliest = "";
        try (RunningServer server = new RunningServer(directory)) {
            server.fill(300);
            for (int i = 0; i < ONE_BY_ONE; i++) {
                byte[] request = requests.next(server.port(), "10.5." + i / 250 + "." + i % 250);
                long before = PROCESS.getProcessCpuTime();
                server.raw(request);
                Duration used = Duration.ofNanos(PROCESS.getProcessCpuTime() - before);
                if (used.compareTo(most) > 0) {
                    most = used;
                    costliest = firstLine(request);
                }
            }
        }
        System.out.printf(
                "%d requests one by one, seed %d: the costliest used %d ms of the processor: %s%n",
                ONE_BY_ONE, seed, most.toMillis(), costliest);
        assertThat(most).as("seed %d: %s", seed, costliest).isLessThan(MOST_PROCESSOR_TIME);
    }

    private static String firstLine(byte[] request) {
        return new String(request, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
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
