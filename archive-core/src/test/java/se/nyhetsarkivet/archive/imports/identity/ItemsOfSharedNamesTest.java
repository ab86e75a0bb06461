package se.nyhetsarkivet.archive.imports.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.imports.identity.WrittenNews.Format;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.store.ImportBatch;

/** Unlike news never become revisions of one item, whatever a source calls them; the same news edited does, in every format. */
@Tag("slow")
class ItemsOfSharedNamesTest {

    private static final String SITE = "https://kommun.example/";

    private static final WrittenNews BATH =
            WrittenNews.of("", "", "23", "Badplatsen stängd", "Vattnet vid Norra stranden luktar illa.");
    private static final WrittenNews SCHOOL =
            WrittenNews.of("", "", "24", "Ny skola invigd", "Eleverna på Vallen får nya salar i höst.");
    private static final WrittenNews BUDGET =
            WrittenNews.of("", "", "25", "Budgeten antagen", "Skatten blir oförändrad nästa år.");

    @TempDir
    private Path directory;

    private static WrittenNews named(WrittenNews news, String identifier, String url) {
        return new WrittenNews(identifier, url, news.day(), news.headline(), news.text());
    }

    private static WrittenNews on(WrittenNews news, String day) {
        return WrittenNews.of(news.identifier(), news.url(), day, news.headline(), news.text());
    }

    private static WrittenNews saying(WrittenNews news, String headline, String text) {
        return new WrittenNews(news.identifier(), news.url(), news.day(), headline, text);
    }

    /** News with one identifier, each at its own address. */
    private static List<WrittenNews> called(String identifier) {
        return List.of(
                named(BATH, identifier, SITE + "1"),
                named(SCHOOL, identifier, SITE + "2"),
                named(BUDGET, identifier, SITE + "3"));
    }

    /** News at one address. */
    private static List<WrittenNews> at(String identifier, String url) {
        return List.of(named(BATH, identifier, url), named(SCHOOL, identifier, url), named(BUDGET, identifier, url));
    }

    /** What the case is, the records that come one batch after the other, and what becomes of them. */
    record Case(String name, List<List<WrittenNews>> batches, int items, int revisions, Set<Format> formats) {

        Case(String name, List<List<WrittenNews>> batches, int items, int revisions) {
            this(name, batches, items, revisions, EnumSet.allOf(Format.class));
        }

        Case in(Format first, Format... others) {
            return new Case(name, batches, items, revisions, EnumSet.of(first, others));
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String none : List.of(
                "N/A",
                "-",
                "saknas",
                "n.a.",
                "0",
                "null",
                "#SAKNAS!",
                "Okänd",
                "00000000-0000-0000-0000-000000000000")) {
            cases.add(new Case("identifier " + none, List.of(called(none)), 3, 3));
        }
        WrittenNews bridge =
                WrittenNews.of("17", SITE + "nyheter/17", "23", "Ny bro byggs", "Bron över ån byggs i vår.");
        WrittenNews water =
                WrittenNews.of("17", SITE + "drift/17", "24", "Vattnet avstängt", "Ledningen på Storgatan lagas.");
        WrittenNews page =
                WrittenNews.of("", SITE + "nyheter/ny-bro/", "23", "Ny bro byggs", "Bron över ån byggs i vår.");
        WrittenNews post = named(page, SITE + "?p=17", SITE + "nyheter/ny-bro/");
        WrittenNews chief = WrittenNews.of("1", "", "2017-01-10", "Ny generaldirektör", "Regeringen har utsett henne.");
        WrittenNews basis = WrittenNews.of("1", "", "2018-01-12", "Budgetunderlag lämnat", "Underlaget gäller tre år.");
        WrittenNews begun = WrittenNews.of("2018/123", "", "23", "Tillsyn inleds", "Länsstyrelsen granskar täkten.");
        WrittenNews ended =
                WrittenNews.of("2018/123", "", "2018-06-01", "Tillsyn avslutas", "Inga brister fanns kvar.");
        cases.addAll(List.of(
                new Case("one identifier for all", List.of(called("nyhet")), 3, 3),
                new Case("one address for all as identifier", List.of(called(SITE + "nyheter")), 3, 3),
                new Case("the site as identifier", List.of(called("https://kommun.example")), 3, 3),
                new Case(
                        "one identifier, one batch for each",
                        called("nyhet").stream().map(List::of).toList(),
                        3,
                        3),
                new Case("a list's address", List.of(at("", SITE + "nyheter")), 3, 3).in(Format.RSS, notNewsMl()),
                new Case(
                                "a list's address, one batch for each",
                                at("", SITE + "nyheter").stream().map(List::of).toList(),
                                3,
                                3)
                        .in(Format.RSS, notNewsMl()),
                new Case("a list's address as both", List.of(at(SITE + "nyheter", SITE + "nyheter")), 3, 3),
                new Case("a placeholder and a list's address", List.of(at("N/A", SITE + "nyheter")), 3, 3),
                new Case(
                                "places on a list",
                                List.of(List.of(
                                        named(BATH, "", SITE + "nyheter#1"), named(SCHOOL, "", SITE + "nyheter#2"))),
                                2,
                                2)
                        .in(Format.RSS, notNewsMl()),
                new Case(
                                "a list's address on one day",
                                List.of(List.of(
                                        on(named(BATH, "", SITE + "n"), "23"),
                                        on(named(SCHOOL, "", SITE + "n"), "23"),
                                        on(named(BUDGET, "", SITE + "n"), "23"))),
                                3,
                                3)
                        .in(Format.RSS, notNewsMl()),
                new Case("two feeds with one numbering", List.of(List.of(bridge), List.of(water)), 2, 2),
                new Case("two feeds on one day", List.of(List.of(bridge), List.of(on(water, "23"))), 2, 2),
                new Case(
                        "two feeds, one headline",
                        List.of(List.of(bridge), List.of(saying(water, "Ny bro byggs", water.text()))),
                        2,
                        2),
                new Case("a number that begins anew each year", List.of(List.of(chief, basis)), 2, 2),
                new Case(
                        "each year with the same headline",
                        List.of(List.of(
                                chief, saying(basis, "Ny generaldirektör", "Han kommer från Umeå och börjar i mars."))),
                        2,
                        2),
                new Case("two notices of a case", List.of(List.of(begun, ended)), 2, 2),
                new Case("two notices of a case on one day", List.of(List.of(begun, on(ended, "23"))), 2, 2),
                new Case(
                        "a corrected headline",
                        List.of(List.of(bridge), List.of(saying(bridge, "Ny bro byggs i vår", bridge.text()))),
                        1,
                        2),
                new Case(
                        "another headline and text at the same address",
                        List.of(List.of(post), List.of(saying(post, "Bron är klar", "Invigning på lördag."))),
                        1,
                        2),
                new Case(
                        "a headline corrected on the next day",
                        List.of(List.of(post), List.of(saying(on(post, "24"), "Ny bro byggs snart", post.text()))),
                        1,
                        2),
                new Case("a new date at the same address", List.of(List.of(post), List.of(on(post, "24"))), 1, 2),
                new Case(
                        "every week at the same address",
                        List.of(List.of(
                                named(
                                        saying(BATH, "Veckans matsedel", "Måndag fisk, tisdag soppa."),
                                        SITE + "mat",
                                        SITE + "mat"),
                                named(
                                        saying(SCHOOL, "Veckans matsedel", "Måndag gröt, tisdag pannkaka."),
                                        SITE + "mat",
                                        SITE + "mat"))),
                        2,
                        2),
                new Case(
                        "the same greeting each year",
                        List.of(List.of(
                                WrittenNews.of(
                                        "24",
                                        "",
                                        "2017-12-20",
                                        "God jul",
                                        "Vi önskar alla en riktigt god jul och ett gott nytt år."),
                                WrittenNews.of(
                                        "24",
                                        "",
                                        "2018-12-20",
                                        "God jul",
                                        "Vi önskar alla en riktigt god jul och ett gott nytt år."))),
                        2,
                        2),
                new Case(
                        "a longer text",
                        List.of(
                                List.of(begun),
                                List.of(saying(
                                        begun,
                                        "Länsstyrelsen granskar täkten",
                                        begun.text() + " Den ligger vid ån och är stor."))),
                        1,
                        2),
                new Case(
                        "an edit of the second of two",
                        List.of(List.of(chief, basis), List.of(saying(basis, "Budgetunderlaget lämnat", basis.text()))),
                        2,
                        3),
                new Case(
                        "the next day's feed",
                        List.of(List.of(post), List.of(post, named(SCHOOL, SITE + "?p=18", SITE + "nyheter/skola/"))),
                        2,
                        2),
                new Case(
                                "https",
                                List.of(
                                        List.of(page),
                                        List.of(named(page, "", "http://kommun.example/nyheter/ny-bro/"))),
                                1,
                                1)
                        .in(Format.RSS, notNewsMl()),
                new Case(
                        "https in both",
                        List.of(
                                List.of(named(
                                        page, "http://kommun.example/?p=17", "http://kommun.example/nyheter/ny-bro/")),
                                List.of(post)),
                        1,
                        1),
                new Case(
                                "tracking",
                                List.of(
                                        List.of(named(page, "", page.url() + "?utm_source=rss&utm_medium=feed")),
                                        List.of(page),
                                        List.of(named(page, "", page.url() + "?fbclid=x1"))),
                                1,
                                1)
                        .in(Format.RSS, notNewsMl()),
                new Case(
                                "a slash, a port, a fragment",
                                List.of(
                                        List.of(page),
                                        List.of(named(page, "", "https://KOMMUN.example:443/nyheter/ny-bro#top"))),
                                1,
                                1)
                        .in(Format.RSS, notNewsMl()),
                new Case(
                                "https and another text",
                                List.of(
                                        List.of(named(page, "", "http://kommun.example/nyheter/ny-bro")),
                                        List.of(saying(page, page.headline(), page.text() + " Den är lång."))),
                                1,
                                2)
                        .in(Format.RSS, notNewsMl())));
        return cases;
    }

    private static Format[] notNewsMl() {
        return EnumSet.complementOf(EnumSet.of(Format.NEWSML_G2)).toArray(Format[]::new);
    }

    private static Stream<Arguments> casesInFormats() {
        return cases().stream()
                .flatMap(each -> each.formats().stream().map(format -> Arguments.of(each.name(), format, each)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("casesInFormats")
    void areTakenForWhatTheyAre(String name, Format format, Case expected) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            for (List<WrittenNews> batch : expected.batches()) {
                archive.importFrom(source(format, batch));
            }
            assertThat(archive.overview().items()).as(name).isEqualTo(expected.items());
            assertThat(archive.overview().revisions()).as(name).isEqualTo(expected.revisions());
            for (List<WrittenNews> batch : expected.batches().reversed()) {
                archive.importFrom(source(format, batch));
            }
            assertThat(archive.overview().items()).as(name + ", again").isEqualTo(expected.items());
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    private static ImportSource source(Format format, List<WrittenNews> news) {
        return News.source("news", format.write(news)).withOptions(ReadOptions.NONE.withPublisher("Kommunen"));
    }

    @Test
    void ofNinjsAreTakenForWhatTheyAre() {
        String ninjs = Stream.of(BATH, SCHOOL, BUDGET)
                .map(news ->
                        "{\"uri\":\"urn:kommun:nyhet\",\"type\":\"text\",\"firstcreated\":\"%s\",\"headline\":\"%s\","
                                        .formatted(news.day(), news.headline())
                                + "\"body_text\":\"%s\"}".formatted(news.text()))
                .collect(Collectors.joining(",", "[", "]"));
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            assertThat(archive.importFrom(News.source("news", ninjs)).counts())
                    .isEqualTo(new ImportBatch.Counts(3, 0, 0, 0));
            assertThat(archive.importFrom(News.source("news", ninjs)).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, 3, 0));
        }
    }

    /** All pages of some sites name the list as the address that is theirs. */
    @Test
    void ofSavedPagesAreTakenForWhatTheyAre() throws IOException {
        Path pages = Files.createDirectory(directory.resolve("pages"));
        for (WrittenNews news : List.of(BATH, SCHOOL, BUDGET)) {
            Files.writeString(pages.resolve(news.day() + ".html"), """
                    <html lang="sv"><head><title>%s</title><link rel="canonical" href="https://kommun.example/nyheter">
                    <meta property="article:published_time" content="%s"></head><body><main><article><h1>%s</h1>
                    <p>%s</p></article></main></body></html>
                    """.formatted(
                    news.headline(), news.day(), news.headline(), news.text().repeat(3)));
        }
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            assertThat(archive.importFrom(ImportSource.folder(pages)).counts())
                    .isEqualTo(new ImportBatch.Counts(3, 0, 0, 0));
            assertThat(archive.ledger().sharedNames(1)).singleElement().satisfies(name -> {
                assertThat(name.kind()).isEqualTo("url");
                assertThat(name.items()).isEqualTo(3);
            });
        }
    }

    @Test
    void theImportAndItsPreviewTellWhatIsDoubtful() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            ImportSource source = source(Format.RSS, called("N/A"));
            ImportPreview preview = archive.preview(source, ImportProgress.NONE);
            assertThat(preview.sharedNames())
                    .extracting(ImportBatch.SharedName::inWords)
                    .containsExactly("3 records share the identifier N/A; taken as 3 items: item 1 (line 1),"
                            + " item 2 (line 2), item 3 (line 3)");
            ImportBatch batch = archive.importFrom(source);
            assertThat(archive.ledger().sharedNames(batch.number())).isEqualTo(preview.sharedNames());
        }
    }

    @Test
    void aNumberThatAnotherFeedHasTooIsToldWithTheOtherItem() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source(Format.TABLE, List.of(named(BATH, "17", SITE + "1"))));
            ImportBatch batch = archive.importFrom(
                    source(Format.TABLE, List.of(named(SCHOOL, "17", SITE + "2"), named(BUDGET, "18", SITE + "3"))));
            assertThat(archive.ledger().sharedNames(batch.number()))
                    .extracting(ImportBatch.SharedName::inWords)
                    .containsExactly("1 record shares the identifier 17 with item " + News.found(archive, "badplatsen")
                            + "; taken as 1 item besides: line 2");
        }
    }

    @Test
    void newsWithNamesOfTheirOwnAreNoMatterForDoubt() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            List<WrittenNews> news = List.of(named(BATH, "17", SITE + "1"), named(SCHOOL, "18", SITE + "2"));
            ImportBatch first = archive.importFrom(source(Format.TABLE, news));
            ImportBatch second = archive.importFrom(source(
                    Format.TABLE, List.of(saying(news.getFirst(), "Badplatsen stängd tills vidare", BATH.text()))));
            assertThat(archive.ledger().sharedNames(first.number())).isEmpty();
            assertThat(archive.ledger().sharedNames(second.number())).isEmpty();
        }
    }
}
