package se.nyhetsarkivet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program reads all pages of a search while the archive grows. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTokenOverHttpTest {

    private static final String SEARCH = "/api/v1/items?q=bron&sort=newest&size=3";
    private static final NewsItem WITHDRAWN = bridge("Bron som drogs tillbaka", 2_000);

    private final ConfigurableApplicationContext application;
    private final NewsArchive archive;
    private final HttpClient client = HttpClient.newHttpClient();

    PageTokenOverHttpTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        archive = application.getBean(NewsArchive.class);
        archive.add(IntStream.range(0, 7)
                .mapToObj(number -> bridge("Bron " + number, 2_000 - number))
                .toList());
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    private static NewsItem bridge(String headline, int year) {
        return NewsItem.builder(headline, PartialDate.parse(String.valueOf(year)))
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(application, path);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext server, String path)
            throws IOException, InterruptedException {
        URI address = URI.create(
                "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port") + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> headlines(JsonNode answer) {
        List<String> headlines = new ArrayList<>();
        answer.get("hits").forEach(hit -> headlines.add(hit.get("headline").asString()));
        return headlines;
    }

    @Test
    void itSeesEachItemOnceAndNothingThatWasWithdrawn() throws IOException, InterruptedException {
        archive.add(List.of(WITHDRAWN));
        JsonNode first = answer(SEARCH);
        String token = "&pageToken=" + first.get("pageToken").asString();
        long total = first.get("total").asLong();
        List<String> seen = new ArrayList<>();
        for (int page = 0; 3L * page < total; page++) {
            archive.add(List.of(bridge("Bron som kom på sidan " + page, 2_020)));
            JsonNode answer = answer(SEARCH + "&page=" + page + token);
            assertThat(answer.get("total").asLong()).isEqualTo(total);
            assertThat(answer.get("pageToken")).isEqualTo(first.get("pageToken"));
            seen.addAll(headlines(answer));
        }
        assertThat(seen)
                .contains("Bron 0", "Bron 1", "Bron 2", "Bron 3", "Bron 4", "Bron 5", "Bron 6")
                .contains("Bron som drogs tillbaka")
                .hasSize((int) total)
                .doesNotHaveDuplicates();
        archive.ledger().withdraw(WITHDRAWN.id(), "Dom i tingsrätten");
        assertThat(get(SEARCH + token).body()).doesNotContain("drogs tillbaka");
        archive.ledger().reinstate(WITHDRAWN.id(), "Upphävd");
    }

    @Test
    void anAnswerWithoutOtherPagesHasNoToken() throws IOException, InterruptedException {
        assertThat(answer("/api/v1/items?q=bron&size=100").has("pageToken")).isFalse();
        assertThat(answer("/api/v1/items?q=bron&size=0").has("pageToken")).isFalse();
        assertThat(answer(SEARCH + "&pageToken=").has("pageToken")).isTrue();
    }

    @Test
    void aTokenOfAnEarlierOpeningIsGone() throws IOException, InterruptedException {
        HttpResponse<String> gone = get(SEARCH + "&pageToken=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(gone.body()).contains("\"status\":410").contains("search again from the first page");
    }

    @Test
    void withoutKeptViewsATokenWorksUntilTheArchiveChanges(@TempDir Path other)
            throws IOException, InterruptedException {
        try (ConfigurableApplicationContext sparing = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.page-token-views=0",
                "--archive.directory=" + other)) {
            NewsArchive changing = sparing.getBean(NewsArchive.class);
            changing.add(IntStream.range(0, 4)
                    .mapToObj(number -> bridge("Bron " + number, 2_000 - number))
                    .toList());
            String page = SEARCH + "&page=1&pageToken="
                    + JsonMapper.shared()
                            .readTree(get(sparing, SEARCH).body())
                            .get("pageToken")
                            .asString();
            assertThat(get(sparing, page).statusCode()).isEqualTo(200);
            changing.add(List.of(bridge("Bron som kom sedan", 2_020)));
            assertThat(get(sparing, page).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aTokenOfAnotherSearchIsRefused() throws IOException, InterruptedException {
        String token = answer(SEARCH).get("pageToken").asString();
        HttpResponse<String> refused = get("/api/v1/items?q=tunneln&pageToken=" + token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("belongs to another search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "sida%202", "%00", "AAAAAAAAAAAAAAAA%2BAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String text) throws IOException, InterruptedException {
        HttpResponse<String> refused = get(SEARCH + "&pageToken=" + text);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("pageToken is '").contains("expected the pageToken of an earlier answer");
    }

    /** The address of the page in the browser is the same search, and must not end with its token. */
    @Test
    void thePageInTheBrowserPassesOverTokens() throws IOException, InterruptedException {
        assertThat(get("/?q=bron&pageToken=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(200);
    }
}
