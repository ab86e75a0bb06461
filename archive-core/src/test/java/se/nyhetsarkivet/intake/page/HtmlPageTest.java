package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

@Tag("slow")
class HtmlPageTest {

    private static final List<String> ARTICLES = List.of(
            "sitevision",
            "optimizely",
            "wordpress",
            "drupal",
            "microdata",
            "dublin-core",
            "press-release",
            "no-metadata-windows-1252",
            "time-element");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sitevision | Nya lokaler för kommunens jourhem | 2018-04-23 | 2018-05-03 | Sjövika kommun",
                "optimizely | Färre väntar på besked | 2019-02-11T08:30:00+01:00 | 2019-02-13 | Provmyndigheten",
                "wordpress | Föreningen får stöd till språkkaféer | 2017-03-06T09:15:42Z | 2017-03-07T10:00:00Z"
                        + " | Integrationsbloggen",
                "drupal | Sänkta avgifter för medborgarskap | 2016-11-02 | '' | Kommittén för avgifter",
                "microdata | Myndigheten flyttar till Luleå | 2015-06-30 | '' | Flyttmyndigheten",
                "dublin-core | Ny rapport om anhöriginvandring | 2009-10 | '' | Statens provinstitut",
                "press-release | Gränskommittén lämnar sitt slutbetänkande | 2012-05-14T13:30:00+02:00 | '' | Gränskommittén",
                "no-metadata-windows-1252 | Nytt boende öppnar i Ånge | 2002-02-07 | '' | ''",
                "time-element | Öppet hus på tingsrätten | 2020-09-01T10:00:00+02:00 | 2020-09-15 | ''"
            })
    void aPageSaysWhatItIsInOneWayOrAnother(
            String page, String headline, String published, String modified, String publisher) {
        NewsItem item = item(page);
        assertThat(item.headline()).isEqualTo(headline);
        assertThat(item.published().iso()).isEqualTo(published);
        assertThat(item.modified().map(PartialDate::iso).orElse("")).isEqualTo(modified);
        assertThat(item.publisher()).isEqualTo(publisher);
    }

    @Test
    void theBodyIsTheArticleAndNothingAroundIt() {
        assertThat(ARTICLES)
                .map(HtmlPageTest::item)
                .extracting(NewsItem::body)
                .allMatch(body -> body.contains("Beslutet gäller tills vidare."))
                .allMatch(body -> body.contains("december.\n\nBeslutet"))
                .noneMatch(
                        body -> body.matches(
                                "(?s).*(Dela|kakor|Relatera|Kontakt|Start|Hem|Foto|kommentar|Publicera|Växel|Skriv|uppdaterad).*"));
    }

    @Test
    void theLeadIsWhatThePageMarksAsIntroductionOrBeginsWithAndDescribesItselfAs() {
        assertThat(item("sitevision").lead()).startsWith("Kommunen öppnar").endsWith("vid stationen.");
        assertThat(item("optimizely").lead()).startsWith("Antalet personer");
        assertThat(item("wordpress").lead())
                .isEqualTo("Länsstyrelsen ger stöd till sex språkkaféer i länet under 2017.");
        assertThat(item("dublin-core").lead()).isEmpty();
        assertThat(ARTICLES)
                .map(HtmlPageTest::item)
                .noneMatch(item -> !item.lead().isEmpty() && item.body().contains(item.lead()));
    }

    @Test
    void listsAndTablesOfTheArticleAreReadable() {
        assertThat(item("sitevision").body())
                .startsWith("Behovet av jourhem har ökat sedan i fjol.\n\nSå går det till\n\n"
                        + "* Familjer anmäler sig till kommunen.\n* Kommunen utreder och beslutar.\n\nRegionen");
        assertThat(item("optimizely").body()).contains("\n\nÅr | Väntande\n2018 | 15 600\n2019 | 12 400\n\n");
    }

    @Test
    void keywordsAuthorsLanguageAndAddressAreTaken() {
        NewsItem optimizely = item("optimizely");
        assertThat(optimizely.keywords()).containsExactly("handläggningstider", "statistik");
        assertThat(optimizely.authors()).containsExactly("Åsa Provsson");
        assertThat(optimizely.language()).isEqualTo("sv-SE");
        assertThat(item("wordpress").url()).isEqualTo("https://blogg.example/2017/03/sprakkafeer/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section-list | it lists links to other pages",
                "not-found | there is nothing at its address",
                "no-date | no date of publication"
            })
    void aPageThatIsNoArticleIsRejectedWithAReason(String page, String reason) {
        List<RecordOutcome> read = Readings.of(bytes(page));
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().toString()).startsWith("Rejected").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 nya platser på boendet", "Sök bidrag senast i maj", "Kakor såldes för barnen"})
    void aHeadlineThatOnlyBeginsLikeThatOfAnotherPageIsNone(String headline) {
        String page =
                new String(bytes("time-element"), StandardCharsets.UTF_8).replace("Öppet hus på tingsrätten", headline);
        assertThat(Readings.items(Readings.of(page.getBytes(StandardCharsets.UTF_8))))
                .extracting(NewsItem::headline)
                .containsExactly(headline);
    }

    @Test
    void anXmlDocumentIsNoPageUnlessItsRootIsHtml() {
        assertThat(new HtmlPageFormat()
                        .recognises(beginning("<?xml version='1.0'?><!-- x --><article><p>x</p></article>")))
                .isFalse();
        assertThat(new HtmlPageFormat().recognises(beginning("<?xml version='1.0'?>\n<html xmlns='x'>")))
                .isTrue();
        assertThat(new HtmlPageFormat().recognises(beginning("{\"text\":\"<html>\"}")))
                .isFalse();
    }

    private static Beginning beginning(String text) {
        try {
            return Beginning.of(SourceDocument.of(
                    "x", () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aPageWithoutADateIsTakenWithTheOneThatTheArchivistNames() {
        ReadOptions options = ReadOptions.NONE.withDate(PartialDate.parse("2018"));
        assertThat(Readings.items(Readings.of("x", bytes("no-date"), options))).hasSize(1);
        assertThat(Readings.items(Readings.of("x", bytes("section-list"), options)))
                .isEmpty();
    }

    @Test
    void aBrowsersSavedPageHasTheAddressItWasSavedFrom() {
        String page = new String(bytes("press-release"), StandardCharsets.UTF_8)
                .replace("<html", "<!-- saved from url=(0031)https://gk.example/press/slutbetankande -->\n<html");
        assertThat(Readings.items(Readings.of(page.getBytes(StandardCharsets.UTF_8)))
                        .getFirst()
                        .url())
                .isEqualTo("https://gk.example/press/slutbetankande");
    }

    @Test
    void aPageOverSixteenMebibytesIsRejected() {
        byte[] page = ("<!doctype html><p>" + "x".repeat(16 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertThat(Readings.of(page).toString()).contains("longer than 16 MiB");
        byte[] tags = ("<!doctype html>" + "<b>".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Readings.of(tags).toString()).contains("more than 500000 tags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<article><h1>x",
                "<ul><li><a>",
                "<table><tr><td>",
                "<p><time>2018-01-01 ",
                "<h2><a href=x>y</a></h2>",
                "<section class=nav>",
                "<p class=ingress>Publicerad 2018-01-01",
                "<script type='application/ld+json'>{\"a\":[</script>"
            })
    void manyElementsAreReadInTimeThatGrowsWithThePage(String element) {
        byte[] page = ("<!doctype html><title>x</title>" + element.repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(ProcessorTime.within(Duration.ofSeconds(30), element, () -> Readings.of(page)))
                .hasSize(1);
    }

    @Test
    void anyDamageLeavesOneItemOrOneRejection() {
        Seeds.run(300, random -> {
            byte[] page = bytes(Seeds.oneOf(random, ARTICLES)).clone();
            for (int i = random.nextInt(30); i > 0; i--) {
                page[random.nextInt(page.length - 200) + 200] = (byte) random.nextInt(256);
            }
            assertThat(Readings.of(java.util.Arrays.copyOf(page, page.length - random.nextInt(page.length / 2))))
                    .hasSize(1);
        });
    }

    private static NewsItem item(String page) {
        return Readings.items(Readings.of(bytes(page))).getFirst();
    }

    private static byte[] bytes(String page) {
        try (InputStream stream = Objects.requireNonNull(HtmlPageTest.class.getResourceAsStream(page + ".html"))) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void whoKeepsThePressRoomIsNotThePublisher() {
        String page = "<html><head><title>Ny kaj i Tallhamn | Tallhamns kommun</title><meta property='og:site_name'"
                + " content='Mynewsdesk'></head><body><main><h1>Ny kaj i Tallhamn</h1><p>Publicerad 4 mars 2019</p>"
                + "<p>Kommunen bygger en ny kaj i hamnen, och den blir klar till sommaren.</p></main></body></html>";
        assertThat(Readings.items(Readings.of(page.getBytes(StandardCharsets.UTF_8))))
                .extracting(NewsItem::publisher)
                .containsExactly("Tallhamns kommun");
    }
}
