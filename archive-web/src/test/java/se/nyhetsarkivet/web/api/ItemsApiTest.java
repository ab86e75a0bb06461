package se.nyhetsarkivet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application, started once on a free port, and asked over HTTP. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsApiTest {

    private static final NewsItem ITEM = NewsItem.builder("Färjan går igen", PartialDate.parse("2018-04-23"))
            .identifier("farja")
            .publisher("Rederinämnden")
            .lead("Färjan tar sextio bilar.")
            .keywords(List.of("färjor"))
            .extra(Map.of("geo", "{\"lat\":59.5}"))
            .build();

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    ItemsApiTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        application.getBean(NewsArchive.class).add(List.of(ITEM));
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    @Test
    void aSearchAnswersAsTheContractSays() {
        JsonNode answer = json.readTree(
                get("/api/v1/items?q=f%C3%A4rjan&from=2018&sort=newest").body());
        assertThat(answer.propertyNames())
                .containsExactly("total", "tookMs", "hits", "facets", "timeline", "suggestion", "someWords", "notices");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        JsonNode hit = answer.get("hits").get(0);
        assertThat(hit.propertyNames())
                .containsExactly(
                        "id",
                        "headline",
                        "datePublished",
                        "publisher",
                        "url",
                        "score",
                        "snippets",
                        "revision",
                        "superseded",
                        "nearDuplicateOf");
        assertThat(hit.get("headline").asString()).isEqualTo("Färjan går igen");
        assertThat(answer.at("/facets/publisher/0")).hasToString("{\"value\":\"Rederinämnden\",\"count\":1}");
        assertThat(answer.at("/timeline/buckets/0")).hasToString("{\"start\":\"2018-04-23\",\"count\":1,\"all\":1}");
    }

    @Test
    void itemsWithSomeOfTheWordsHaveAPlaceAndACountOfTheirOwn() {
        JsonNode answer =
                json.readTree(get("/api/v1/items?q=f%C3%A4rjan+kuckeliku").body());
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.get("hits")).isEmpty();
        assertThat(answer.at("/someWords/total").asInt()).isEqualTo(1);
        assertThat(answer.at("/someWords/hits/0/headline").asString()).isEqualTo("Färjan går igen");
        assertThat(json.readTree(get("/api/v1/items?q=f%C3%A4rjan").body())
                        .get("someWords")
                        .isNull())
                .isTrue();
    }

    @Test
    void anItemAnswersWithItsRevisions() {
        JsonNode answer = json.readTree(get("/api/v1/items/" + ITEM.id()).body());
        assertThat(answer.at("/item/headline").asString()).isEqualTo("Färjan går igen");
        assertThat(answer.at("/item/geo/lat").asDouble()).isEqualTo(59.5);
        assertThat(answer.get("fingerprint").asString())
                .isEqualTo(ITEM.fingerprint().hex());
        assertThat(answer.get("revisions")).hasSize(1);
    }

    @Test
    void anItemTellsWhereItCameFromAndWhatHasNearlyTheSameText() {
        NewsItem copy = tunnel("kopia", "Byrån").build();
        archive().add(List.of(tunnel("tunnel", "Tunnelverket").build(), copy));
        JsonNode answer = json.readTree(get("/api/v1/items/" + copy.id()).body());
        assertThat(answer.at("/revisions/0/number").asInt()).isEqualTo(1);
        assertThat(answer.at("/revisions/0/batch").isNumber()).isTrue();
        assertThat(answer.at("/revisions/0/place").isString()).isTrue();
        assertThat(answer.get("nearDuplicates")).hasSize(1);
        assertThat(answer.at("/nearDuplicates/0/publisher").asString()).isEqualTo("Tunnelverket");
    }

    @Test
    void anItemAnswersWithWhatItRefersTo() {
        NewsItem report = NewsItem.builder("Tunneln utreds, SOU 2018:24", PartialDate.parse("2018-05-01"))
                .identifier("tunnelutredning")
                .body("Enligt väglagen (1971:948).")
                .build();
        archive().add(List.of(report));
        JsonNode references =
                json.readTree(get("/api/v1/items/" + report.id()).body()).get("references");
        assertThat(references).hasSize(2);
        assertThat(references.get(0).toString())
                .isEqualTo("{\"kind\":\"inquiry_report\",\"reference\":\"SOU 2018:24\",\"own\":true}");
        assertThat(references.get(1).get("reference").asString()).isEqualTo("SFS 1971:948");
        assertThat(references.get(1).get("own").asBoolean()).isFalse();
    }

    @Test
    void whatWasSaidBeforeIsFoundWithEarlierAndAsOf() {
        NewsItem.Builder bridge = NewsItem.builder("Klaffbron öppnar", PartialDate.parse("2018-05-01"))
                .identifier("klaffbro");
        archive().add(List.of(bridge.build()));
        archive()
                .add(List.of(NewsItem.builder("Slussen öppnar", PartialDate.parse("2018-05-01"))
                        .identifier("klaffbro")
                        .build()));
        assertThat(total("q=klaffbron")).isZero();
        JsonNode hit = json.readTree(
                        get("/api/v1/items?q=klaffbron&earlier=true").body())
                .at("/hits/0");
        assertThat(hit.get("superseded").asBoolean()).isTrue();
        assertThat(hit.get("revision").asInt()).isEqualTo(1);
        assertThat(total("q=slussen&asOf=2017")).isZero();
        assertThat(total("q=slussen&asOf=" + LocalDate.now(PartialDate.ZONE))).isEqualTo(1);
    }

    @Test
    void aWithdrawnItemIsAProblemWithStatus410AndTheReason() {
        NewsItem item = NewsItem.builder("Namnet på den misstänkte", PartialDate.parse("2018-06-01"))
                .identifier("namn")
                .build();
        archive().add(List.of(item));
        archive().ledger().withdraw(item.id(), "Dom i hovrätten");
        for (String path : List.of("", "/similar", "/reasons?q=namnet")) {
            HttpResponse<String> response = get("/api/v1/items/" + item.id() + path);
            assertThat(response.statusCode()).as(path).isEqualTo(410);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = json.readTree(response.body());
            assertThat(problem.get("reason").asString()).isEqualTo("Dom i hovrätten");
            assertThat(problem.get("erased").asBoolean()).isFalse();
            assertThat(problem.get("withdrawnAt").asString()).isNotEmpty();
            assertThat(response.body()).doesNotContain("misstänkte");
        }
        assertThat(total("q=misst%C3%A4nkte&earlier=true")).isZero();
        archive().ledger().erase(item.id(), "Dom i hovrätten");
        assertThat(json.readTree(get("/api/v1/items/" + item.id()).body())
                        .get("erased")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "harvard, text/plain, 'Rederinämnden ('",
        "oxford, text/plain, Rederinämnden",
        "ris, application/x-research-info-systems, TY  - ELEC",
        "bibtex, application/x-bibtex, @misc{",
        "csl-json, application/vnd.citationstyles.csl+json, [{"
    })
    void aRevisionIsCitedInEachFormat(String format, String type, String beginning) {
        HttpResponse<String> response = get("/api/v1/items/" + ITEM.id() + "/citation?revision=1&style=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("nyhet-" + ITEM.id() + "-1.");
        assertThat(response.body()).startsWith(beginning).contains("?revision=1");
    }

    @Test
    void aCitationThatCannotBeGivenIsAProblemThatSaysSo() {
        HttpResponse<String> format = get("/api/v1/items/" + ITEM.id() + "/citation?style=chicago");
        assertThat(format.statusCode()).isEqualTo(400);
        assertThat(format.body()).contains("expected one of harvard, oxford, ris, bibtex, csl-json");
        HttpResponse<String> revision = get("/api/v1/items/" + ITEM.id() + "/citation?revision=9");
        assertThat(revision.statusCode()).isEqualTo(404);
        assertThat(revision.body()).contains("has no revision '9'; it has 1 to 1.");
    }

    @Test
    void whatIsBeingTypedIsCompleted() {
        assertThat(get("/api/v1/completions?q=F%C3%A4rj").body())
                .isEqualTo("{\"texts\":[\"färjan\"],\"headlines\":[{\"id\":\"" + ITEM.id()
                        + "\",\"headline\":\"Färjan går igen\"}],\"publishers\":[]}");
        assertThat(get("/api/v1/completions?q=f%C3%A4&size=0").statusCode()).isEqualTo(400);
    }

    @Test
    void anItemTellsWhyItWasFoundAndWhatIsLikeIt() {
        assertThat(get("/api/v1/items/" + ITEM.id() + "/reasons?q=f%C3%A4rjorna")
                        .body())
                .isEqualTo(
                        "[{\"asked\":\"färjorna\",\"written\":\"färjan\",\"kind\":\"inflected\",\"count\":2,\"reading\":"
                                + "{\"reasons\":[\"lexicon\"],\"lemmas\":[{\"base\":\"färja\",\"classes\":[\"noun\",\"verb\"]}],"
                                + "\"parts\":[]}}]");
        assertThat(get("/api/v1/items/" + ITEM.id() + "/similar").body()).isEqualTo("[]");
        assertThat(get("/api/v1/items/0000000000000000/similar").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=x",
                "to=2018-13",
                "width=wide",
                "sort=best",
                "page=-1",
                "size=100000",
                "earlier=ja",
                "asOf=x"
            })
    void aValueThatCannotBeReadIsAProblemThatSaysSo(String parameter) {
        HttpResponse<String> response = get("/api/v1/items?" + parameter);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String name = parameter.substring(0, parameter.indexOf('='));
        assertThat(json.readTree(response.body()).get("detail").asString())
                .startsWith(name + " is '")
                .contains("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/items?q=f%F6rvar", "/?q=f%F6rvar"})
    void anAddressThatIsNotInUtf8IsAProblemThatSaysSo(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(response.body()).get("detail").asString()).contains("UTF-8");
    }

    @Test
    void aFormThatIsNotOfferedIsAProblemWithStatus406() {
        HttpResponse<String> response = send(request("/api/v1/items").header("Accept", "text/xml"));
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/items/0000000000000000", "/api/v1/items/no-id", "/api/v1/nothing", "/api/x"})
    void whatIsNotThereIsAProblemWithStatus404(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/quotes, POST",
        "GET, /api/v1/lists, POST",
        "DELETE, /api/v1/items, GET",
        "POST, /api/v1/items/0000000000000000, GET"
    })
    void aMethodThatAnAddressDoesNotKnowIsAProblemWithStatus405(String method, String path, String known) {
        HttpResponse<String> response = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow").orElse("")).contains(known);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static NewsItem.Builder tunnel(String identifier, String publisher) {
        return NewsItem.builder("Tunneln stängs under hösten", PartialDate.parse("2018-05-02"))
                .identifier(identifier)
                .publisher(publisher)
                .body("""
                        Tunneln under berget stängs från och med den första oktober, eftersom fläktarna skall bytas.
                        Trafiken leds om över den gamla landsvägen, där hastigheten sänks till femtio kilometer i timmen.
                        Arbetet väntas pågå till jul, och nattetid släpps utryckningsfordon fram genom det norra röret.
                        """);
    }

    private NewsArchive archive() {
        return application.getBean(NewsArchive.class);
    }

    private int total(String parameters) {
        return json.readTree(get("/api/v1/items?" + parameters).body())
                .get("total")
                .asInt();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
