package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.ValueCount;

/** Searching the sample data and a few items more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final long ITEMS = 154 + 10 + 2;

    private NewsArchive archive;

    SearchTest(@TempDir Path directory) {
        archive = NewsArchive.at(directory).open();
    }

    @BeforeAll
    void fill() {
        Path samples = Path.of("..", "sample-data");
        archive.importFrom(ImportSource.file(samples.resolve("news.jsonl")));
        archive.importFrom(ImportSource.file(samples.resolve("press-page.txt"))
                .withOptions(ReadOptions.NONE.withPublisher("Migrationsverket")));
        archive.add(List.of(
                NewsItem.builder("Sjö\u00adfarts\u200bverket\u00a0mäter\u00a0djupet", PartialDate.parse("1999"))
                        .build(),
                NewsItem.builder("Fyrar", PartialDate.parse("1999-05")).build()));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({"sjöfartsverket", "mäter", "djupet", "sjö\u00adfartsverket"})
    void invisibleCharactersDoNotStopAWordFromBeingFound(String word) {
        SearchResult result = archive.search(SearchRequest.of(word).withWidth(Width.EXACT));
        assertThat(result.hits()).extracting(hit -> hit.published().iso()).contains("1999");
    }

    @Test
    void searchFindsInflectedForms() {
        assertThat(total(SearchRequest.of("avgiften"))).isEqualTo(total(SearchRequest.of("avgifter")));
        assertThat(total(SearchRequest.of("avgiften"))).isGreaterThan(total(SearchRequest.of("\"avgiften\"")));
    }

    @Test
    void aWiderWidthFindsAllThatANarrowerFinds() {
        for (String word : List.of("avgift", "tåget", "boenden", "beslut")) {
            SearchRequest request = SearchRequest.of(word).withSize(200);
            assertThat(ids(request.withWidth(Width.INFLECTED))).containsAll(ids(request.withWidth(Width.EXACT)));
            assertThat(ids(request.withWidth(Width.COMPOUNDS))).containsAll(ids(request.withWidth(Width.INFLECTED)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 1999, 2",
        "1999-05-31, 1999-05-31, 2",
        "1999-06, 1999-12, 1",
        "2018-04-10, 2018-04-14, 4",
        "2001, 2000, 0"
    })
    void aRangeTakesEveryItemThatMayLieInIt(String from, String to, long total) {
        DateRange range = DateRange.between(PartialDate.parse(from), PartialDate.parse(to));
        assertThat(total(SearchRequest.of("").withDates(range))).isEqualTo(total);
    }

    @Test
    void pagesTogetherAreTheWholeResultInEveryOrder() {
        for (SortOrder order : SortOrder.values()) {
            List<String> seen = new ArrayList<>();
            SearchRequest request = SearchRequest.of("").withSort(order).withSize(7);
            for (int page = 0; page * 7L < ITEMS; page++) {
                seen.addAll(ids(request.withPage(page)));
            }
            assertThat(seen).as(order.name()).hasSize((int) ITEMS).doesNotHaveDuplicates();
            assertThat(ids(request.withPage(1_000_000))).isEmpty();
        }
    }

    @Test
    void countsAndTimeLineAddUpToTheTotal() {
        SearchResult result = archive.search(SearchRequest.of(""));
        assertThat(result.total()).isEqualTo(ITEMS);
        long inBuckets = result.timeLine().buckets().stream()
                .mapToLong(TimeLine.Bucket::count)
                .sum();
        assertThat(inBuckets + result.timeLine().coarser()).isEqualTo(ITEMS);
        assertThat(result.publishers()).contains(new ValueCount("Migrationsverket", 10));
    }

    @Test
    void otherPublishersAreCountedAsIfNoneWereChosen() {
        SearchResult result = archive.search(SearchRequest.of("").withPublishers(Set.of("Migrationsverket")));
        assertThat(result.total()).isEqualTo(10);
        assertThat(result.publishers()).hasSize(4);
    }

    @Test
    void theUnitOfTheTimeLineFollowsFromTheSpan() {
        assertThat(unit("2018-04", "2018-04")).isEqualTo(DateUnit.DAY);
        assertThat(unit("2012", "2018")).isEqualTo(DateUnit.MONTH);
        assertThat(unit("1990", "2024")).isEqualTo(DateUnit.YEAR);
    }

    @Test
    void ifNoItemHasAllWordsThoseWithSomeAreThereWithTheirOwnCount() {
        SearchResult result = archive.search(SearchRequest.of("rymning förvar kuckeliku"));
        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
        assertThat(result.someWords().orElseThrow().total()).isPositive();
    }

    @Test
    void matchesAreMarkedWhereTheyStand() {
        Hit hit = archive.search(SearchRequest.of("rymningen kållered")).hits().getFirst();
        assertThat(hit.headline().matches())
                .extracting(match -> hit.headline().text().substring(match.start(), match.end()))
                .containsExactly("Rymning", "Kållered");
    }

    @Test
    void noInputCrashesTheSearch() {
        Seeds.run(500, random -> {
            SearchRequest request = SearchRequest.of(Seeds.text(random, 40))
                    .withWidth(Seeds.oneOf(random, List.of(Width.values())))
                    .withSort(Seeds.oneOf(random, List.of(SortOrder.values())));
            SearchResult result = archive.search(request);
            for (Hit hit : result.hits()) {
                hit.snippets().forEach(SearchTest::checkRanges);
                checkRanges(hit.headline());
            }
        });
    }

    private static void checkRanges(Snippet snippet) {
        int end = 0;
        for (Snippet.Range match : snippet.matches()) {
            assertThat(match.start()).isGreaterThanOrEqualTo(end);
            assertThat(match.end())
                    .isGreaterThan(match.start())
                    .isLessThanOrEqualTo(snippet.text().length());
            end = match.end();
        }
    }

    private DateUnit unit(String from, String to) {
        DateRange range = new DateRange(Optional.of(PartialDate.parse(from)), Optional.of(PartialDate.parse(to)));
        return archive.search(SearchRequest.of("").withDates(range)).timeLine().unit();
    }

    private long total(SearchRequest request) {
        return archive.search(request).total();
    }

    private List<String> ids(SearchRequest request) {
        return archive.search(request).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }
}
