package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.SearchResult.Suggestion;

/** "Menade du": offered when it finds more, and only then. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionTest {

    private final SmallArchive archive;

    SuggestionTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with("1", "Rymning från ett förvar. Skolministern svarar.")
                .with("2", "Förvar i Åstorp för 13 700 personer. Skolministern kommer.")
                .with("3", "Förvaret stängs. Migrationsverket meddelar beslut.")
                .with("4", "Migrationsverket öppnar ett förvar.")
                .with("5", "Migrationsverket öppnar ett museum i Oslo. En rad forvaringar i skåp.")
                .with("6", "Rymning i skolan. Ministern svarar inte.")
                .with("7", "Margot Wallberg talade med Christer Kvist.")
                .with("9", "Nils Linde och hans brors båt med en katt.")
                .with("10", "Ny bro på en linje. The cat.")
                .with("11", "En bro som ritats med enkel linje. A cat.")
                .with("12", "Från bro till bro är det en rak linje. Cat food.")
                .with("13", "Stadens äldsta bro ligger vid linje 7. Black cat.")
                .with("16", "Christer Skogh talar.")
                .with("17", "Christer ut i en skog. En skog, Christer!")
                .with(NewsItem.builder("Julhelg", PartialDate.parse("1997-12-25"))
                        .identifier("14")
                        .body("En bro."))
                .with(NewsItem.builder("Påskhelg", PartialDate.parse("1998-04-12"))
                        .identifier("15")
                        .body("En bro."))
                .with(NewsItem.builder("Lärosäten", PartialDate.parse("1987-06-07"))
                        .identifier("8")
                        .body("Universitetet byggs ut."));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({
        "forvar, förvar",
        "FORVARET, förvaret",
        "Astorp, Åstorp",
        "migratonsverket, migrationsverket",
        "mirgationsverket, migrationsverket",
        "rymming, rymning",
        "forvar rymning, förvar rymning",
        "rymning forvar, rymning förvar",
        "forvar migratonsverket, förvar migrationsverket",
        "skol ministern, skolministern",
        "exakt:forvar, exakt:förvar",
        "forvar datum:2018, förvar datum:2018",
        "-rymning forvar, -rymning förvar",
        "forvar 13 700, förvar 13 700",
        "Vallberg, Wallberg",
        "Kristher, Christer",
        "Qvist, Kvist",
        "forvar?, förvar?",
        "Christer Skog, Christer Skogh",
        "christer skog, christer skogh",
        "Christer Kvista, Christer Kvist",
        "\"museum i Åstorp\", museum i Åstorp",
        "text:\"förvar ett\", text:(förvar ett)",
        "böjd:\"förvar ett\", böjd:(förvar ett)",
        "Minister: \"museum i Åstorp\", Minister: museum i Åstorp",
        "\"personer 13 700\", personer 13 700"
    })
    void whatWasMeantIsOffered(String typed, String meant) {
        assertThat(offered(typed)).map(Suggestion::text).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forvar", "migratonsverket", "forvar rymning", "forvar 13 700", "skol ministern"})
    void theNumberIsWhatTheOfferFinds(String typed) {
        Suggestion offered = offered(typed).orElseThrow();
        assertThat(archive.found(offered.text())).hasSize((int) offered.total());
        assertThat(offered.total()).isGreaterThan(archive.found(typed).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "förvar",
                "förvaret",
                "rymning",
                "migrationsverket",
                "museum",
                "skolministern",
                "Oslo",
                "Linde",
                "linde",
                "bror",
                "katt",
                "och",
                "",
                "kuckeliku",
                "forvar kuckeliku",
                "\"forvar\"",
                "forv*",
                "Christer Skogh",
                "Christer Linje",
                "forvar:",
                "forvar: rymning",
                "13 700",
                "2999",
                "ref:forvar",
                "ref:\"museum i Åstorp\"",
                "ref:(\"museum i Åstorp\")",
                "förvar referens:\"museum i Åstorp\"",
                "datum:\"museum i Åstorp\"",
                "\"bro 4711\"",
                "\"3 kap. 5 §\""
            })
    void nothingIsOfferedForAGoodSearchOrWithoutAnythingBetter(String typed) {
        assertThat(offered(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "universitetet 1987, universitetet, 1987",
        "1987 universitetet, universitetet, 1987",
        "universitetet juni 1987, universitetet, 1987-06",
        "7 juni 1987 universitetet, universitetet, 1987-06-07",
        "1987-06-07, '', 1987-06-07",
        "19870607, '', 1987-06-07",
        "universitetet 19870607, universitetet, 1987-06-07",
        "universitetet 1987.06.07, universitetet, 1987-06-07",
        "universitetet 870607, universitetet, 1987-06-07",
        "universitetet 7/6-87, universitetet, 1987-06-07",
        "universitetet juni ’87, universitetet, 1987-06",
        "rektor universitete 1987, '', ''",
    })
    void aDateAmongTheWordsIsOfferedAsADate(String typed, String words, String date) {
        Optional<Suggestion> offered = offered(typed);
        if (date.isEmpty()) {
            assertThat(offered.flatMap(Suggestion::dates)).isEmpty();
            return;
        }
        DateRange dates = DateRange.between(PartialDate.parse(date), PartialDate.parse(date));
        assertThat(offered).contains(new Suggestion(words, Optional.of(dates), 1));
        assertThat(offered.orElseThrow().query()).isEqualTo((words + " datum:" + date).strip());
        assertThat(archive.found(offered.orElseThrow().query())).containsExactly("8");
    }

    @ParameterizedTest
    @CsvSource({
        "bro jul 1997, 1997-12-24..1997-12-26",
        "bro julen 1997, 1997-12-24..1997-12-26",
        "påsken 2020, ''",
        "bro påsk 1998, 1998-04-10..1998-04-13",
        "linje 13-15 påsk, ''"
    })
    void aFeastIsOfferedAsADate(String typed, String dates) {
        assertThat(offered(typed)
                        .flatMap(Suggestion::dates)
                        .map(range -> range.from().orElseThrow().iso() + ".."
                                + range.to().orElseThrow().iso()))
                .isEqualTo(dates.isEmpty() ? Optional.empty() : Optional.of(dates));
    }

    @Test
    void onlyTheWholeWordIsReplaced() {
        assertThat(offered("forvaringar forvar OR forvar")).isEmpty();
        assertThat(offered("forvar (forvaringar OR förvar)"))
                .map(Suggestion::text)
                .contains("förvar (forvaringar OR förvar)");
        assertThat(offered("(forvaringar OR rymning) forvar"))
                .map(Suggestion::text)
                .contains("(forvaringar OR rymning) förvar");
    }

    @Test
    void theOfferIsSearchedInTheWidthAndWithTheFiltersOfTheSearch() {
        SearchRequest exact = SearchRequest.of("forvaret").withWidth(Width.EXACT);
        assertThat(archive.search(exact).suggestion()).contains(new Suggestion("förvaret", 1));
    }

    @Test
    void nothingIsOfferedOnLaterPages() {
        assertThat(archive.search(SearchRequest.of("forvar").withPage(1)).suggestion())
                .isEmpty();
    }

    private Optional<Suggestion> offered(String typed) {
        return archive.search(SearchRequest.of(typed)).suggestion();
    }
}
