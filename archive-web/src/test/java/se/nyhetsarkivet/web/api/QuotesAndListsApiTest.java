package se.nyhetsarkivet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Texts and lists that programs send. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotesAndListsApiTest {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    QuotesAndListsApiTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.search-time-limit=1m",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(List.of(
                item("Rodret håller i minst trettio år till, lovar Anna Berg.").build(),
                NewsItem.builder("Nya turer", PartialDate.parse("2017-03"))
                        .identifier("turer")
                        .publisher("Verket")
                        .body("Anna Bergs bror kör bussen.")
                        .build()));
        archive.add(
                List.of(item("Rodret håller i tio år till, lovar Anna Berg.").build()));
    }

    private static NewsItem.Builder item(String body) {
        return NewsItem.builder("Färjan går igen", PartialDate.parse("2018-04-23"))
                .identifier("farja")
                .publisher("Rederinämnden")
                .body(body);
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    @Test
    void eachQuoteOfATextHasAVerdict() {
        String article =
                "Hon sa ”rodret håller i minst trettio år till” och ”rodret håller nog i tio år till”, inte ”så var det”.";
        JsonNode answer = json.readTree(post("/api/v1/quotes", JSON, json.writeValueAsString(Map.of("text", article)))
                .body());
        assertThat(answer.propertyNames()).containsExactly("marked", "unread", "quotes");
        assertThat(answer.findValuesAsString("verdict")).containsExactly("exact", "near", "not_found");
        JsonNode exact = answer.at("/quotes/0");
        assertThat(article.substring(
                        exact.get("start").asInt(), exact.get("end").asInt()))
                .isEqualTo("rodret håller i minst trettio år till");
        JsonNode place = exact.at("/places/0");
        assertThat(place.get("revision").asInt()).isEqualTo(1);
        assertThat(place.get("removedIn").asInt()).isEqualTo(2);
        assertThat(place.get("writing")).hasToString("[\"first_capital\"]");
        assertThat(place.get("page").asString())
                .endsWith("/farjan-gar-igen?q="
                        + URLEncoder.encode("\"Rodret håller i minst trettio år till\"", StandardCharsets.UTF_8)
                        + "&revision=1");
        assertThat(answer.at("/quotes/1/places/0/stretches"))
                .hasToString(
                        "[{\"kind\":\"same\",\"text\":\"Rodret håller \"},{\"kind\":\"quote_only\",\"text\":\"nog \"},"
                                + "{\"kind\":\"same\",\"text\":\"i tio år till\"}]");
    }

    @Test
    void aTextMayBeSentAsItIs() {
        JsonNode answer = json.readTree(post("/api/v1/quotes", TEXT, "Rodret håller i tio år till, lovar Anna Berg.")
                .body());
        assertThat(answer.get("marked").asBoolean()).isFalse();
        assertThat(answer.at("/quotes/0/verdict").asString()).isEqualTo("exact");
        assertThat(json.readTree(post("/api/v1/quotes", TEXT, "").body()).get("quotes"))
                .isEmpty();
        assertThat(json.readTree(post("/api/v1/quotes", TEXT, "\"".repeat(10_000))
                                .body())
                        .get("quotes"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                  | application/json | 400 | text is missing
            {"text": null}      | application/json | 400 | text is missing
            {"text"             | application/json | 400 |
            <text/>             | application/xml  | 415 |
            """)
    void aTextThatCannotBeReadIsAProblem(String body, String type, int status, String detail) {
        HttpResponse<String> answer = post("/api/v1/quotes", type, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(detail == null ? "\"status\"" : detail);
    }

    @Test
    void aTextThatIsTooLongIsAProblem() {
        assertThat(post("/api/v1/quotes", TEXT, "å ".repeat(60_000)).statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/quotes", TEXT, "x".repeat(2_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void eachTermOfAListHasARow() {
        JsonNode answer = json.readTree(post("/api/v1/lists", TEXT, "Anna Berg\nfinns inte\nANNA BERG\n")
                .body());
        assertThat(answer.propertyNames()).containsExactly("by", "width", "terms", "duplicates", "rows");
        assertThat(answer.get("duplicates")).hasToString("[\"Anna Berg\"]");
        assertThat(answer.at("/rows/0"))
                .hasToString("{\"term\":\"Anna Berg\",\"q\":\"böjd:\\\"Anna Berg\\\"\",\"total\":2,"
                        + "\"counts\":{\"2017\":1,\"2018\":1},\"complete\":true}");
        assertThat(answer.at("/rows/1/total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by=publisher           | {"Rederinämnden":1,"Verket":1}
            by=month               | {"2017-03":1,"2018-04":1}
            width=exact            | {"2018":1}
            publisher=Verket       | {"2017":1}
            from=2018-04&to=2018   | {"2018":1}
            """)
    void theParametersAreThoseOfASearch(String parameters, String counts) {
        String path = "/api/v1/lists?" + parameters.replace("=V", "=" + URLEncoder.encode("V", StandardCharsets.UTF_8));
        JsonNode answer =
                json.readTree(post(path, JSON, "{\"terms\":[\"Anna Berg\"]}").body());
        assertThat(answer.at("/rows/0/counts")).hasToString(counts);
    }

    @Test
    void thousandsOfTermsAreCountedAtOnce() {
        String table = IntStream.range(0, 3_000)
                .mapToObj(i -> "bror,nummer" + i + "\nord" + i + ",")
                .collect(Collectors.joining("\n"));
        JsonNode answer = json.readTree(post("/api/v1/lists", "text/csv", table).body());
        assertThat(answer.get("terms").asInt()).isEqualTo(3_001);
        assertThat(answer.get("rows")).hasSize(3_001);
        assertThat(answer.at("/rows/0/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?by=day|{\"terms\":[\"a\"]}|by is 'day'; expected one of year, month, publisher",
                "?from=x|{\"terms\":[\"a\"]}|from is 'x'",
                "|{}|terms is missing",
                "|{\"terms\":[null]}|one of the terms is null"
            })
    void aListThatCannotBeCountedIsAProblem(String request) {
        String[] parts = request.split("\\|", -1);
        HttpResponse<String> answer = post("/api/v1/lists" + parts[0], JSON, parts[1]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(parts[2]);
    }

    @Test
    void aListThatIsTooLongIsAProblem() {
        String many = IntStream.range(0, 10_001).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(post("/api/v1/lists", TEXT, many).body())
                .contains("10001 different terms were sent; expected at most 10000");
        assertThat(post("/api/v1/lists", TEXT, "x".repeat(201)).body())
                .contains("has 201 characters; expected at most 200");
    }

    private HttpResponse<String> post(String path, String type, String body) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
