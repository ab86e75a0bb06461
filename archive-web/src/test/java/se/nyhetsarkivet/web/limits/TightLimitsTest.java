package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.web.limits.RunningServer.Answer;

/** What happens when a limit is met, with limits that a test can meet. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TightLimitsTest {

    private final RunningServer server;

    TightLimitsTest(@TempDir Path directory) {
        server = new RunningServer(
                directory,
                "--archive.public-address=https://arkiv.example",
                "--archive.limits.rates.search=15",
                "--archive.limits.rates.page=15",
                "--archive.limits.rates.document=15",
                "--archive.limits.rates.harvest=15",
                "--archive.limits.rates.api=15",
                "--archive.limits.keys.redaktionen=hemlig-nyckel",
                "--archive.limits.trusted-proxies=127.0.0.1,192.0.2.0/24",
                "--archive.limits.sessions.per-address=2",
                "--archive.limits.sessions.in-all=5");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/items?q=x",
                "/api/v1/completions?q=x",
                "/api/v1/items/0000000000000000",
                "/oai?verb=Identify",
                "/sitemap.xml",
                "/om",
                "/?q=x",
                "/?v-r=uidl&v-uiId=0"
            })
    void whoAsksTooOftenWaits(String path) {
        String client = "X-Forwarded-For: 10.1.0." + Math.floorMod(path.hashCode(), 250);
        List<Answer> answers =
                IntStream.range(0, 8).mapToObj(i -> server.get(path, client)).toList();
        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.status() != 429);
        assertThat(answers.subList(6, 8)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).get().asString().matches("[1-5]");
            assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        });
        assertThat(server.get(path, client, "Accept: text/html", "Accept-Language: sv")
                        .body())
                .contains("För många förfrågningar");
        assertThat(server.get(path, "X-Forwarded-For: 10.2.0.1").status()).isNotEqualTo(429);
        assertThat(server.get(path, client, "X-Api-Key: hemlig-nyckel").status())
                .isNotEqualTo(429);
    }

    @Test
    void signsOfLifeAndFilesAreNotCounted() {
        for (int i = 0; i < 30; i++) {
            assertThat(server.get("/?v-r=heartbeat&v-uiId=0", "X-Forwarded-For: 10.3.0.1")
                            .status())
                    .isNotEqualTo(429);
            assertThat(server.get("/styles/base.css", "X-Forwarded-For: 10.3.0.1")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThat(server.get("/robots.txt", "X-Api-Key: fel").status()).isEqualTo(401);
    }

    @Test
    void nobodyIsSomebodyElseByAHeader() {
        for (int i = 0; i < 7; i++) {
            // Behind the proxy stands 10.4.0.1, whatever it claims of others before it.
            server.get("/api/v1/items", "X-Forwarded-For: 10.77.0." + i + ", 10.4.0.1, 192.0.2.9");
        }
        assertThat(server.get("/api/v1/items", "X-Forwarded-For: 10.4.0.1").status())
                .isEqualTo(429);
    }

    @Test
    void sessionsAreLimitedForAnAddressAndInAll() {
        String first = "X-Forwarded-For: 10.5.0.1";
        assertThat(begin(first).header("Set-Cookie")).isPresent();
        assertThat(begin(first).header("Set-Cookie")).isPresent();
        Answer third = begin(first);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isPresent();
        assertThat(third.header("Set-Cookie")).isEmpty();
        for (int i = 2; i <= 4; i++) {
            assertThat(begin("X-Forwarded-For: 10.5.0." + i).status()).isEqualTo(200);
        }
        Answer tooMany = begin("X-Forwarded-For: 10.5.0.9");
        assertThat(tooMany.status()).isEqualTo(503);
        assertThat(tooMany.header("Retry-After")).isPresent();
    }

    private Answer begin(String client) {
        return server.get("/?v-r=init&location=&query=", client);
    }

    @Test
    void aNamedAddressLeavesNoOtherName() {
        assertThat(server.get("/robots.txt", "Host: arkiv.example").status()).isEqualTo(200);
        assertThat(server.get("/robots.txt", "Host: 127.0.0.1").status()).isEqualTo(200);
        assertThat(server.get("/robots.txt", "Host: 192.0.2.7").status()).isEqualTo(421);
        assertThat(server.get("/robots.txt", "Host: evil.example").status()).isEqualTo(421);
    }
}
