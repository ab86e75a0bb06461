package se.nyhetsarkivet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches that programs compare. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonsApiTest {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<NewsItem> reports = IntStream.rangeClosed(2015, 2018)
            .mapToObj(year -> NewsItem.builder("Rapport för " + year, PartialDate.parse(year + "-02-0" + (year - 2014)))
                    .identifier("rapport-" + year)
                    .publisher("Verket")
                    .body("Avgiften & <bron>: avgifterna höjs.")
                    .build())
            .toList();

    ComparisonsApiTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.search-time-limit=1m",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(reports);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void searchesAreCountedBesideAllThereIs() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/comparisons?q=avgift&q=saknas&from=2016");
        assertThat(answer.at("/by").asString()).isEqualTo("year");
        assertThat(answer.at("/material").toString()).isEqualTo("{\"items\":3,\"words\":21}");
        assertThat(answer.at("/columns/2017").toString()).isEqualTo("{\"items\":1,\"words\":7}");
        assertThat(answer.at("/searches/0/total").toString())
                .isEqualTo("{\"items\":3,\"occurrences\":6,\"share\":1.0,\"perThousandWords\":285.714286}");
        assertThat(answer.at("/searches/1/counts").isEmpty()).isTrue();
        assertThat(answer.at("/sets/onlyFirst").toString()).isEqualTo("{\"items\":3,\"q\":\"(avgift) NOT (saknas)\"}");
        assertThat(json("/api/v1/comparisons?q=a").has("sets")).isFalse();
    }

    @Test
    void comparingFiveSearchesIsOneTurnOfTheGate() throws IOException, InterruptedException {
        long before = searches();
        json("/api/v1/comparisons?q=a&q=b&q=c&q=d&q=e&by=month");
        assertThat(searches() - before).isEqualTo(1).isLessThanOrEqualTo(5);
    }

    private long searches() {
        return application.getBean(MeterRegistry.class).find("archive.search").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void wordsThatMarkAResultAreGivenForOneSearch() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/comparisons/words?q=avgift");
        assertThat(answer.at("/hits").asLong()).isEqualTo(4);
        assertThat(answer.at("/words").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "sort=best", "unit=hour", "language=de", "nonsense=1"})
    void whatAComparisonDoesNotHaveIsUnknownToItAndIgnored(String parameter) throws IOException, InterruptedException {
        assertThat(json("/api/v1/comparisons?q=avgift&" + parameter).at("/searches"))
                .isEqualTo(json("/api/v1/comparisons?q=avgift").at("/searches"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jamfor.csv?q=avgift&language=",
                "/jamfor.svg?q=avgift&language=",
                "/feed.atom?q=avgift&language=",
                "/andringar.json?language=",
                "/api/v1/items/export?format=csv&q=avgift&language=",
                "/api/v1/items/ITEM/citation?language="
            })
    void aLanguageIsSwedishOrEnglishWhereverItIsNamed(String path) throws IOException, InterruptedException {
        String address = path.replace("ITEM", reports.getFirst().id().value());
        for (String known : List.of("", "sv", "en")) {
            assertThat(get(address + known).statusCode()).as(known).isEqualTo(200);
        }
        for (String other : List.of("de", "SV", "sv-SE")) {
            HttpResponse<String> refused = get(address + other);
            assertThat(refused.statusCode()).as(other).isEqualTo(400);
            assertThat(refused.body()).contains("language is '" + other + "'; expected sv or en");
        }
    }

    @Test
    void theSeriesOfAnItemIsGiven() throws IOException, InterruptedException {
        String id = reports.getFirst().id().value();
        JsonNode answer = json("/api/v1/items/" + id + "/series");
        assertThat(answer.size()).isEqualTo(4);
        assertThat(answer.at("/0/headline").asString()).isEqualTo("Rapport för 2018");
        assertThat(get("/api/v1/items/0000000000000000/series").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/comparisons                          | q is missing
            /api/v1/comparisons?q=%20                    | q is missing
            /api/v1/comparisons?q=a&q=b&q=c&q=d&q=e&q=f  | 6 searches
            /api/v1/comparisons?q=a&by=vecka             | by is 'vecka'; expected one of year, month, publisher
            /api/v1/comparisons?q=a&from=x               | from is 'x'
            /api/v1/comparisons/words?q=a&q=b            | expected one search
            /api/v1/comparisons/words?q=a&size=0         | expected a number from 1 to 50
            /jamfor.csv                                  | q is missing
            /jamfor.svg?q=a&measure=bra                  | measure is 'bra'
            """)
    void whatCannotBeReadIsAProblemThatSaysWhat(String path, String said) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(said);
    }

    @Test
    void thePictureIsWellFormedXmlWhateverTheSearchIs()
            throws IOException, InterruptedException, ParserConfigurationException, SAXException {
        HttpResponse<String> answer =
                get("/jamfor.svg?q=avgift%20%3Cscript%3E%20%26%20%22x%01%0C%22&q=avgift&language=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        Document picture = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
        assertThat(picture.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 900 ");
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getElementsByTagName("a")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .startsWith("http://localhost:")
                .contains("year=2015");
    }

    @Test
    void theTableIsSafeAgainstFormulas() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/jamfor.csv?q=%3Davgift&language=en");
        assertThat(answer.body()).contains("\r\n'=avgift,2015,1,2,1,7,100.0000,285.7143,yes,http://localhost:");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"comparison.csv\"");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json, */*;q=0.5")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
