package se.nyhetsarkivet.web.limits.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.limits.RunningServer;

/** What is refused is a line in the security log, and every answer one in the access log, if that is asked for. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoggedRefusalsTest {

    private final RunningServer server;

    LoggedRefusalsTest(@TempDir Path directory) {
        server = new RunningServer(
                directory, "--archive.limits.rates.harvest=3", "--logging.level.nyhetsarkivet.access=INFO");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> lines(String logger) {
        return server.logged().stream()
                .filter(event -> event.getLoggerName().equals(logger))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private List<String> refusals() {
        return lines(SecurityLog.NAME);
    }

    @Test
    void eachRefusalIsALine() {
        String client = "X-Forwarded-For: 10.8.0.1";
        refusals();
        server.get("/om?q=hemligt", client, "Host: evil.example");
        assertThat(refusals()).containsExactly("refused for host: GET /om of evil.example by 10.8.0.1");
        server.get("/om", client, "X-Api-Key: gissad");
        assertThat(refusals()).containsExactly("refused for key: GET /om of localhost by 10.8.0.1");
        server.send("PUT", "/om", "x", client);
        assertThat(refusals()).containsExactly("refused for request: PUT /om of localhost by 10.8.0.1");
        server.get("/?v-r=push", client);
        assertThat(refusals()).containsExactly("refused for request: GET / of localhost by 10.8.0.1");
        server.send("POST", "/api/v1/items", "x".repeat(100_000), client);
        assertThat(refusals()).containsExactly("refused for body: POST /api/v1/items of localhost by 10.8.0.1");
        server.get("/robots.txt", client);
        server.get("/robots.txt", client);
        server.get("/robots.txt", client);
        assertThat(refusals()).last().isEqualTo("refused for rate: GET /robots.txt of localhost by 10.8.0.1");
    }

    /** Tomcat refuses them before any filter sees them. */
    @Test
    void addressesThatLeadElsewhereAreLinesToo() {
        refusals();
        for (String path : new String[] {"/..%2f..%2fetc/passwd", "/%zz", "/../../etc/passwd"}) {
            assertThat(server.get(path).status()).as(path).isEqualTo(400);
            assertThat(refusals()).as(path).hasSize(1).first().asString().startsWith("refused for request: GET /");
        }
    }

    @Test
    void aFloodOfRefusalsIsNoFloodOfLines() {
        SecurityLog log = new SecurityLog();
        refusals();
        for (int i = 0; i < 400; i++) {
            log.refused(Refusals.Reason.KEY, new LoggedRequest("10.8.0.4", "GET", "/om", "localhost"));
        }
        List<String> flood = refusals();
        assertThat(flood).hasSizeBetween(100, 150);
        int untold = 400 - flood.size();
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        log.refused(Refusals.Reason.KEY, new LoggedRequest("10.8.0.4", "GET", "/om", "localhost"));
        assertThat(refusals()).singleElement().asString().endsWith(untold + " more before it)");
    }

    @Test
    void everyAnswerIsALineWithoutTheSearch() {
        lines(RequestLog.NAME);
        server.get("/api/v1/items?q=hemligt", "X-Forwarded-For: 10.8.0.2");
        server.get("/finns-inte", "X-Forwarded-For: 10.8.0.3, 203.0.113.9");
        List<String> answers = lines(RequestLog.NAME);
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst()).matches("10\\.8\\.0\\.2 GET /api/v1/items 200 \\d+ bytes \\d+ ms");
        assertThat(answers.getLast()).startsWith("203.0.113.9 GET /finns-inte 404 ");
    }
}
