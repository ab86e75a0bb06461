package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.parser.QueryParser;
import se.nyhetsarkivet.result.SearchResult;

/** Items with some of the words, where less than a page has all of them or a question or a headline was typed in. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelaxedSearchTest {

    private final SmallArchive archive;

    /** A page of items with the same words, and one that has only one of them. */
    private final SmallArchive full;

    RelaxedSearchTest(@TempDir Path directory) {
        full = new SmallArchive(directory.resolve("full")).with("one", "Kommunen röjer snö.");
        for (int item = 0; item < SearchRequest.DEFAULT_SIZE; item++) {
            full.with("all " + item, "Kommunen bygger en borg vid sjön för besökare i sommar.");
        }
        archive = new SmallArchive(directory.resolve("archive"))
                .with(
                        dated(
                                "answer",
                                "2018-05-01",
                                "Kommunen har byggt en bro. Sjöborgen i Näs hade 48 000 besökare under sommaren."),
                        dated(
                                "apart",
                                "2019-05-01",
                                "Sommaren var varm i Näs. Kommunen vill ha fler besökare. En borg rivs. Sjöborgen är stängd."),
                        dated("some", "2020-05-01", "Kommunen öppnar en park. Många har väntat på den."))
                .with("filler 1", "Kommunen röjer snö.")
                .with("filler 2", "Kommunen sandar gator.")
                .with("filler 3", "Kommunen lagar hål.");
    }

    private static NewsItem.Builder dated(String name, String date, String body) {
        return NewsItem.builder("Nyhet", PartialDate.parse(date))
                .identifier(name)
                .body(body);
    }

    @AfterAll
    void close() {
        archive.close();
        full.close();
    }

    @Test
    void theItemsWithAllWordsAreCountedByThemselvesAndThoseWithSomeFollowUnderTheirOwnCount() {
        SearchResult result = search("sjöborgen besökare bro");
        assertThat(archive.names(result.hits())).containsExactly("answer");
        assertThat(result.total()).isEqualTo(1);
        assertThat(some(result)).containsExactly("apart");
        assertThat(result.someWords().orElseThrow().total()).isEqualTo(1);
        assertThat(result.places()).isEqualTo(2);
        assertThat(archive.names(result.page())).containsExactly("answer", "apart");
    }

    @Test
    void whereNoItemHasAllWordsThatIsTheTotalAndNothingElseIsCounted() {
        SearchResult result = search("sjöborgen besökare kommunen kuckeliku park");
        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
        assertThat(result.years()).isEmpty();
        assertThat(result.timeLine().buckets()).isEmpty();
        assertThat(some(result)).startsWith("answer").contains("apart", "some", "filler 1");
        assertThat(archive.count(SearchRequest.of("sjöborgen besökare kommunen kuckeliku park")))
                .isZero();
    }

    @Test
    void rareWordsWeighMoreThanCommonOnes() {
        assertThat(some("kommunen sjöborgen kuckeliku").subList(0, 2)).containsExactlyInAnyOrder("apart", "answer");
    }

    @Test
    void aFullPageWithAllWordsIsNotWidened() {
        SearchRequest request = SearchRequest.of("kommun sjö");
        assertThat(full.search(request).someWords()).isEmpty();
        assertThat(full.search(request.withSize(100)).someWords()).isEmpty();
        assertThat(full.search(SearchRequest.of("kommun sjö badplats")).someWords())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"park", "park datum:2018", "park -snö", "park ELLER snö", "\"park och snö\"", "par* sn*"})
    void whatHasNotTwoWordsOfWhichOneCouldBeMissingIsNotWidened(String text) {
        assertThat(search(text).someWords()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereNothingIsFound() {
        SearchResult result = search("kuckeliku hoppsan");
        assertThat(result.places()).isZero();
        assertThat(result.someWords()).isEmpty();
        assertThat(result.notices()).isEmpty();
    }

    @Test
    void exclusionsHoldForItemsWithSomeWordsToo() {
        assertThat(some("sjöborgen besökare kuckeliku -bro")).containsExactly("apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "park kuckeliku bro*",
                "park kuckeliku datum:2018",
                "park kuckeliku avsändare:banverket",
                "park kuckeliku ämne:bad"
            })
    void patternsDatesPublishersAndKeywordsAreNeverLeftOut(String text) {
        assertThat(search(text).places()).isZero();
    }

    @Test
    void datesOfTheQueryStillHoldForItemsWithSomeWords() {
        assertThat(some("sjöborgen besökare kuckeliku datum:2019")).containsExactly("apart");
    }

    @Test
    void filtersHoldForItemsWithSomeWords() {
        SearchRequest request = SearchRequest.of("sjöborgen besökare kuckeliku");
        DateRange year = DateRange.between(PartialDate.parse("2019"), PartialDate.parse("2019"));
        assertThat(some(archive.search(request.withDates(year)))).containsExactly("apart");
    }

    @Test
    void thePartsOfAnAskedCompoundRaiseWhatHasOneOfTheWords() {
        assertThat(some("snöröjning kommunen kuckeliku")).startsWith("filler 1");
    }

    @Test
    void aPartOfAnAskedCompoundIsNotOneOfTheWords() {
        assertThat(search("parkskötsel hoppsan").places()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kommunen 2019/20:999 park, 2019/20:999",
        "'kommunen park (2019/20:999)', 2019/20:999",
        "kommunen park U2019/01234/GV, U2019/01234/GV",
        "kommunen park SOU 2019:99, 2019:99"
    })
    void aSeriesNumberThatNoItemHasIsSaidAndDoesNotDecideAlone(String text, String number) {
        SearchResult result = search(text);
        assertThat(result.total()).isZero();
        assertThat(some(result)).startsWith("some").contains("filler 1");
        assertThat(result.notices()).contains(new Notice(Notice.Kind.UNKNOWN_NUMBER, number));
    }

    @Test
    void aNumberThatAnItemHasIsNotCalledUnknown() {
        assertThat(search("48000 park").notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hur många besökare hade Sjöborgen i Näs under sommaren?",
                "hur många besökare hade Sjöborgen i Näs under sommaren",
                "Sjöborgen i Näs hade fler besökare i somras än Norrborgen"
            })
    void aQuestionOrAHeadlineFindsFirstTheItemWithTheSentence(String text) {
        SearchResult result = search(text);
        assertThat(archive.names(result.page())).startsWith("answer", "apart");
        assertThat(result.notices()).isEmpty();
    }

    @Test
    void aQuestionAndAHeadlineAreWidenedHoweverManyItemsHaveAllWords() {
        for (String text : List.of("Vad bygger kommunen vid sjön?", "kommun sjö borg besökare sommar")) {
            SearchResult result = full.search(SearchRequest.of(text));
            assertThat(result.total()).isEqualTo(SearchRequest.DEFAULT_SIZE);
            assertThat(result.someWords().orElseThrow().total()).isEqualTo(1);
            assertThat(result.someWords().orElseThrow().hits()).isEmpty();
            assertThat(some(full.search(SearchRequest.of(text).withPage(1)), full))
                    .containsExactly("one");
        }
    }

    @Test
    void whatHasAllWordsIsOrderedByDateIfThatIsAskedAndWhatHasSomeByHowWellItMatches() {
        SearchRequest request = SearchRequest.of("sjöborgen besökare");
        assertThat(archive.names(
                        archive.search(request.withSort(SortOrder.NEWEST)).hits()))
                .containsExactly("apart", "answer");
        assertThat(some(archive.search(
                        SearchRequest.of("sjöborgen bro park kuckeliku").withSort(SortOrder.OLDEST))))
                .containsExactlyElementsOf(some("sjöborgen bro park kuckeliku"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vad gör kommunen med sjöborgen?", "sjöborgen besökare bro kommunen", "sjöborgen park"})
    void thePagesAreOneList(String text) {
        SearchRequest request = SearchRequest.of(text);
        List<String> whole = archive.names(archive.search(request.withSize(100)).page());
        assertThat(whole).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        for (int size = 1; size < 4; size++) {
            List<String> pages = new ArrayList<>();
            for (int page = 0; (long) page * size < whole.size(); page++) {
                List<String> one = archive.names(
                        archive.search(request.withSize(size).withPage(page)).page());
                assertThat(one).hasSizeLessThanOrEqualTo(size);
                pages.addAll(one);
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void anItemWithAllWordsInAnEarlierWordingIsNotAmongThoseWithSome(@TempDir Path directory) {
        try (SmallArchive changed = new SmallArchive(directory)) {
            changed.with("changed", "Kommunen bygger en badplats vid ån.")
                    .with("changed", "Kommunen bygger en brygga.")
                    .with("other", "En badplats stängs.");
            SearchResult result =
                    changed.search(SearchRequest.of("kommunen badplats").withRevisionScope(RevisionScope.ALL));
            assertThat(changed.names(result.hits())).containsExactly("changed");
            assertThat(some(result, changed)).containsExactly("other");
        }
    }

    @Test
    void aSearchOfAsManyWordsAsAreReadIsWidenedToo() {
        String words = IntStream.range(0, QueryParser.MAX_PARTS)
                .mapToObj(number -> "park" + "abcdefghij".charAt(number % 10) + "-skötsel" + number)
                .collect(Collectors.joining(" "));
        assertThat(search("park " + words).places()).isPositive();
    }

    private SearchResult search(String text) {
        return archive.search(SearchRequest.of(text));
    }

    private List<String> some(String text) {
        return some(search(text));
    }

    private List<String> some(SearchResult result) {
        return some(result, archive);
    }

    private static List<String> some(SearchResult result, SmallArchive archive) {
        return archive.names(result.someWords().orElseThrow().hits());
    }
}
