package se.nyhetsarkivet.web.memento;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** A client that travels in time, as RFC 7089 has it, against the application. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MementoOverHttpTest {

    private static final String LINK = "Link";

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final ItemId bridge;
    private final ItemId withdrawn;

    MementoOverHttpTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        NewsItem first = item("bron", "Bron öppnar i maj");
        NewsItem secret = item("namn", "Namnet");
        archive.add(List.of(first, secret));
        archive.add(List.of(item("bron", "Bron öppnar i augusti")));
        archive.ledger().withdraw(secret.id(), "Dom i hovrätten");
        bridge = first.id();
        withdrawn = secret.id();
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static NewsItem item(String identifier, String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-03-01"))
                .identifier(identifier)
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void thePageOfAnItemTellsOfItsTimeGateAndItsOtherForms() {
        HttpResponse<String> page = get("/nyhet/" + bridge, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(page.headers().allValues(LINK))
                .contains(
                        "<" + address + "/memento/timegate/" + bridge + ">; rel=\"timegate\"",
                        "<" + address + "/memento/timemap/" + bridge
                                + ">; rel=\"timemap\"; type=\"application/link-format\"",
                        "<" + address + "/nyhet/" + bridge + "/bron-oppnar-i-augusti>; rel=\"cite-as\"",
                        "<" + address + "/api/v1/items/" + bridge
                                + ">; rel=\"describedby\"; type=\"application/json\"");
    }

    @Test
    void theTimeGateLeadsToARevisionThatSaysWhenItWasSeen() {
        String date = HttpDate.write(Instant.parse("2001-01-01T00:00:00Z"));
        HttpResponse<String> gate = get("/memento/timegate/" + bridge, "Accept-Datetime", date);
        assertThat(gate.statusCode()).isEqualTo(302);
        assertThat(gate.headers().firstValue("Vary")).hasValue("Accept-Datetime");
        String location = gate.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(address + "/nyhet/" + bridge + "/bron-oppnar-i-maj?revision=1");
        HttpResponse<String> memento = get(location, "Accept", "text/html");
        assertThat(memento.statusCode()).isEqualTo(200);
        assertThat(memento.headers().firstValue("Memento-Datetime"))
                .flatMap(HttpDate::read)
                .isPresent();
        assertThat(memento.headers().allValues(LINK))
                .anyMatch(link -> link.contains("rel=\"original\""))
                .anyMatch(link -> link.contains("rel=\"last next memento\""));
    }

    @Test
    void withoutADateTheTimeGateLeadsToTheRevisionInForce() {
        assertThat(get("/memento/timegate/" + bridge).headers().firstValue("Location"))
                .hasValue(address + "/nyhet/" + bridge + "/bron-oppnar-i-augusti?revision=2");
    }

    @Test
    void theTimeMapCanBeFollowed() {
        HttpResponse<String> map = get("/memento/timemap/" + bridge);
        assertThat(map.headers().firstValue("Content-Type")).get().asString().startsWith("application/link-format");
        assertThat(map.body().lines().filter(line -> line.contains("memento\"")).toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(get(line.replaceAll("^<|>.*", ""), "Accept", "text/html")
                                .headers()
                                .firstValue("Memento-Datetime"))
                        .isPresent());
    }

    @Test
    void whatIsNotThereIsAnsweredPlainly() {
        assertThat(get("/memento/timegate/" + bridge, "Accept-Datetime", "igår").statusCode())
                .isEqualTo(400);
        assertThat(get("/memento/timegate/" + withdrawn).statusCode()).isEqualTo(410);
        assertThat(get("/memento/timemap/" + withdrawn).statusCode()).isEqualTo(410);
        assertThat(get("/memento/timemap/0000000000000000").statusCode()).isEqualTo(404);
        assertThat(get("/memento/timemap/x").statusCode()).isEqualTo(404);
        HttpResponse<String> noRevision = get("/nyhet/" + bridge + "?revision=9", "Accept", "text/html");
        assertThat(noRevision.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(get("/nyhet/" + withdrawn, "Accept", "text/html").headers().allValues(LINK))
                .noneMatch(link -> link.contains("memento"));
    }
}
