package se.nyhetsarkivet.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Connection;
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

/** Searching without scripts. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchWithoutScriptsTest {

    private final ConfigurableApplicationContext application;
    private final String address;

    SearchWithoutScriptsTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        application
                .getBean(NewsArchive.class)
                .add(IntStream.rangeClosed(1, 25)
                        .mapToObj(number -> NewsItem.builder(
                                        "Besked " + number, PartialDate.parse("2018-04-%02d".formatted(number)))
                                .identifier("besked-" + number)
                                .build())
                        .toList());
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void theStartPageIsDescribedAndListsTheNewest() throws IOException {
        Document page = get("/").parse();
        assertThat(page.title()).isEqualTo("Nyhetsarkivet");
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address + "/");
        assertThat(page.expectFirst("noscript li a").text()).isEqualTo("Besked 25");
        assertThat(page.expectFirst("noscript li a").attr("href")).endsWith("/besked-25");
    }

    @Test
    void aSearchListsItsHitsPageByPage() throws IOException {
        Connection.Response response = get("/?q=besked");
        assertThat(response.header("X-Robots-Tag")).isEqualTo("noindex");
        Document first = response.parse();
        assertThat(first.title()).isEqualTo("besked – sök");
        assertThat(first.select("noscript").text()).contains("25 nyheter");
        assertThat(first.select("noscript li")).hasSize(20);
        String next = first.select("noscript p a").getLast().attr("href");
        Document second = get(next).parse();
        assertThat(second.select("noscript li")).hasSize(5);
        assertThat(second.select("noscript p a").eachText()).isEqualTo(List.of("Föregående"));
    }

    @Test
    void whatHasSomeOfTheWordsStandsUnderAHeadingWithItsCountAndIsPagedThrough() throws IOException {
        Document page = get("/?q=besked+17").parse();
        assertThat(page.select("noscript p").eachText()).contains("1 nyhet har alla orden");
        assertThat(page.select("noscript h2").eachText()).containsExactly("24 nyheter har några av orden");
        assertThat(page.select("noscript ul").getFirst().select("li a").eachText())
                .containsExactly("Besked 17");
        assertThat(page.select("noscript ul").getLast().select("li")).hasSize(19);
        Document second =
                get(page.select("noscript p a").getLast().attr("href")).parse();
        assertThat(second.select("noscript li")).hasSize(5);
        assertThat(get("/?q=besked+kuckeliku").parse().select("noscript p").eachText())
                .contains("Ingen nyhet har alla orden");
    }

    private Connection.Response get(String path) throws IOException {
        return Jsoup.connect(address + path).execute();
    }
}
