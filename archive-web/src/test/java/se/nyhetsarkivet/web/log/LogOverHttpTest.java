package se.nyhetsarkivet.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.EntryBundle;
import se.nyhetsarkivet.transparency.GrowingTree;
import se.nyhetsarkivet.transparency.LogProof;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.TreeHashes;
import se.nyhetsarkivet.transparency.VerifierKey;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.timestamp.TestAuthority;
import se.nyhetsarkivet.web.timestamp.TimeStampSettings;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** A stranger who has nothing but the address follows the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LogOverHttpTest {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    private final Path directory;

    LogOverHttpTest(@TempDir Path directory) {
        this.directory = directory;
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            items.add(NewsItem.builder("Nyhet " + i, PartialDate.parse("2018")).build());
        }
        application.getBean(NewsArchive.class).add(items);
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    @Test
    void theRootIsMadeOfTheEntriesThatAreServed() {
        SignedNote head = SignedNote.parse(text("/log/checkpoint"));
        assertThat(head.verifiedBy(List.of(VerifierKey.parse(text("/log/key").strip()))))
                .isPresent();
        Checkpoint checkpoint = Checkpoint.parse(head.signed());
        assertThat(checkpoint.size()).isEqualTo(302);
        GrowingTree tree = new GrowingTree();
        for (String bundle : List.of("000", "001.p/46")) {
            byte[] hashes = get("/log/tile/0/" + bundle).body();
            List<byte[]> entries =
                    EntryBundle.entriesOf(get("/log/tile/entries/" + bundle).body());
            for (int i = 0; i < entries.size(); i++) {
                TreeHash hash = TreeHash.ofEntry(entries.get(i));
                assertThat(Arrays.copyOfRange(hashes, i * TreeHash.BYTES, (i + 1) * TreeHash.BYTES))
                        .isEqualTo(hash.bytes());
                tree.add(hash);
            }
        }
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        assertThat(get("/log/tile/1/000.p/1").body()).hasSize(TreeHash.BYTES);
    }

    @Test
    void tilesMayBeKeptForEverAndTheHeadNot() {
        HttpResponse<byte[]> tile = get("/log/tile/0/000");
        assertThat(tile.body()).hasSize(TreeHashes.WIDTH * TreeHash.BYTES);
        assertThat(tile.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "public", "immutable");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        HttpResponse<byte[]> head = get("/log/checkpoint");
        assertThat(head.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(head.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
    }

    @Test
    void aRevisionComesWithItsProof() {
        String id = NewsItem.builder("Nyhet 7", PartialDate.parse("2018"))
                .build()
                .id()
                .value();
        HttpResponse<byte[]> answer = get("/api/v1/items/" + id + "/proof");
        LogProof proof = LogProof.parse(new String(answer.body(), StandardCharsets.UTF_8));
        String line = proof.extra().orElseThrow().lines().findFirst().orElseThrow();
        assertThat(line).startsWith("revision 8 " + id + " 1 ");
        assertThat(proof.proves(line.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".tlog-proof");
        assertThat(get("/api/v1/items/" + id + "/proof?revision=2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void stampedHeadsAreListedAndFetched() throws IOException {
        try (TestAuthority authority = new TestAuthority()) {
            StampedHead kept = new TimeStamping(TimeStampSettings.of(authority.address(), ""), InstantSource.system())
                    .stamp(application.getBean(NewsArchive.class).log());
            String list = text("/log/time-stamps");
            assertThat(list)
                    .contains(
                            "\"name\":\"" + kept.name() + "\"",
                            "\"size\":302",
                            "\"authority\":\"CN=Provtid\"",
                            "\"reason\":null",
                            "\"before\":null");
            String path = "/log/time-stamps/" + kept.name();
            HttpResponse<byte[]> stamp = get(path + ".tsr");
            assertThat(stamp.body()).isEqualTo(kept.answer());
            assertThat(stamp.headers().firstValue("Content-Type")).contains("application/timestamp-reply");
            assertThat(text(path + ".note")).isEqualTo(kept.note()).isEqualTo(text("/log/checkpoint"));
            assertThat(text("/log/time-stamps?before=" + kept.name())).contains("\"timeStamps\":[]");
            assertThat(get("/log/time-stamps/2026-11-30T120000Z-7.tsr").statusCode())
                    .isEqualTo(404);
            assertThat(get("/log/time-stamps/..%2Flog.tsr").statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void withoutAReadableKeyTheHeadIsAskedForLaterAndAllElseIsServed() throws IOException {
        Path key = directory.resolve("log.key");
        byte[] secret = Files.readAllBytes(key);
        String id = NewsItem.builder("Nyhet 7", PartialDate.parse("2018"))
                .build()
                .id()
                .value();
        Files.writeString(key, "damaged");
        try {
            for (String path : List.of("/log/checkpoint", "/log/key", "/api/v1/items/" + id + "/proof")) {
                HttpResponse<byte[]> refused = get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("300");
                assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                        .contains("key cannot be read")
                        .doesNotContain(directory.toString());
            }
            for (String path : List.of(
                    "/api/v1/items?q=nyhet",
                    "/api/v1/items/" + id,
                    "/api/v1/items/" + id + "/citation?style=ris",
                    "/log/tile/0/000",
                    "/oai?verb=Identify",
                    "/sitemap.xml",
                    "/nyhet/" + id)) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
        } finally {
            Files.write(key, secret);
        }
        assertThat(get("/log/checkpoint").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheLogHasNotIsNotFound() {
        for (String path : List.of("0/001", "0/001.p/47", "entries/999", "64/000", "0/1", "x", "0/000.p/256")) {
            assertThat(get("/log/tile/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        String address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
