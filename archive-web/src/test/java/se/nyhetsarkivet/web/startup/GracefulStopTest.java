package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;

/** A process that is asked to stop finishes what it has begun to answer, keeps what it has acknowledged, and ends in time. */
@Tag("slow")
class GracefulStopTest {

    private static final int ITEMS = 20_000;
    private static final int TERMINATED = 143;
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int SEARCHES = 2;
    private static final Pattern UNDER_WAY =
            Pattern.compile("^archive_searches_(?:working|waiting) (\\S+)$", Pattern.MULTILINE);
    private static final String SLOW = IntStream.rangeClosed('a', 'z')
            .mapToObj(letter -> "*" + (char) letter + "*")
            .collect(Collectors.joining(" ELLER "));

    @TempDir
    private Path directory;

    private Path news = Path.of("");

    @BeforeEach
    void write() throws IOException {
        news = Files.writeString(
                directory.resolve("news.jsonl"),
                IntStream.range(0, ITEMS)
                        .mapToObj(i ->
                                "{\"identifier\":\"%d\",\"headline\":\"Nyhet %d\",\"articleBody\":\"%s\",\"datePublished\":\"2018\"}"
                                        .formatted(i, i, ("Färjan till ö" + i + " ställs in. ").repeat(10)))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void anImportThatIsStoppedKeepsWhatItHasAndGoesOnLater() throws IOException, InterruptedException {
        Path archive = directory.resolve("archive");
        try (ProgramProcess program = new ProgramProcess(
                directory.resolve("out"), "import", "--archive", archive.toString(), news.toString())) {
            while (records(archive) < 2_000) {
                assertThat(program.isRunning()).as("the import goes on").isTrue();
                Thread.sleep(50);
            }
            assertThat(program.stop(TIME)).isEqualTo(TERMINATED);
            assertThat(program.output())
                    .contains("The import was interrupted; import the file again to go on.")
                    .doesNotContain("\tat ", "Exception");
        }
        long kept = records(archive);
        assertThat(kept).isBetween(2_000L, ITEMS - 1L);
        try (NewsArchive opened = NewsArchive.at(archive).open()) {
            assertThat(opened.overview().items()).isEqualTo(kept);
            assertThat(opened.verify().differences()).isEmpty();
            assertThat(opened.importFrom(ImportSource.file(news)).counts())
                    .isEqualTo(new ImportBatch.Counts(ITEMS, 0, 0, 0));
        }
    }

    private static long records(Path archive) {
        if (!Files.exists(archive.resolve("index"))) {
            return 0;
        }
        try (ArchiveLedger ledger = NewsArchive.at(archive).openLedger()) {
            return ledger.batches().stream()
                    .mapToLong(batch -> batch.counts().records())
                    .sum();
        }
    }

    @Test
    void searchesThatHaveBegunAreAnsweredBeforeTheServerEnds() throws IOException, InterruptedException {
        Path archive = directory.resolve("archive");
        try (NewsArchive filled = NewsArchive.at(archive).open()) {
            filled.importFrom(ImportSource.file(news));
        }
        int port = freePort();
        int operation = freePort();
        try (ProgramProcess server = new ProgramProcess(
                        directory.resolve("out"),
                        "--archive",
                        archive.toString(),
                        "--server.port=" + port,
                        "--management.server.port=" + operation,
                        "--archive.warm-up=0s",
                        "--archive.search-time-limit=3s",
                        "--archive.sample-data=false",
                        "--logging.structured.format.console=ecs",
                        "--logging.level.nyhetsarkivet.access=INFO");
                HttpClient client = HttpClient.newHttpClient()) {
            server.await(output -> output.contains("is ready on"));
            assertThat(searchesUnderWay(client, operation)).isZero();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, SEARCHES)
                    .mapToObj(i -> client.sendAsync(search(port, SLOW + " ELLER ord" + i), BodyHandlers.ofString()))
                    .toList();
            while (searchesUnderWay(client, operation) < SEARCHES) {
                assertThat(answers).as("none has ended before all have begun").noneMatch(CompletableFuture::isDone);
            }
            assertThat(server.stop(TIME)).isEqualTo(TERMINATED);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.join().statusCode()).isEqualTo(200);
                assertThat(answer.join().body()).contains("\"total\":");
            });
            assertThat(server.output().lines())
                    .allMatch(line -> line.startsWith("{\"@timestamp\"") && line.endsWith("}"))
                    .anyMatch(line -> line.contains("\"path\":\"/api/v1/items\"") && line.contains("\"status\":200"));
            assertThat(server.output()).doesNotContain("stack_trace", "\"ERROR\"", "Exception");
        }
        try (NewsArchive opened = NewsArchive.at(archive).open()) {
            assertThat(opened.verify().differences()).isEmpty();
        }
    }

    private static HttpRequest search(int port, String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/items?q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
    }

    private static double searchesUnderWay(HttpClient client, int operation) throws IOException, InterruptedException {
        HttpRequest figures = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + operation + "/actuator/prometheus"))
                .build();
        return UNDER_WAY
                .matcher(client.send(figures, BodyHandlers.ofString()).body())
                .results()
                .mapToDouble(figure -> Double.parseDouble(figure.group(1)))
                .sum();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
