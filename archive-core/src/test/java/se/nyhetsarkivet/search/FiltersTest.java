package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.ValueCount;

/** Choosing among publishers, keywords and years, for and against. */
@Tag("slow")
class FiltersTest {

    private static final SearchRequest EVERYTHING = SearchRequest.of("");

    private final SmallArchive archive;

    FiltersTest(@TempDir Path directory) {
        archive = new SmallArchive(directory);
    }

    @BeforeEach
    void fill() {
        archive.with(
                item("bro", "2016-05-02", "Vägnämnden", "vägar", "broar"),
                item("färja", "2016", "Rederinämnden", "sjöfart"),
                item("tull", "2017-03", "Vägnämnden", "vägar", "avgifter"),
                item("is", "2018-01-20", "", "sjöfart", "vinter"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem.Builder item(String name, String date, String publisher, String... keywords) {
        return NewsItem.builder("Nyhet om " + name, PartialDate.parse(date))
                .identifier(name)
                .publisher(publisher)
                .keywords(List.of(keywords));
    }

    @Test
    void anExcludedPublisherIsLeftOutAndStillCounted() {
        SearchRequest request =
                EVERYTHING.withFilters(SearchFilters.NONE.withPublishers(ValueChoice.ANY.excluding("Vägnämnden")));
        assertThat(archive.found(request)).containsExactlyInAnyOrder("färja", "is");
        assertThat(archive.search(request).publishers()).contains(new ValueCount("Vägnämnden", 2));
    }

    @Test
    void wantedKeywordsAreAllRequiredAndUnwantedNoneAllowed() {
        SearchFilters roads = SearchFilters.NONE.withKeywords(ValueChoice.of(Set.of("vägar")));
        assertThat(archive.found(EVERYTHING.withFilters(roads))).containsExactlyInAnyOrder("bro", "tull");
        SearchRequest request = EVERYTHING.withFilters(
                SearchFilters.NONE.withKeywords(ValueChoice.of(Set.of("vägar")).excluding("broar")));
        assertThat(archive.found(request)).containsExactly("tull");
        assertThat(archive.search(request).keywords())
                .contains(new ValueCount("broar", 1), new ValueCount("avgifter", 1));
    }

    @Test
    void yearsTakeItemsOfAnyPrecision() {
        SearchRequest request =
                EVERYTHING.withFilters(SearchFilters.NONE.withYears(ValueChoice.of(Set.of("2016", "2018"))));
        assertThat(archive.found(request)).containsExactlyInAnyOrder("bro", "färja", "is");
        assertThat(archive.found(
                        EVERYTHING.withFilters(SearchFilters.NONE.withYears(ValueChoice.ANY.excluding("2016")))))
                .containsExactlyInAnyOrder("tull", "is");
    }

    @Test
    void yearsAreCountedLatestFirstAsIfNoneWereChosen() {
        SearchRequest request = EVERYTHING.withFilters(SearchFilters.NONE.withYears(ValueChoice.of(Set.of("2017"))));
        assertThat(archive.search(request).years())
                .containsExactly(new ValueCount("2018", 1), new ValueCount("2017", 1), new ValueCount("2016", 2));
    }

    @Test
    void aYearThatIsNoneIsRefused() {
        for (String year : List.of("18", "0000", "20180", "-999", "")) {
            assertThatThrownBy(() -> SearchFilters.NONE.withYears(ValueChoice.of(Set.of(year))))
                    .hasMessage("year is '" + year + "'; expected four digits, 0001 to 9999");
        }
    }

    @Test
    void aValueIsEitherWantedOrNot() {
        ValueChoice choice = ValueChoice.of(Set.of("a")).excluding("a").excluding("b");
        assertThat(choice).isEqualTo(new ValueChoice(Set.of(), Set.of("a", "b")));
        assertThat(choice.including("b")).isEqualTo(new ValueChoice(Set.of("b"), Set.of("a")));
        assertThat(choice.without("a").without("b").isAny()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"datum:2018, false", "avsändare:Verket, false", "datum:2018 OR ämne:x, false", "bron datum:2018, true"})
    void aSearchSaysWhetherItHasWordsOrFiltersAlone(String text, boolean hasWords) {
        assertThat(archive.search(SearchRequest.of(text)).hasWords()).isEqualTo(hasWords);
    }

    @ParameterizedTest
    @CsvSource({
        "datum:2018, RELEVANCE, NEWEST",
        "datum:2018, OLDEST, OLDEST",
        "'', RELEVANCE, NEWEST",
        "bron, RELEVANCE, RELEVANCE",
        "bron, OLDEST, OLDEST"
    })
    void aResultSaysInWhichOrderItIs(String text, SortOrder asked, SortOrder sort) {
        SearchRequest request = SearchRequest.of(text).withSort(asked);
        assertThat(archive.search(request).sort()).isEqualTo(sort);
        assertThat(archive.search(request).hits())
                .isEqualTo(archive.search(request.withSort(sort)).hits());
    }

    @Test
    void countingFindsWhatSearchingFinds() {
        for (Width width : Width.values()) {
            SearchRequest request = SearchRequest.of("nyheten vinter").withWidth(width);
            assertThat(archive.count(request)).isEqualTo(archive.search(request).total());
        }
    }
}
