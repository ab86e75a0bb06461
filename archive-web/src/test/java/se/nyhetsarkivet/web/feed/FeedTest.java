package se.nyhetsarkivet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.harvest.RunningArchive;

/** Every search as a feed, read back by those who read feeds. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

    private static final String HOSTILE = "Färjan <script>alert(1)</script> ]]> & \u0001 \u202e&amp;";
    private static final String ID_START = "tag:nyhetsarkivet.se,2026:";
    private static final NewsItem FERRY = ferry("Färjan kostar 20 kronor.");
    private static final NewsItem MONTH = NewsItem.builder("Färjan ställs in", PartialDate.parse("2017-04"))
            .identifier("manad")
            .build();

    private final RunningArchive running;

    FeedTest(@TempDir Path directory) {
        running = new RunningArchive(directory, "--archive.web-sub.hub=https://hub.example/,https://nav.example/push");
        NewsItem hostile = NewsItem.builder(HOSTILE, PartialDate.parse("1789-04-23"))
                .identifier("fientlig")
                .lead("]]> <img src=x onerror=alert(1)>")
                .body("\u0000\u000b\ufffe")
                .keywords(List.of("<b>", "å & ö"))
                .publisher("<i>Nämnden</i>")
                .build();
        running.archive().add(List.of(FERRY, MONTH, hostile));
        running.archive().add(List.of(ferry("Färjan kostar 25 kronor.")));
    }

    private static NewsItem ferry(String body) {
        return NewsItem.builder("Färjan går igen", PartialDate.parse("2018-04-23"))
                .identifier("farja")
                .publisher("Rederinämnden")
                .keywords(List.of("färjor"))
                .lead("Trafiken är i gång.")
                .body(body)
                .build();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void anIndependentReaderFindsTheNewestFirst(String format) throws FeedException {
        SyndFeed feed = read("/feed." + format + "?q=f%C3%A4rjan");
        assertThat(feed.getTitle()).isEqualTo("Nyhetsarkivet: färjan");
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).startsWith(ID_START + FERRY.id() + ":2");
        SyndEntry first = feed.getEntries().getFirst();
        assertThat(first.getTitle()).isEqualTo("Färjan går igen");
        assertThat(first.getLink())
                .isEqualTo(running.address() + "/nyhet/" + FERRY.id() + "/farjan-gar-igen?revision=2");
        assertThat(first.getAuthor()).isEqualTo("Rederinämnden");
        assertThat(first.getPublishedDate()).isEqualTo("2018-04-23T00:00:00+02:00");
        assertThat(first.getCategories().getFirst().getName()).isEqualTo("färjor");
    }

    @Test
    void whatTheRecordGotLastComesFirstOnDemand() throws FeedException {
        assertThat(read("/feed.atom?sort=changed").getEntries().getFirst().getUri())
                .isEqualTo(ID_START + FERRY.id() + ":2");
        assertThat(read("/feed.atom?sort=oldest").getEntries().getFirst().getTitle())
                .startsWith("Färjan <script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void aChangedItemShowsWhatChanged(String format) throws FeedException {
        Document content = Jsoup.parse(content(read("/feed." + format + "?publisher=Rederin%C3%A4mnden")));
        assertThat(content.select("del").text()).isEqualTo("20");
        assertThat(content.select("ins").text()).isEqualTo("25");
        assertThat(content.text()).contains("Ändrad utan uppgift om det", "Brödtext: Färjan kostar");
    }

    /** An entry whose date is known to the month has none for machines, which would take it for the first day. */
    @Test
    void aDateThatIsNotKnownToTheDayIsToldInWords() throws FeedException {
        SyndFeed feed = read("/feed.atom?from=2017-04&to=2017-04");
        assertThat(feed.getEntries().getFirst().getPublishedDate()).isNull();
        assertThat(content(feed)).contains("april 2017");
    }

    @Test
    void atomIsAsItsSpecificationDemands() {
        AtomCheck.check(running.xml("/feed.atom"));
        assertThat(running.xml("/feed.atom").getDocumentElement().getAttribute("xml:lang"))
                .isEqualTo("sv");
        AtomCheck.check(running.xml("/feed.atom?q=finnsinte"));
        AtomCheck.check(running.xml("/feed.atom?size=1&language=en"));
    }

    @Test
    void jsonFeedIsAsItsSchemaDemands() throws IOException {
        try (InputStream stream = Objects.requireNonNull(FeedTest.class.getResourceAsStream("json-feed.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            for (String path : List.of(
                    "/feed.json", "/feed.json?q=finnsinte", "/feed.json?size=1&sort=changed", "/andringar.json")) {
                HttpResponse<String> answer = running.get(path);
                assertThat(type(answer)).startsWith("application/feed+json");
                assertThat(schema.validate(answer.body(), InputFormat.JSON))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void noTextIsReadAsMarkup(String format) throws FeedException {
        SyndEntry hostile = read("/feed." + format + "?year=1789").getEntries().getFirst();
        assertThat(hostile.getTitle()).isEqualTo(HOSTILE.replace('\u0001', '\ufffd'));
        String html = format.equals("rss")
                ? hostile.getDescription().getValue()
                : hostile.getContents().getFirst().getValue();
        Document content = Jsoup.parse(html);
        assertThat(content.select("script, img, i, b")).isEmpty();
        assertThat(content.text()).contains("]]> <img src=x onerror=alert(1)>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json"})
    void theHeadOfTheLogAndTheHubsAreInEachFeed(String path) {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.body())
                .contains(running.archive().log().headInOneLine().orElseThrow(), "https://hub.example/");
        assertThat(answer.headers().allValues("Link"))
                .contains("<https://hub.example/>; rel=\"hub\"", "<https://nav.example/push>; rel=\"hub\"")
                .anyMatch(link -> link.contains(path) && link.endsWith("rel=\"self\""));
    }

    @Test
    void theNextPageFollows() throws FeedException {
        SyndFeed first = read("/feed.atom?size=2");
        assertThat(first.getEntries()).hasSize(2);
        String next = first.getLinks().stream()
                .filter(link -> "next".equals(link.getRel()))
                .findFirst()
                .orElseThrow()
                .getHref();
        assertThat(read(next.substring(running.address().length())).getEntries())
                .hasSize(1);
    }

    @Test
    void whoHasTheFeedGetsNothingAndNoSearchIsMade() {
        HttpResponse<String> first = running.get("/feed.rss?q=rederi");
        String tag = header(first, "ETag");
        String modified = header(first, "Last-Modified");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=60");
        long searches = running.searches("feed");
        HttpResponse<String> byTag = running.get("/feed.rss?q=rederi", "If-None-Match", tag);
        HttpResponse<String> byDate = running.get("/feed.rss?q=rederi", "If-Modified-Since", modified);
        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byDate.statusCode()).isEqualTo(304);
        assertThat(running.searches("feed")).isEqualTo(searches);
        assertThat(running.get("/feed.atom?q=rederi", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void afterAChangeTheFeedIsAnother() {
        HttpResponse<String> before = running.get("/feed.atom?q=nyss");
        NewsItem added = NewsItem.builder("Nyss", PartialDate.parse("2019-01-01"))
                .identifier("nyss")
                .build();
        running.archive().add(List.of(added));
        HttpResponse<String> after = running.get(
                "/feed.atom?q=nyss",
                "If-None-Match",
                header(before, "ETag"),
                "If-Modified-Since",
                header(before, "Last-Modified"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains(ID_START + added.id() + ":1");
        assertThat(running.get("/feed.atom?q=nyss", "If-Modified-Since", header(before, "Last-Modified"))
                        .statusCode())
                .isEqualTo(200);
        running.archive().ledger().withdraw(added.id(), "Dom");
        assertThat(running.get("/feed.atom?q=nyss", "If-None-Match", header(after, "ETag"))
                        .body())
                .doesNotContain(added.id().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom?size=101",
                "/feed.rss?from=ig%C3%A5r",
                "/feed.json?sort=best&page=-1",
                "/andringar.atom?size=0",
                "/andringar.rss?kind=stor&before=x"
            })
    void aBadValueIsAProblem(String path) {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xyz", "/feed.atom2?q=rederi", "/andringar.xml"})
    void aFormThatNoFeedHasIsAProblem(String path) {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).startsWith("application/problem+json");
        assertThat(answer.body()).contains(".atom, .rss, .json");
    }

    @Test
    void aPageNamesItsFeedsBeforeScriptsRun() {
        Document page = Jsoup.parse(running.get("/?q=f%C3%A4rjan&publisher=Rederin%C3%A4mnden", "Accept", "text/html")
                .body());
        assertThat(page.select("head link[rel=alternate][data-feed]").eachAttr("type"))
                .containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
        String atom = page.select("head link[type=application/atom+xml]").attr("href");
        assertThat(atom).isEqualTo("/feed.atom?q=f%C3%A4rjan&publisher=Rederin%C3%A4mnden");
        assertThat(running.get(atom).statusCode()).isEqualTo(200);
        for (String path : List.of("/", "/om", "/nyhet/" + FERRY.id())) {
            assertThat(Jsoup.parse(running.get(path, "Accept", "text/html").body())
                            .select("head link[rel=search]")
                            .attr("href"))
                    .as(path)
                    .isEqualTo("/opensearch.xml");
        }
    }

    @Test
    void aBrowserCanAddTheArchive() {
        org.w3c.dom.Element description = running.xml("/opensearch.xml").getDocumentElement();
        assertThat(description.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        assertThat(AtomCheck.text(description, "ShortName")).hasSizeLessThanOrEqualTo(16);
        assertThat(AtomCheck.children(description, "Url"))
                .extracting(url -> url.getAttribute("type"))
                .contains("text/html", "application/atom+xml", "application/rss+xml", "application/x-suggestions+json");
        for (org.w3c.dom.Element url : AtomCheck.children(description, "Url")) {
            String path = url.getAttribute("template")
                    .substring(running.address().length())
                    .replace("{searchTerms}", "f%C3%A4r")
                    .replaceAll("\\{\\w+\\?}", "");
            assertThat(running.get(path, "Accept", url.getAttribute("type")).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(running.get("/suggestions.json?q=f%C3%A4r").body())
                .startsWith("[\"fär\",[")
                .contains("färj");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void whatWasChangedIsFollowedWithWhatChanged(String format) throws FeedException {
        SyndFeed feed = read("/andringar." + format + "?publisher=Rederin%C3%A4mnden");
        assertThat(feed.getTitle()).isEqualTo("Nyhetsarkivet: Ändringar i arkivet");
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).containsExactly(ID_START + FERRY.id() + ":2");
        assertThat(Jsoup.parse(content(feed)).select("ins").text()).isEqualTo("25");
        assertThat(read("/andringar." + format + "?kind=figures&order=silent").getEntries())
                .hasSize(1);
        assertThat(read("/andringar." + format + "?kind=typography").getEntries())
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnIsToldWithoutItsText() throws FeedException {
        NewsItem secret = NewsItem.builder("Hemligt namn", PartialDate.parse("2019-01-02"))
                .identifier("hemligt")
                .build();
        running.archive().add(List.of(secret));
        running.archive().ledger().erase(secret.id(), "Dom <i>T 1</i>");
        HttpResponse<String> answer = running.get("/andringar.atom?kind=withdrawn");
        assertThat(answer.body()).doesNotContain("Hemligt namn");
        SyndEntry first = read("/andringar.atom").getEntries().getFirst();
        assertThat(first.getUri()).startsWith(ID_START + secret.id() + ":gone:");
        assertThat(first.getTitle()).isEqualTo("En nyhet är raderad");
        assertThat(Jsoup.parse(first.getContents().getFirst().getValue()).text())
                .isEqualTo("Skäl: Dom <i>T 1</i>");
    }

    @Test
    void theFeedsOfChangesAreAsTheirSpecificationsDemandAndCostNothingTwice() {
        AtomCheck.check(running.xml("/andringar.atom"));
        AtomCheck.check(running.xml("/andringar.atom?size=1&language=en"));
        String tag = header(running.get("/andringar.json?size=3"), "ETag");
        long searches = running.searches("feed");
        assertThat(running.get("/andringar.json?size=3", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(running.searches("feed")).isEqualTo(searches);
    }

    private SyndFeed read(String path) throws FeedException {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private static String content(SyndFeed feed) {
        SyndEntry entry = feed.getEntries().getFirst();
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().getFirst().getValue();
    }

    private static String type(HttpResponse<String> answer) {
        return header(answer, "Content-Type");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
