package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;

/** What whoever runs the archive sees of it, and nobody else. */
@Tag("slow")
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

    /** In the packaged program it is META-INF/sbom/application.cdx.json, which .ci/run looks into. */
    @Test
    void theBillOfMaterialsIsGivenToTheOperatorAndNotToReaders() throws IOException, InterruptedException {
        String bill = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\","
                + "\"name\":\"lucene-core\",\"purl\":\"pkg:maven/org.apache.lucene/lucene-core@10.6.0?type=jar\"}]}";
        Path file = Files.writeString(directory.resolve("application.cdx.json"), bill);
        int port = freePort();
        try (RunningServer server = new RunningServer(
                        directory.resolve("archive"),
                        "--management.server.port=" + port,
                        "--management.endpoint.sbom.application.location=" + file.toUri());
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(text(client, port, "/actuator/sbom")).isEqualTo("{\"ids\":[\"application\"]}");
            assertThat(text(client, port, "/actuator/sbom/application")).isEqualTo(bill);
            assertThat(server.get("/actuator/sbom/application").status()).isEqualTo(404);
        }
    }

    @Test
    void readinessWaitsUntilTheApplicationHasSearchedForItselfAndReadersAreServedMeanwhile()
            throws IOException, InterruptedException {
        try (RunningServer server = new RunningServer(directory)) {
            server.fill(200);
        }
        int port = freePort();
        try (RunningServer server =
                        new RunningServer(directory, "--management.server.port=" + port, "--archive.warm-up=1m");
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(server.get("/api/v1/items?q=avgiften").status()).isEqualTo(200);
            while (!text(client, port, "/actuator/health/readiness").contains("\"status\":\"UP\"")) {
                assertThat(text(client, port, "/actuator/health/warmUp")).contains("\"status\":");
            }
            assertThat(text(client, port, "/actuator/prometheus"))
                    .containsPattern("archive_search_seconds_count\\{kind=\"warm-up\"} [1-9]");
        }
    }

    @Test
    void anArchiveWithoutRoomIsOnlyReadAndReadersAreServed() throws IOException, InterruptedException {
        try (RunningServer server = new RunningServer(directory)) {
            server.fill(20);
        }
        int port = freePort();
        try (RunningServer server = new RunningServer(
                        directory, "--management.server.port=" + port, "--archive.disk-reserve=1000000GB");
                HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> server.fill(1)).isInstanceOf(ReadOnlyArchiveException.class);
            assertThat(server.get("/api/v1/items?q=avgiften").body()).contains("\"total\":20,");
            assertThat(text(client, port, "/actuator/health/room"))
                    .contains("OUT_OF_SERVICE", "\"reservedBytes\":1073741824000000", "until there is more free space");
            assertThat(text(client, port, "/actuator/health")).contains("\"status\":\"OUT_OF_SERVICE\"");
            assertThat(text(client, port, "/actuator/health/readiness")).contains("\"status\":\"UP\"");
            assertThat(text(client, port, "/actuator/prometheus"))
                    .contains("archive_disk_reserved_bytes 1.073741824E15", "archive_disk_usable_bytes ");
        }
    }

    @Test
    void anEmptyArchiveWithoutRoomStartsWithoutTheSampleData() {
        try (RunningServer server =
                new RunningServer(directory, "--archive.disk-reserve=1000000GB", "--archive.sample-data=true")) {
            assertThat(server.get("/api/v1/items").body()).contains("\"total\":0,");
        }
    }

    @Test
    void damageThatAVerificationFindsIsAnAlarmUntilItIsMended() throws IOException, InterruptedException {
        int port = freePort();
        try (RunningServer server = new RunningServer(directory, "--management.server.port=" + port);
                HttpClient client = HttpClient.newHttpClient()) {
            Path original = importOne(server.archive());
            byte[] sound = Files.readAllBytes(original);
            Files.writeString(original, "bortskrivet");
            assertThat(server.archive().verify().differences()).hasSize(1);
            assertThat(text(client, port, "/actuator/health/verification"))
                    .contains("\"status\":\"DOWN\"", "has another checksum", "\"differences\":1", "Restore");
            assertThat(text(client, port, "/actuator/health/readiness")).contains("\"status\":\"UP\"");
            assertThat(text(client, port, "/actuator/prometheus")).contains("archive_verification_differences 1.0");
            Files.write(original, sound);
            assertThat(server.archive().verify().isSound()).isTrue();
            assertThat(text(client, port, "/actuator/health/verification")).contains("UP", "latest", "allReadSince");
            assertThat(text(client, port, "/actuator/prometheus"))
                    .contains("archive_verification_differences 0.0")
                    .containsPattern("archive_verification_last_seconds 1\\.\\d+E9")
                    .containsPattern("archive_verification_whole_seconds 1\\.\\d+E9");
        }
    }

    @Test
    void timeStampsOfTheLogAreToldToTheOperator() throws IOException, InterruptedException {
        int port = freePort();
        try (RunningServer server = new RunningServer(
                        directory,
                        "--management.server.port=" + port,
                        "--archive.time-stamps.authority=http://localhost:9/tsr");
                HttpClient client = HttpClient.newHttpClient()) {
            server.fill(1);
            assertThat(text(client, port, "/actuator/health/timeStamps"))
                    .contains("\"status\":\"UP\"", "\"on\":true")
                    .containsPattern("\"unstampedEntries\":[1-9]");
            assertThat(text(client, port, "/actuator/prometheus"))
                    .contains("archive_time_stamps_last_seconds 0.0", "archive_time_stamps_failures 0.0")
                    .containsPattern("archive_time_stamps_unstamped [1-9]");
        }
    }

    private Path importOne(NewsArchive archive) {
        byte[] line = "{\"headline\":\"Bron\",\"datePublished\":\"2018\"}".getBytes(StandardCharsets.UTF_8);
        archive.importFrom(ImportSource.of("news.jsonl", () -> new ByteArrayInputStream(line)));
        String sha256 = archive.ledger().originals(1).getFirst().sha256();
        return directory.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
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
