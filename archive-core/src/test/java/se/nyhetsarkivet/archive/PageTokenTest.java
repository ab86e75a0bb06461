package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.ForeignPageTokenException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.MovedClock;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.store.ImportBatch;

/** Who goes from page to page with a page token sees the archive as it was at the first page, without what may not be shown. */
@Tag("slow")
class PageTokenTest {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final SearchRequest BRIDGES =
            SearchRequest.of("bron").withSort(SortOrder.OLDEST).withSize(2).withView(ArchiveView.KEPT);
    private static final String SECRET = "hemlighetsfullt";

    @TempDir
    private Path directory;

    private final MovedClock clock = new MovedClock();
    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).clock(clock).open();
        archive.add(IntStream.range(0, 7).mapToObj(PageTokenTest::bridge).toList());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem bridge(int number) {
        return NewsItem.builder("Bron " + number, PartialDate.parse(String.valueOf(1990 + number)))
                .identifier("bro" + number)
                .publisher("Broverket")
                .body("Bron " + number + " öppnar.")
                .build();
    }

    private PageToken token() {
        return archive.search(BRIDGES).pageToken().orElseThrow();
    }

    private List<String> page(int page, PageToken token) {
        return headlines(archive.search(BRIDGES.withPage(page).withPageToken(token)));
    }

    private static List<String> headlines(SearchResult result) {
        return result.hits().stream().map(hit -> hit.headline().text()).toList();
    }

    private void change() {
        archive.add(List.of(NewsItem.builder("Annat", PartialDate.parse("2018")).build()));
    }

    @Test
    void pagesStayAsTheyWereWhenItemsAreAddedAndChanged() {
        PageToken token = token();
        archive.add(List.of(
                NewsItem.builder("Bron före alla", PartialDate.parse("1980")).build(),
                NewsItem.builder("Ingenting", PartialDate.parse("1992"))
                        .identifier("bro2")
                        .publisher("Broverket")
                        .build()));
        assertThat(page(0, token)).containsExactly("Bron 0", "Bron 1");
        assertThat(page(1, token)).containsExactly("Bron 2", "Bron 3");
        assertThat(page(3, token)).containsExactly("Bron 6");
        assertThat(page(4, token)).isEmpty();
        assertThat(headlines(archive.search(BRIDGES)))
                .as("without a token")
                .containsExactly("Bron före alla", "Bron 0");
    }

    @Test
    void undoingAndRebuildingLeavesThem() {
        ImportBatch batch =
                archive.importFrom(News.source("a.jsonl", News.line("9", "Bron från en import", "Text om bron.")));
        PageToken token = token();
        archive.ledger().undo(batch.number());
        archive.rebuildIndex();
        assertThat(page(3, token)).containsExactly("Bron 6", "Bron från en import");
    }

    /** A closed list of what must be the same on each page; anything else of a search may be different. */
    @Test
    void sizeAndUnitMayBeOthersAndNothingElse() {
        PageToken token = token();
        change();
        assertThat(headlines(archive.search(BRIDGES.withSize(3).withPage(1).withPageToken(token))))
                .containsExactly("Bron 3", "Bron 4", "Bron 5");
        assertThat(archive.search(BRIDGES.withUnit(DateUnit.YEAR).withPageToken(token))
                        .total())
                .isEqualTo(7);
        for (SearchRequest other : List.of(
                BRIDGES.withText("tunneln"),
                BRIDGES.withSort(SortOrder.NEWEST),
                BRIDGES.withRevisionScope(RevisionScope.ALL),
                BRIDGES.withKeywords(Set.of("broar")))) {
            assertThatThrownBy(() -> archive.search(other.withPageToken(token)))
                    .isInstanceOf(ForeignPageTokenException.class)
                    .hasMessageContaining("another search");
        }
    }

    @Test
    void aTokenIsOnlyGivenToWhoAsksForItAndHasAnotherPage() {
        assertThat(archive.search(BRIDGES.withView(ArchiveView.LATEST)).pageToken())
                .isEmpty();
        assertThat(archive.search(BRIDGES.withSize(0)).pageToken()).isEmpty();
        assertThat(archive.search(BRIDGES.withSize(7)).pageToken()).isEmpty();
        assertThat(archive.search(BRIDGES.withSize(6)).pageToken()).isPresent();
        PageToken token = token();
        assertThat(archive.search(BRIDGES.withPage(3).withPageToken(token)).pageToken())
                .as("also on the last page, to go back")
                .hasValue(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "en sida", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> new PageToken(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not a page token");
    }

    @Test
    void aTokenSurvivesBeingWrittenAndRead() {
        PageToken token = token();
        change();
        assertThat(page(1, new PageToken(token.toString()))).containsExactly("Bron 2", "Bron 3");
    }

    @Test
    void aTokenExpiresSomeTimeAfterItsLastUseIfTheArchiveHasChanged() {
        PageToken token = token();
        clock.move(LIFETIME.multipliedBy(2));
        assertThat(page(1, token)).as("nothing has changed").hasSize(2);
        change();
        clock.move(LIFETIME.minusMillis(1));
        assertThat(page(2, token)).hasSize(2);
        clock.move(LIFETIME);
        assertThatThrownBy(() -> page(3, token))
                .isInstanceOf(ExpiredPageTokenException.class)
                .hasMessageContaining("search again from the first page");
    }

    @Test
    void asManyViewsAreKeptAsTheOptionsSay() {
        archive.close();
        archive = NewsArchive.at(directory.resolve("archive"))
                .keptViews(2)
                .clock(clock)
                .open();
        List<PageToken> tokens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tokens.add(token());
            change(i);
        }
        assertThatThrownBy(() -> page(0, tokens.getFirst())).isInstanceOf(ExpiredPageTokenException.class);
        assertThat(page(0, tokens.get(1))).hasSize(2);
        assertThat(page(0, tokens.get(2))).hasSize(2);
    }

    private void change(int number) {
        archive.add(List.of(
                NewsItem.builder("Annat " + number, PartialDate.parse("2018")).build()));
    }

    @Test
    void aTokenDoesNotOutliveTheOpening() {
        PageToken token = token();
        archive.close();
        assertThatThrownBy(() -> page(1, token)).isInstanceOf(ArchiveException.class);
        archive = NewsArchive.at(directory.resolve("archive")).open();
        assertThatThrownBy(() -> page(1, token)).isInstanceOf(ExpiredPageTokenException.class);
    }

    @Test
    void whatIsWithdrawnLeavesAGapAndNothingMore() {
        NewsItem secret = NewsItem.builder("Bron som är " + SECRET, PartialDate.parse("1992-05"))
                .publisher("Verket för " + SECRET)
                .keywords(List.of(SECRET, "broar"))
                .body("Det är " + SECRET + " med bron.")
                .build();
        archive.add(List.of(secret));
        SearchRequest first = BRIDGES.withSize(3);
        PageToken token = archive.search(first).pageToken().orElseThrow();
        Hit hit = archive.search(first.withPage(1).withPageToken(token)).hits().getFirst();
        assertThat(hit.id()).isEqualTo(secret.id());
        archive.ledger().withdraw(secret.id(), "Dom i tingsrätten");
        SearchRequest second = first.withPage(1).withPageToken(token);
        SearchResult page = archive.search(second);
        assertThat(headlines(page)).containsExactly("Bron 3", "Bron 4");
        assertThat(headlines(archive.search(first.withPage(2).withPageToken(token))))
                .containsExactly("Bron 5", "Bron 6");
        assertThat(page.total()).as("so that the last page is not missed").isEqualTo(8);
        assertThat(page.publishers()).extracting(ValueCount::value).containsExactly("Broverket");
        assertThat(page.keywords()).isEmpty();
        assertThat(archive.search(first.withPageToken(token)).suggestion()).isEmpty();
        assertThat(archive.reasons(second, secret.id())).isEmpty();
        assertThat(archive.matches(second, secret.id(), 1)).isEmpty();
        assertThat(archive.concordance(second, List.of(hit)).items())
                .allSatisfy(item -> assertThat(item.lines()).isEmpty());
        assertThat(String.valueOf(page)).doesNotContain(SECRET);
        archive.ledger().reinstate(secret.id(), "Upphävd i hovrätten");
        assertThat(archive.search(second).hits()).hasSize(3);
    }

    @Test
    void whatIsErasedLeavesTheDiskAlsoIfTheTokenIsUsedOnAndOn() throws IOException {
        NewsItem secret = NewsItem.builder("Bron", PartialDate.parse("1992-05"))
                .body("Det är " + SECRET + " med bron.")
                .build();
        archive.add(List.of(secret));
        // What has just been added is in memory until the index is committed.
        archive.close();
        archive = NewsArchive.at(directory.resolve("archive")).clock(clock).open();
        PageToken token = token();
        archive.ledger().erase(secret.id(), "Rätten att bli glömd");
        for (int i = 0; i < 4; i++) {
            assertThat(page(1, token)).containsExactly("Bron 2");
            assertThat(filesWithSecret()).as("under the view").isNotEmpty();
            clock.move(LIFETIME.dividedBy(4));
        }
        assertThatThrownBy(() -> page(1, token)).isInstanceOf(ExpiredPageTokenException.class);
        assertThat(filesWithSecret()).isEmpty();
    }

    private List<Path> filesWithSecret() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("archive"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, SECRET))
                    .toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What another process withdrew a moment ago is no place that could be kept, so there is no token yet. */
    @Test
    void whileTheIndexIsBehindAWithdrawalNothingOfItIsCounted() {
        ItemId id = bridge(3).id();
        Optional<PageToken> token;
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            other.withdraw(id, "Dom i tingsrätten");
            SearchResult result = archive.search(BRIDGES);
            assertThat(result.total()).isEqualTo(6);
            token = result.pageToken();
        }
        token.ifPresent(later -> assertThat(page(1, later)).containsExactly("Bron 2", "Bron 4"));
    }
}
