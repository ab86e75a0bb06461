package se.nyhetsarkivet.archive.imports.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.identity.WrittenNews.Format;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ImportBatch;

/** One address, whose page says something new each time, in feeds, lines and archives of pages. */
@Tag("slow")
class PagesThatSayNewsTest {

    @TempDir
    private Path directory;

    private static WrittenNews crimes(String address, String day, int number) {
        return WrittenNews.of(
                "",
                "https://kommun.example" + address,
                day,
                "Anmälda brott",
                "I kommunen anmäldes " + number + " brott förra månaden, och de flesta var stölder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistik/senaste", "/badvatten", "/dagens-lunch", "/aktuellt"})
    void haveAnItemForEachAnnouncementHoweverTheyCome(String address) {
        List<WrittenNews> news = List.of(
                crimes(address, "2017-04-03", 98),
                crimes(address, "2018-03-05", 120),
                crimes(address, "2018-04-03", 131));
        try (NewsArchive archive = NewsArchive.at(directory.resolve("together")).open()) {
            archive.importFrom(News.source("all", Format.JSON_LINES.write(news)));
            assertThat(archive.overview().items()).isEqualTo(3);
        }
        for (List<WrittenNews> order : List.of(news, news.reversed())) {
            try (NewsArchive archive =
                    NewsArchive.at(directory.resolve(order.getFirst().day())).open()) {
                order.forEach(each -> archive.importFrom(News.source("one", Format.RSS.write(List.of(each)))));
                assertThat(archive.overview().items()).isEqualTo(3);
                ItemId first = News.found(
                        archive, String.valueOf(order.getFirst().text().contains("98") ? 98 : 131));
                assertThat(archive.ledger().sharedNames(2))
                        .extracting(ImportBatch.SharedName::inWords)
                        .containsExactly("1 record shares the address https://kommun.example" + address + " with item "
                                + first + "; taken as 1 item besides: item 1 (line 1)");
                order.forEach(each -> archive.importFrom(News.source("again", Format.RSS.write(List.of(each)))));
                assertThat(archive.overview().revisions()).isEqualTo(3);
                assertThat(archive.verify().differences()).isEmpty();
            }
        }
    }

    @Test
    void areReportedWhereTheyMayBeTheSameWithAnotherDate() {
        WrittenNews news = crimes("/aktuellt", "2018-04-03", 131);
        WrittenNews later = new WrittenNews(news.identifier(), news.url(), "2018-04-18", news.headline(), news.text());
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(News.source("one", Format.JSON_LINES.write(List.of(news))));
            ImportSource source = News.source("later", Format.JSON_LINES.write(List.of(later)));
            ImportPreview preview = archive.preview(source, ImportProgress.NONE);
            assertThat(preview.counts()).isEqualTo(new ImportBatch.Counts(0, 1, 0, 0));
            assertThat(preview.sharedNames())
                    .extracting(ImportBatch.SharedName::inWords)
                    .containsExactly("1 record shares the address https://kommun.example/aktuellt with item "
                            + News.found(archive, "brott") + "; taken as an edit of it: line 1");
            ImportBatch batch = archive.importFrom(source);
            assertThat(archive.ledger().sharedNames(batch.number())).isEqualTo(preview.sharedNames());
        }
    }

    /** The first two captures are of one page that was edited, the third is of the next announcement. */
    @Test
    void areToldApartInAnArchiveOfPages() throws IOException {
        Path file = directory.resolve("pages.warc");
        Files.writeString(
                file,
                capture("2018-03-06", "2018-03-05", 120, "")
                        + capture("2018-03-20", "2018-03-05", 121, " Siffrorna är preliminära.")
                        + capture("2018-04-06", "2018-04-05", 131, ""));
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            assertThat(archive.importFrom(ImportSource.file(file)).counts())
                    .isEqualTo(new ImportBatch.Counts(2, 1, 0, 0));
            assertThat(archive.ledger().sharedNames(1)).singleElement().satisfies(name -> {
                assertThat(name.kind()).isEqualTo("url");
                assertThat(name.items()).isEqualTo(2);
            });
        }
    }

    private static String capture(String seen, String published, int number, String more) {
        String page = """
                <html lang="sv"><head><title>Anmälda brott - Kommunen</title></head><body><main><h1>Anmälda brott</h1>
                <p>Publicerad: %s</p><p>I kommunen anmäldes %d brott förra månaden, och de flesta var stölder.%s</p>
                <p>Polisen ökar sin närvaro i centrum under kvällar och helger, och skolorna får besök.</p></main></body></html>
                """.formatted(published, number, more);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return """
                WARC/1.0\r
                WARC-Type: response\r
                WARC-Target-URI: https://kommun.example/statistik/senaste\r
                WARC-Date: %sT10:00:00Z\r
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-0000%s>\r
                Content-Type: application/http; msgtype=response\r
                Content-Length: %d\r
                \r
                %s\r
                \r
                """.formatted(seen, seen.replace("-", ""), http.getBytes(StandardCharsets.UTF_8).length, http);
    }
}
