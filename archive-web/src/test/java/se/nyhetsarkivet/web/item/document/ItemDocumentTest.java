package se.nyhetsarkivet.web.item.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of an item's page as a client without scripts gets it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemDocumentTest {

    private static final NewsItem FULL = NewsItem.builder(
                    "Färjan går igen – överallt på sjön, även när vågorna slår över däck och rodret svajar",
                    PartialDate.parse("2018-04-23T14:30:00+02:00"))
            .identifier("farja")
            .publisher("Rederinämnden & söner")
            .lead("Färjan tar\nsextio bilar.")
            .body(
                    "Första stycket,\nmed en radbrytning.\n\n## Turlistan\n\nSista </script><b>stycket</b> \u2028 & slut.")
            .modified(PartialDate.parse("2018-05"))
            .keywords(List.of("färjor", "sjöfart"))
            .authors(List.of("Åsa Öberg", "Bo Ek"))
            .url("https://www.example/farjan?a=1&b=2")
            .build();

    private static final NewsItem BARE =
            NewsItem.builder("!!!", PartialDate.parse("2018")).identifier("bar").build();

    private static final NewsItem WITHDRAWN = NewsItem.builder(
                    "Namnet på den misstänkte", PartialDate.parse("2018-06-01"))
            .identifier("namn")
            .lead("Hemlig ingress.")
            .build();

    private static final NewsItem CHANGED = changed("Bron öppnar i maj");

    private static NewsItem changed(String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-03-01"))
                .identifier("bron")
                .build();
    }

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String address;

    ItemDocumentTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.limits.known-hosts=arkiv.example",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(List.of(FULL, BARE, WITHDRAWN, CHANGED));
        archive.add(List.of(changed("Bron öppnar i augusti")));
        archive.ledger().withdraw(WITHDRAWN.id(), "Dom i hovrätten");
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    @Test
    void theHeadDescribesTheItem() {
        Document page = page("/nyhet/" + FULL.id());
        String canonical =
                address + "/nyhet/" + FULL.id() + "/farjan-gar-igen-overallt-pa-sjon-aven-nar-vagorna-slar-over";
        assertThat(page.title()).isEqualTo(FULL.headline());
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(canonical);
        assertThat(meta(page, "name", "description")).containsExactly("Färjan tar sextio bilar.");
        assertThat(meta(page, "property", "og:title")).containsExactly(FULL.headline());
        assertThat(meta(page, "property", "og:type")).containsExactly("article");
        assertThat(meta(page, "property", "og:url")).containsExactly(canonical);
        assertThat(meta(page, "property", "article:published_time")).containsExactly("2018-04-23T14:30:00+02:00");
        assertThat(meta(page, "name", "robots")).isEmpty();
    }

    @Test
    void anyWordsAfterTheIdLeadToTheSamePage() {
        String canonical =
                page("/nyhet/" + FULL.id()).select("link[rel=canonical]").attr("href");
        HttpResponse<String> other = get("/nyhet/" + FULL.id() + "/gammal-rubrik");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(other.body()).select("link[rel=canonical]").attr("href"))
                .isEqualTo(canonical);
        assertThat(get(URI.create(canonical).getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkToAnEarlierRevisionShowsItAndTheWayToTheOneInForce() {
        Document earlier = page("/nyhet/" + CHANGED.id() + "?revision=1");
        assertThat(earlier.select("#before-scripts h1").text()).isEqualTo("Bron öppnar i maj");
        assertThat(earlier.select("#before-scripts .note").text()).startsWith("Du läser en tidigare lydelse.");
        assertThat(earlier.select("#before-scripts .note a").attr("href"))
                .isEqualTo(earlier.select("link[rel=canonical]").attr("href"));
        Document current = page("/nyhet/" + CHANGED.id() + "?revision=2");
        assertThat(current.select("#before-scripts h1").text()).isEqualTo("Bron öppnar i augusti");
        assertThat(current.select("#before-scripts .note")).isEmpty();
        assertThat(page("/nyhet/" + CHANGED.id() + "?revision=9").select("#before-scripts"))
                .isEmpty();
    }

    @Test
    void referenceManagersFindTheCitation() {
        Document page = page("/nyhet/" + FULL.id());
        assertThat(meta(page, "name", "citation_title")).containsExactly(FULL.headline());
        assertThat(meta(page, "name", "citation_author")).containsExactly("Åsa Öberg", "Bo Ek");
        assertThat(meta(page, "name", "citation_publication_date")).containsExactly("2018/04/23");
        assertThat(meta(page, "name", "citation_publisher")).containsExactly("Rederinämnden & söner");
        String coins = page.select("body > span.Z3988").attr("title");
        assertThat(List.of(coins.split("&", -1)).stream().map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8)))
                .contains("rft.title=" + FULL.headline(), "rft.publisher=Rederinämnden & söner", "rft.creator=Bo Ek");
        assertThat(meta(page("/nyhet/" + BARE.id()), "name", "citation_publication_date"))
                .containsExactly("2018");
    }

    @Test
    void theLinkedDataIsAValidNewsArticle() throws IOException {
        Schema schema;
        try (InputStream stream =
                Objects.requireNonNull(ItemDocumentTest.class.getResourceAsStream("news-article.schema.json"))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        }
        for (NewsItem item : List.of(FULL, BARE)) {
            assertThat(schema.validate(linkedData(item), InputFormat.JSON)).isEmpty();
        }
        assertThat(schema.validate("{\"@type\":\"NewsArticle\"}", InputFormat.JSON))
                .isNotEmpty();
        JsonNode article = json.readTree(linkedData(FULL));
        assertThat(article.get("articleBody").asString()).isEqualTo(FULL.body());
        assertThat(article.at("/author/1/name").asString()).isEqualTo("Bo Ek");
        assertThat(article.at("/publisher/name").asString()).isEqualTo(FULL.publisher());
        assertThat(article.get("isBasedOn").asString()).isEqualTo(FULL.url());
    }

    @Test
    void theTextIsThereWithoutScripts() {
        Document page = page("/nyhet/" + FULL.id());
        assertThat(page.select("h1").eachText()).containsExactly(FULL.headline());
        assertThat(page.select("#before-scripts article").attr("lang")).isEqualTo("sv");
        assertThat(page.select("#before-scripts p").eachText())
                .contains("Färjan tar sextio bilar.", "Sista </script><b>stycket</b> \u2028 & slut.");
        assertThat(page.select("#before-scripts h2").eachText()).containsExactly("Turlistan");
        assertThat(page.select("#before-scripts a").eachAttr("href"))
                .contains("/", FULL.url(), "/?keyword=f%C3%A4rjor", "/api/v1/items/" + FULL.id());
    }

    @Test
    void aWithdrawnItemTellsNothingButThatItIsGone() {
        HttpResponse<String> response = get("/nyhet/" + WITHDRAWN.id() + "/namnet");
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body()).doesNotContain("misstänkte", "Hemlig", "ld+json", "canonical", "citation_");
        Document page = Jsoup.parse(response.body());
        assertThat(meta(page, "name", "robots")).containsExactly("noindex");
        assertThat(page.select("#before-scripts").text()).contains("Nyheten är tillbakadragen", "Dom i hovrätten");
    }

    @Test
    void anUnknownItemIsNotIndexed() {
        for (String path : List.of("/nyhet/0000000000000000", "/nyhet/inget-id/alls")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(meta(Jsoup.parse(response.body()), "name", "robots")).containsExactly("noindex");
        }
    }

    @Test
    void theAddressFollowsAProxyThatForwards() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/nyhet/" + BARE.id()))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "arkiv.example")
                .header("X-Forwarded-Port", "443")
                .build();
        assertThat(Jsoup.parse(send(request).body())
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://arkiv.example/nyhet/" + BARE.id());
    }

    private String linkedData(NewsItem item) {
        return page("/nyhet/" + item.id())
                .select("script[type=application/ld+json]")
                .getFirst()
                .data();
    }

    private static List<String> meta(Document page, String attribute, String name) {
        return page.head().select("meta[" + attribute + "=" + name + "]").eachAttr("content");
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).body(), address);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
