package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.OpenArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchComparison.Count;
import se.nyhetsarkivet.result.SearchComparison.Material;
import se.nyhetsarkivet.result.SearchComparison.Part;
import se.nyhetsarkivet.result.TermCounts.By;

@Tag("slow")
class SearchComparisonTest extends OpenArchive {

    private static final SearchRequest ALL = SearchRequest.of("");

    @BeforeEach
    void add() {
        archive.add(List.of(
                item("a", "2017-03-01", "Nämnden", "Avgiften höjs. Avgifterna betalas vid bron."),
                item("b", "2018-04-23", "Nämnden", "Den nya bron invigs, och broavgiften avskaffas."),
                item("c", "2018-05", "Verket", "Färjan går. Svenska kraftnäts bro och Svenska kraftnät."),
                item("d", "2018", "", "Fem ord har den här.")));
    }

    @Test
    void eachSearchIsCountedByYearBesideAllThereIs() {
        SearchComparison compared = compare(ALL, By.YEAR, "avgift", "bro");
        assertThat(compared.complete()).isTrue();
        assertThat(compared.material()).isEqualTo(new Material(4, 30));
        assertThat(compared.columns()).isEqualTo(Map.of("2017", new Material(1, 7), "2018", new Material(3, 23)));
        assertThat(compared.lines().getFirst().counts())
                .isEqualTo(Map.of("2017", new Count(1, 2), "2018", new Count(1, 1)));
        assertThat(compared.lines().getLast().total()).isEqualTo(new Count(3, 4));
        assertThat(compared.lines()).allMatch(SearchComparison.Line::complete);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            avgift                     | COMPOUNDS | 2 | 3
            avgift                     | INFLECTED | 1 | 2
            avgift                     | EXACT     | 0 | 0
            avgiften ELLER avgifterna  | EXACT     | 1 | 2
            avgiften ELLER avgift*     | EXACT     | 1 | 2
            *avgift*                   | EXACT     | 2 | 3
            "svenska kraftnät"         | EXACT     | 1 | 1
            böjd:"svenska kraftnät"    | EXACT     | 1 | 2
            svenska ONEAR/2 kraftnät   | INFLECTED | 1 | 2
            avgift INTE färjan         | INFLECTED | 1 | 2
            rubrik:avgift              | INFLECTED | 0 | 0
            text:avgift                | INFLECTED | 1 | 2
            avsändare:Nämnden          | INFLECTED | 2 | 0
            avgift avgift              | INFLECTED | 1 | 2
            avgift bro                 | INFLECTED | 1 | 3
            och bro                    | INFLECTED | 3 | 3
            """)
    void whatIsAskedForIsCountedWhereItStands(String query, Width width, long items, long occurrences) {
        SearchRequest shared = ALL.withWidth(width);
        Count total = compare(shared, By.YEAR, query).lines().getFirst().total();
        assertThat(total).isEqualTo(new Count(items, occurrences));
        assertThat(archive.count(shared.withText(query))).isEqualTo(items);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ref:"SFS 2010:800"                                     | 3
            ref:"SFS 2009:400"                                     | 2
            ref:"SFS 2010:800" OR ref:"SFS 2009:400"               | 5
            ref:"SFS 2010:800" ref:"SFS 2009:400"                  | 4
            ref:"SFS 2010:800" NOT ref:"SFS 2009:400"              | 1
            ref:("SFS 2010:800" OR "SFS 2009:400")                 | 5
            ref:"SFS 2010:800" OR 2010:800                         | 4
            ref:"SFS 2010:800" OR skollagen                        | 5
            "SOU 2018:24"                                          | 2
            "SOU 2018:24" OR ref:"SOU 2018:24"                     | 2
            ref:"SOU 2018:24" OR sou OR "SOU 2018:24"              | 2
            ref:"SOU 2018:24" OR ref:2018:24                       | 2
            ref:"SOU 2018:24" OR tid                               | 3
            ref:"EU 2016/679"                                      | 1
            "EU 2016/679" OR ref:"EU 2016/679"                     | 1
            ref:"SOU 2018:24" OR ref:"SFS 2010:800" OR sou NEAR/3 tid | 5
            """)
    void aPlaceIsOneOccurrenceAlsoWhereReferencesFindIt(String query, long occurrences) {
        archive.add(List.of(
                item(
                        "e",
                        "2020-01-01",
                        "Verket",
                        "Enligt SOU 2018:24 och skollagen (2010:800) samt offentlighetslagen (2009:400). Tid."),
                item("f", "2020-01-02", "Verket", "(EU) 2016/679. SFS 2009:400 eller SFS 2010:800; SOU 2018:24."),
                item("g", "2020-01-03", "Verket", "Skollagen (2010:800).")));
        assertThat(compare(ALL, By.YEAR, query).lines().getFirst().total().occurrences())
                .isEqualTo(occurrences);
    }

    @Test
    void theFiltersAreForTheSearchesAndForAllThereIs() {
        SearchComparison byPublisher = compare(ALL.withPublishers(Set.of("Nämnden")), By.PUBLISHER, "bro");
        assertThat(byPublisher.material().items()).isEqualTo(2);
        assertThat(byPublisher.columns()).containsOnlyKeys("Nämnden");
        PartialDate may = PartialDate.parse("2018-05");
        SearchComparison inMay = compare(ALL.withDates(DateRange.between(may, may)), By.MONTH, "färjan");
        assertThat(inMay.columns()).containsOnlyKeys("2018-05");
        assertThat(inMay.material().items()).as("one is dated by year alone").isEqualTo(2);
        assertThat(inMay.lines().getFirst().counts()).isEqualTo(Map.of("2018-05", new Count(1, 1)));
    }

    @Test
    void twoSearchesAreSetsWhosePartsAreSearches() {
        SearchComparison.Sets sets =
                compare(ALL, By.YEAR, "avgift", "bro ELLER färjan").sets().orElseThrow();
        assertThat(sets.first()).isEqualTo(new Part(0, "(avgift) NOT (bro ELLER färjan)"));
        assertThat(sets.both()).isEqualTo(new Part(2, "(avgift) (bro ELLER färjan)"));
        assertThat(sets.second()).isEqualTo(new Part(1, "(bro ELLER färjan) NOT (avgift)"));
        assertThat(compare(ALL, By.YEAR, "a", "b", "c").sets()).isEmpty();
    }

    /** Whatever is typed: the search of a part finds what is counted, or it is not given. */
    @Test
    void theSearchOfAPartFindsAsManyItemsAsItHas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "avgift", "bro", "färjan", "(", ")", "\"", "NOT", "ELLER", "-", "och", "2018", "av*", "datum:2018");
        for (int i = 0; i < 60; i++) {
            String first = text(random, pieces);
            String second = text(random, pieces);
            SearchComparison compared = compare(ALL, By.YEAR, first, second);
            SearchComparison.Sets sets = compared.sets().orElseThrow();
            assertThat(sets.first().items() + sets.both().items())
                    .as("%s | %s, seed %d", first, second, seed)
                    .isEqualTo(compared.lines().getFirst().total().items())
                    .isEqualTo(archive.count(ALL.withText(first)));
            for (Part part : List.of(sets.first(), sets.both(), sets.second())) {
                if (!part.query().isEmpty()) {
                    assertThat(archive.count(ALL.withText(part.query())))
                            .as("%s, seed %d", part.query(), seed)
                            .isEqualTo(part.items());
                }
            }
        }
    }

    private static String text(Random random, List<String> pieces) {
        List<String> text = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.add(pieces.get(random.nextInt(pieces.size())));
        }
        return String.join(" ", text);
    }

    @Test
    void noSearchAndMoreThanFiveAreRefused() {
        assertThatThrownBy(() -> compare(ALL, By.YEAR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("0 searches");
        assertThatThrownBy(() -> compare(ALL, By.YEAR, "a", "b", "c", "d", "e", "f"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected 1 to 5");
    }

    @Test
    void wordsThatMarkTheHitsAreCountedInThemAndInTheArchive() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(item("t" + i, "2019-01-01", "", "Tullen i Malmö beslagtog cigaretter, och tulltaxan gällde."));
            items.add(item("o" + i, "2019-01-01", "", "Skolan öppnar och barnen läser i Malmö, anser 40 rektorer."));
        }
        archive.add(items);
        SearchComparison.MarkingWords marking = archive.markingWords(SearchRequest.of("tull"), 20);
        assertThat(marking.hits()).isEqualTo(40);
        assertThat(marking.sampled()).isEqualTo(40);
        assertThat(marking.archive()).isEqualTo(84);
        assertThat(marking.complete()).isTrue();
        assertThat(marking.words())
                .extracting(SearchComparison.MarkingWord::word)
                .as("neither the words of the search, nor function words, nor what all items have")
                .contains("cigarett", "gälla")
                .doesNotContain("tull", "tulltaxa", "och", "Malmö", "skola", "läsa");
        for (SearchComparison.MarkingWord word : marking.words()) {
            assertThat(archive.count(SearchRequest.of(word.query()))).isEqualTo(word.hits());
            assertThat(word.ratio()).isGreaterThan(SearchComparison.MarkingWords.LEAST_RATIO);
        }
    }

    @Test
    void nothingMarksTheWholeArchiveOrNoHits() {
        assertThat(archive.markingWords(ALL, 10).words()).isEmpty();
        assertThat(archive.markingWords(SearchRequest.of("saknas"), 10).words()).isEmpty();
        assertThatThrownBy(() -> archive.markingWords(ALL, 0)).isInstanceOf(InvalidValueException.class);
    }

    private SearchComparison compare(SearchRequest shared, By by, String... queries) {
        return archive.compare(new SearchComparison.Request(List.of(queries), shared, by));
    }

    private static NewsItem item(String id, String date, String publisher, String body) {
        return NewsItem.builder("Nyhet", PartialDate.parse(date))
                .identifier(id)
                .publisher(publisher)
                .body(body)
                .build();
    }
}
