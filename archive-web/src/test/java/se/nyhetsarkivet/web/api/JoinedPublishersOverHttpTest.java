package se.nyhetsarkivet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/** Programs, feeds and exports find a publisher by each of the names that archivists have joined, and items keep what was written. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedPublishersOverHttpTest {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    JoinedPublishersOverHttpTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(List.of(of("Kanalverket", "Slussen"), of("kanalverket.se", "Bron"), of("Fyrverket", "Fyren")));
        archive.curation().joinPublishers("Kanalverket", Set.of("kanalverket.se"));
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    private static NewsItem of(String publisher, String headline) {
        return NewsItem.builder(headline + " stängs", PartialDate.parse("2019-03-01"))
                .publisher(publisher)
                .build();
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create(
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path);
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher=Kanalverket", "publisher=kanalverket.se", "q=utgivare%3Akanalverket"})
    void eachNameFindsTheItemsOfAllInFeedsAndExports(String search) throws IOException, InterruptedException {
        for (String format : List.of("/feed.atom?", "/feed.rss?", "/feed.json?", "/api/v1/items/export?format=csv&")) {
            assertThat(get(format + search)).contains("Slussen", "Bron").doesNotContain("Fyren");
        }
    }

    @Test
    void aProgramGetsOneCountAndTheNamesAsWritten() throws IOException, InterruptedException {
        JsonNode answer = JsonMapper.shared().readTree(get("/api/v1/items?publisher=kanalverket.se&sort=newest"));
        assertThat(answer.get("total").asLong()).isEqualTo(2);
        assertThat(answer.get("hits").findValuesAsString("publisher"))
                .containsExactlyInAnyOrder("Kanalverket", "kanalverket.se");
        JsonNode counts = answer.get("facets").get("publisher");
        assertThat(counts.findValuesAsString("value")).containsExactlyInAnyOrder("Kanalverket", "Fyrverket");
        assertThat(counts.findValues("count").stream().map(JsonNode::asLong).toList())
                .containsExactlyInAnyOrder(2L, 1L);
    }
}
