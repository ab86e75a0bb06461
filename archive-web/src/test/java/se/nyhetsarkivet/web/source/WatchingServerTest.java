package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.limits.RunningServer;

/** The application with a source that hangs, one that works, and a drop folder. */
@Tag("slow")
@Timeout(180)
class WatchingServerTest {

    private static final String NEWS =
            "{\"headline\":\"Ny färja\",\"datePublished\":\"2018-04-23\",\"url\":\"https://hamn.example/1\"}\n";

    @TempDir
    private Path directory;

    @Test
    void aSourceThatHangsHoldsUpNothingAndTheStopTakesSeconds() throws IOException, InterruptedException {
        int port = freePort();
        Path drop = directory.resolve("drop");
        Instant stopped;
        try (TestSite site = new TestSite(Instant.now())) {
            String base = "http://127.0.0.1:" + site.at("/").getPort();
            site.put("/robots.txt", TestSite.status(404));
            site.put("/slow", exchange -> sleep(Duration.ofMinutes(2)));
            site.put(
                    "/rss",
                    TestSite.text(
                            "text/xml",
                            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hamnen</title><item><title>Ny kaj</title>"
                                    + "<link>https://hamn.example/kaj</link><description>Kajen är ny.</description>"
                                    + "<pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate></item></channel></rss>"));
            RunningServer server = new RunningServer(
                    directory.resolve("archive"),
                    "--management.server.port=" + port,
                    "--archive.sources.contact=arkivet@arkiv.example",
                    "--archive.sources.ports=" + site.at("/").getPort(),
                    "--archive.sources.private-addresses=127.0.0.1,127.0.0.2",
                    "--archive.sources.time-limit=60s",
                    "--archive.sources.pause=0s",
                    "--archive.sources.list[0].name=Hänger",
                    "--archive.sources.list[0].address=" + base.replace("127.0.0.1", "localhost") + "/slow",
                    "--archive.sources.list[1].name=Hamnen",
                    "--archive.sources.list[1].address=" + base + "/rss",
                    "--archive.sources.list[1].kind=feed",
                    "--archive.sources.list[1].pages=false",
                    "--archive.sources.drop-folder=" + drop);
            try (server;
                    HttpClient client = HttpClient.newHttpClient()) {
                Files.writeString(drop.resolve("n.jsonl"), NEWS);
                while (!Files.exists(drop.resolve("done/n.jsonl"))
                        || !text(client, port, "/actuator/health").contains("lastRead")) {
                    Thread.sleep(500);
                }
                assertThat(text(client, port, "/actuator/health")).contains("\"sources\":{", "\"Hamnen\":{");
                assertThat(text(client, port, "/actuator/prometheus"))
                        .contains(
                                "archive_sources 2.0",
                                "archive_sources_new{source=\"Hamnen\"} 1.0",
                                "archive_items 2.0");
                assertThat(site.seen())
                        .extracting(TestSite.Seen::agent)
                        .allMatch(agent -> agent.endsWith("(+arkivet@arkiv.example)"));
                stopped = Instant.now();
            }
            assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(HttpClient client, int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
