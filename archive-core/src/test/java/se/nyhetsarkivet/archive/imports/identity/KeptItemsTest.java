package se.nyhetsarkivet.archive.imports.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.identity.WrittenNews.Format;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * Items that an archive has stay what they are, and are found again. What a program adds is known by the publisher and the identifier,
 * else the address, else the date and headline, and by nothing more; so were all items of earlier versions.
 */
@Tag("slow")
class KeptItemsTest {

    private static final WrittenNews BATH = WrittenNews.of(
            "17", "http://kommun.example/n?utm_source=rss", "23", "Badplatsen stängd", "Vattnet luktar illa.");
    private static final WrittenNews SCHOOL = WrittenNews.of(
            "17", "http://kommun.example/n?utm_source=rss", "24", "Ny skola invigd", "Eleverna får nya salar.");

    @TempDir
    private Path directory;

    private static List<List<WrittenNews>> sources() {
        return List.of(
                List.of(BATH, SCHOOL),
                List.of(named(BATH, "N/A"), named(SCHOOL, "N/A")),
                List.of(named(BATH, ""), named(SCHOOL, "")),
                List.of(named(BATH, "http://kommun.example/"), named(SCHOOL, "http://kommun.example/")),
                List.of(named(BATH, "http://kommun.example/?p=1#a"), named(SCHOOL, "http://kommun.example/?p=1#b")),
                List.of(
                        WrittenNews.of("", "", "23", "Badplatsen stängd", "Vattnet luktar illa."),
                        WrittenNews.of("", "", "23", "Badplatsen stängd", "Bryggan ska lagas i höst.")),
                List.of(
                        named(BATH, "https://www.kommun.example/b/index.php?z=1&a=2"),
                        named(SCHOOL, "https://www.kommun.example/b/index.php?z=1&a=3")),
                List.of(
                        named(BATH, "", "https://m.kommun.example/b/amp"),
                        named(SCHOOL, "", "https://m.kommun.example/skola/index.html")),
                List.of(
                        WrittenNews.of("", "http://kommun.example", "23", "Badplatsen stängd", "Vattnet luktar illa."),
                        WrittenNews.of("", "http://kommun.example", "24", "Ny skola", "Nya salar.")));
    }

    private static WrittenNews named(WrittenNews news, String identifier) {
        return new WrittenNews(identifier, news.url(), news.day(), news.headline(), news.text());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void ofAnEarlierVersionAreLeftAsTheyAreByTheSameSource(List<WrittenNews> news) {
        String lines = Format.JSON_LINES.write(news);
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.add(lines.lines().map(NewsArticleJson::read).toList(), Actor.UNKNOWN);
            String digest = archive.verify().digest();
            ImportBatch again = archive.importFrom(News.source("again", lines));
            assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(0, 0, news.size(), 0));
            assertThat(archive.verify().digest()).isEqualTo(digest);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    /** The page's address in two forms, the first of which an earlier version took. */
    @ParameterizedTest
    @CsvSource({
        "http://kommun.example/nyheter/bro/, https://kommun.example/nyheter/bro?fbclid=1",
        "https://www.kommun.example/nyheter/bro, http://kommun.example/nyheter/bro/",
        "https://kommun.example/nyheter/bro, https://www.kommun.example/nyheter/bro/amp/",
        "https://www.kommun.example/nyheter/bro/, https://m.kommun.example/nyheter/bro/index.html",
        "https://kommun.example/nyheter/bro/amp/, https://kommun.example/nyheter/bro/",
        "https://www.kommun.example/nyheter/bro/amp, http://www.kommun.example/nyheter/bro",
        "https://www.kommun.example/nyheter/bro/?amp=1, https://www.kommun.example/nyheter/bro/",
        "https://m.kommun.example/nyheter/bro, https://www.kommun.example/nyheter/bro",
        "https://www.kommun.example/nyheter/bro/index.php, https://kommun.example/nyheter/bro/index.php?gclid=1",
        "https://www.kommun.example/?a=1&b=2, https://kommun.example/index.php?b=2&a=1",
        "https://kommun.example/br%C3%A5, https://kommun.example/brå"
    })
    void ofAnEarlierVersionAreFoundByTheirAddressInAnotherForm(String held, String arrived) {
        for (String identifier : List.of("held", "")) {
            WrittenNews page =
                    WrittenNews.of(identifier.isEmpty() ? "" : held, held, "23", "Ny bro byggs", "Bron över ån byggs.");
            WrittenNews moved = WrittenNews.of(
                    identifier.isEmpty() ? "" : arrived, arrived, "23", "Ny bro byggs", "Bron över ån byggs.");
            try (NewsArchive archive =
                    NewsArchive.at(directory.resolve("of" + identifier)).open()) {
                archive.add(items(page), Actor.UNKNOWN);
                ImportBatch batch = archive.importFrom(News.source("moved", Format.JSON_LINES.write(List.of(moved))));
                assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(0, 0, 1, 0));
                assertThat(archive.verify().differences()).isEmpty();
            }
        }
    }

    private static List<NewsItem> items(WrittenNews news) {
        return Format.JSON_LINES
                .write(List.of(news))
                .lines()
                .map(NewsArticleJson::read)
                .toList();
    }

    /** In whatever order they come, forms of one address are of one page. */
    @Test
    void areOneItemByAnyFormOfTheirAddressAndTwoIfTheyAreUnlike() {
        List<String> forms = List.of(
                "https://kommun.example/nyheter/bro/amp/",
                "https://kommun.example/nyheter/bro",
                "http://www.kommun.example/nyheter/bro/",
                "https://m.kommun.example/nyheter/bro",
                "https://www.kommun.example/nyheter/bro/index.html",
                "https://kommun.example/nyheter/bro?amp=1");
        for (String first : forms) {
            try (NewsArchive archive = NewsArchive.at(directory.resolve("first" + forms.indexOf(first)))
                    .open()) {
                importAll(archive, named(BATH, "", first));
                forms.forEach(form -> importAll(archive, named(BATH, "", form)));
                assertThat(archive.overview().items()).as(first).isEqualTo(1);
                forms.forEach(form -> importAll(archive, named(SCHOOL, "", form)));
                assertThat(archive.overview().items()).as(first).isEqualTo(2);
                assertThat(archive.verify().differences()).isEmpty();
            }
        }
    }

    private static WrittenNews named(WrittenNews news, String identifier, String url) {
        return new WrittenNews(identifier, url, news.day(), news.headline(), news.text());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void areTheSameInAnArchiveMadeOfTheExport(List<WrittenNews> news) {
        String lines = Format.JSON_LINES.write(news);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        String digest;
        try (NewsArchive archive = NewsArchive.at(directory.resolve("one")).open()) {
            archive.add(lines.lines().map(NewsArticleJson::read).toList(), Actor.UNKNOWN);
            archive.importFrom(News.source(
                    "more",
                    lines.replace("Ny skola", "Skolan vid sjön är")
                            .replace("Eleverna", "Barnen på Vallen")
                            .replace("-24", "-29")));
            archive.ledger().exportTo(export);
            digest = archive.verify().digest();
        }
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            ImportSource source = News.source("export", export.toString(StandardCharsets.UTF_8));
            other.importFrom(source);
            assertThat(other.verify().digest()).isEqualTo(digest);
            assertThat(other.verify().differences()).isEmpty();
        }
    }

    /** Two archives may have met the same number in another order. */
    @Test
    void ofAnotherArchiveAreNoRevisionsOfUnlikeNews() {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            importAll(other, SCHOOL, BATH);
            other.ledger().exportTo(export);
        }
        try (NewsArchive archive = NewsArchive.at(directory.resolve("one")).open()) {
            importAll(archive, BATH, SCHOOL);
            archive.importFrom(News.source("export", export.toString(StandardCharsets.UTF_8)));
            assertThat(archive.overview().items()).isEqualTo(2);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    private static void importAll(NewsArchive archive, WrittenNews... news) {
        Stream.of(news)
                .forEach(each ->
                        archive.importFrom(News.source(each.headline(), Format.JSON_LINES.write(List.of(each)))));
    }

    @Test
    void thatAnotherArchiveHasWithdrawnStayAway() {
        String line = Format.JSON_LINES.write(List.of(named(BATH, "")));
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            other.add(line.lines().map(NewsArticleJson::read).toList(), Actor.UNKNOWN);
            other.ledger().withdraw(News.found(other, "badplatsen"), "Dom i tingsrätten");
            other.ledger().exportTo(export);
        }
        try (NewsArchive archive = NewsArchive.at(directory.resolve("one")).open()) {
            archive.importFrom(News.source("export", export.toString(StandardCharsets.UTF_8)));
            assertThat(archive.importFrom(News.source("news", line)).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, 0, 1));
        }
    }

    @Test
    void thatWereErasedDoNotComeBackInOtherWords() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            importAll(archive, BATH, SCHOOL);
            archive.ledger().erase(News.found(archive, "skola"), "Rätten att bli glömd");
            importAll(
                    archive, new WrittenNews("17", SCHOOL.url(), SCHOOL.day(), "Ny skola invigd i dag", SCHOOL.text()));
            assertThat(News.count(archive, "skola")).isZero();
            assertThat(archive.ledger().sharedNames(2)).isEmpty();
            assertThat(News.count(archive, "badplatsen")).isEqualTo(1);
        }
    }
}
