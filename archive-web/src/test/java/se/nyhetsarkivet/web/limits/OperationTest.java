package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the archive sees of it, and nobody else. */
class OperationTest {

    @TempDir
    private Path directory;

    @Test
    void healthAndFiguresHaveAPortOfTheirOwn() throws IOException, InterruptedException {
        int port = freePort();
        try (RunningServer server = new RunningServer(directory, "--management.server.port=" + port);
                HttpClient client = HttpClient.newHttpClient()) {
            server.fill(20);
            server.get("/api/v1/items?q=avgiften");
            server.get("/?v-r=init&location=&query=");
            for (String probe : new String[] {"", "/liveness", "/readiness"}) {
                assertThat(text(client, port, "/actuator/health" + probe)).contains("\"status\":\"UP\"");
            }
            assertThat(text(client, port, "/actuator/prometheus"))
                    .contains(
                            "archive_items 20.0",
                            "archive_index_lag 0.0",
                            "archive_imports 1.0",
                            "archive_sessions 1.0",
                            "archive_searches_waiting 0.0",
                            "archive_refusals_total{limit=\"rate\"} 0.0",
                            "archive_search_seconds_count{kind=\"hits\"} 1",
                            "jvm_memory_used_bytes{area=\"heap\"");
            assertThat(server.get("/actuator/prometheus").status()).isEqualTo(404);
            assertThat(server.get("/actuator/health").status()).isEqualTo(404);
        }
    }

    private static String text(HttpClient client, int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
