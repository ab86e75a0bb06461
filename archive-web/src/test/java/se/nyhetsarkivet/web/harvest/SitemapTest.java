package se.nyhetsarkivet.web.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What search engines fetch. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTest {

    private static final NewsItem OLD = NewsItem.builder("Färjan & <broms>", PartialDate.parse("2018-04-23"))
            .identifier("farja")
            .build();
    private static final NewsItem NEW = NewsItem.builder("Ny \u0001 & <het>", PartialDate.parse(today()))
            .identifier("ny")
            .publisher("Rederinämnden")
            .build();
    private static final NewsItem THIS_YEAR = NewsItem.builder("Något i år", PartialDate.parse(today().substring(0, 4)))
            .identifier("i-ar")
            .build();
    private static final NewsItem GONE = NewsItem.builder("Borta", PartialDate.parse(today()))
            .identifier("borta")
            .build();

    private final RunningArchive running;

    SitemapTest(@TempDir Path directory) {
        running = new RunningArchive(directory);
        running.archive().add(List.of(OLD, NEW, THIS_YEAR, GONE));
        running.archive().ledger().withdraw(GONE.id(), "Dom i hovrätten");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private static String today() {
        return LocalDate.now(PartialDate.ZONE).toString();
    }

    @Test
    void robotsAreSentToTheSiteMapsAndKeptFromSearches() {
        assertThat(running.get("/robots.txt")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("text/plain");
        assertThat(running.get("/robots.txt").body())
                .contains("User-agent: *\n", "Disallow: /?\n", "Sitemap: " + running.address() + "/sitemap.xml\n");
    }

    @Test
    void theIndexLeadsToFilesWithAllItemsThatAreShown() {
        List<String> files = texts(running.xml("/sitemap.xml"), "loc");
        assertThat(files).containsExactly(running.address() + "/sitemap-1.xml");
        Document file = running.xml("/sitemap-1.xml");
        assertThat(texts(file, "loc"))
                .containsExactlyInAnyOrder(
                        running.address() + "/nyhet/" + OLD.id() + "/farjan-broms",
                        running.address() + "/nyhet/" + NEW.id() + "/ny-het",
                        running.address() + "/nyhet/" + THIS_YEAR.id() + "/nagot-i-ar");
        assertThat(texts(file, "lastmod")).hasSize(3).allMatch(time -> time.startsWith("20"));
    }

    @Test
    void theIndexTellsTheHeadOfTheLog() {
        String head = running.archive().log().headInOneLine().orElseThrow();
        assertThat(running.get("/sitemap.xml").body()).contains("<!-- log head: " + head + " -->");
    }

    @Test
    void thereAreNoMoreFilesThanTheIndexNames() {
        for (String path : List.of("/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-999999999.xml")) {
            assertThat(running.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theNewsAreThoseOfTheLastTwoDays() {
        Document news = running.xml("/sitemap-news.xml");
        assertThat(texts(news, "loc")).containsExactly(running.address() + "/nyhet/" + NEW.id() + "/ny-het");
        assertThat(texts(news, "title")).containsExactly("Ny \ufffd & <het>");
        assertThat(texts(news, "name")).containsExactly("Rederinämnden");
        assertThat(texts(news, "language")).containsExactly("sv");
        assertThat(texts(news, "publication_date")).containsExactly(today());
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
