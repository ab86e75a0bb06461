package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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
import se.nyhetsarkivet.MovedClock;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.result.SearchResult;

/** Whoever takes all hits home gets what the pages show, in their order, whatever happens to the archive meanwhile. */
@Tag("slow")
class AllHitsTest {

    /** More than are read at once. */
    private static final int BRIDGES = 700;

    private static final List<String> WORDS =
            List.of("bron", "broar", "broavgiften", "skatt", "vägen", "regeringen", "öppnar", "och", "är", "kostar");

    @TempDir
    private Path directory;

    private final MovedClock clock = new MovedClock();
    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = opening("archive").clock(clock).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /** With time for each search, however busy the machine is. */
    private ArchiveOpening opening(String name) {
        return NewsArchive.at(directory.resolve(name)).searchTimeLimit(Duration.ofMinutes(1));
    }

    private void addBridges() {
        archive.add(IntStream.range(0, BRIDGES)
                .mapToObj(number -> bridge(number, "Bron " + number + " öppnar."))
                .toList());
    }

    private static NewsItem bridge(int number, String body) {
        return NewsItem.builder("Bron " + number, PartialDate.parse(String.valueOf(1000 + number)))
                .identifier("bro" + number)
                .publisher("Broverket")
                .keywords(List.of("broar"))
                .body(body)
                .build();
    }

    private static ItemId id(int number) {
        return bridge(number, "").id();
    }

    private static List<String> headlines(HitCursor hits) {
        try (Stream<HitCursor.Found> all = hits.stream()) {
            return all.map(hit -> hit.revision().item().headline()).toList();
        }
    }

    private static List<String> bridges(int from, int until) {
        return IntStream.range(from, until).mapToObj(number -> "Bron " + number).toList();
    }

    private static SearchRequest oldest(String text) {
        return SearchRequest.of(text).withSort(SortOrder.OLDEST);
    }

    @Test
    void aWordThatStandsForMoreThanAreSearchedIsALimitOfTheHits() {
        String many =
                IntStream.range(0, 12_000).mapToObj(number -> "qx" + number).collect(Collectors.joining(" "));
        archive.add(List.of(bridge(1, many)));
        try (HitCursor limited = archive.allHits(SearchRequest.of("qx*"));
                HitCursor whole = archive.allHits(SearchRequest.of("qx17"))) {
            assertThat(limited.limits()).containsExactly(new Notice(Notice.Kind.EXPANSION_LIMITED, "qx*"));
            assertThat(whole.limits()).isEmpty();
        }
    }

    @Test
    void allHaveTheWholeTextOfTheRecord() {
        addBridges();
        try (HitCursor hits = archive.allHits(oldest("öppnar"))) {
            assertThat(hits.total()).isEqualTo(BRIDGES);
            HitCursor.Found first = hits.next().getFirst();
            assertThat(first.revision()).isEqualTo(archive.get(id(0)).orElseThrow());
            assertThat(first.superseded()).isFalse();
        }
        assertThat(headlines(archive.allHits(oldest("öppnar")))).isEqualTo(bridges(0, BRIDGES));
    }

    /** A hit of a page or of the cursor, as far as both have it. */
    private record Seen(ItemId id, int revision, boolean superseded, float score) {}

    @Test
    void theyStandInTheOrderOfThePagesWhateverIsAsked() {
        Seeds.run(8, random -> {
            try (NewsArchive other = opening("random" + random.nextLong()).open()) {
                fill(other, random);
                for (SearchRequest request : requests(random)) {
                    assertThat(allOf(other, request)).as("%s", request).isEqualTo(pagesOf(other, request));
                }
            }
        });
    }

    private static void fill(NewsArchive archive, Random random) {
        for (int round = 0; round < 3; round++) {
            archive.add(IntStream.range(0, 60 + random.nextInt(60))
                    .mapToObj(number -> NewsItem.builder(text(random, 4), date(random))
                            .identifier("nyhet" + random.nextInt(150))
                            .lead(text(random, 6))
                            .body(text(random, 30))
                            .build())
                    .toList());
        }
        for (int left = random.nextInt(5); left > 0; left--) {
            Hit hit = Seeds.oneOf(random, archive.search(SearchRequest.of("")).hits());
            archive.ledger().withdraw(hit.id(), "Prov", Actor.UNKNOWN);
        }
    }

    private static PartialDate date(Random random) {
        return PartialDate.parse("%d-0%d".formatted(2000 + random.nextInt(4), 1 + random.nextInt(9)));
    }

    private static String text(Random random, int words) {
        return IntStream.rangeClosed(0, random.nextInt(words))
                .mapToObj(word -> Seeds.oneOf(random, WORDS))
                .reduce("Prov", (left, right) -> left + " " + right);
    }

    private static List<SearchRequest> requests(Random random) {
        List<SearchRequest> requests = new ArrayList<>();
        for (String text : List.of("", "bron", "bro*", "bron ELLER skatt", "vad kostar bron och vägen?", "saknas")) {
            SearchRequest request = SearchRequest.of(text)
                    .withSort(Seeds.oneOf(random, List.of(SortOrder.values())))
                    .withRevisionScope(Seeds.oneOf(random, List.of(RevisionScope.CURRENT, RevisionScope.ALL)));
            requests.add(request);
            requests.add(request.withSort(SortOrder.RELEVANCE));
        }
        return requests;
    }

    private static List<Seen> allOf(NewsArchive archive, SearchRequest request) {
        try (Stream<HitCursor.Found> hits = archive.allHits(request).stream()) {
            return hits.map(hit ->
                            new Seen(hit.revision().id(), hit.revision().number(), hit.superseded(), hit.score()))
                    .toList();
        }
    }

    private static List<Seen> pagesOf(NewsArchive archive, SearchRequest request) {
        List<Seen> all = new ArrayList<>();
        SearchResult result = archive.search(request.withSize(40));
        for (int page = 0; (long) page * 40 < result.total(); page++) {
            archive.search(request.withSize(40).withPage(page))
                    .hits()
                    .forEach(hit -> all.add(new Seen(hit.id(), hit.revision(), hit.superseded(), hit.score())));
        }
        return all;
    }

    @Test
    void itemsWithSomeOfTheWordsAreNotAmongThem() {
        addBridges();
        assertThat(archive.search(SearchRequest.of("öppnar tågtrafiken")).someWords())
                .isPresent();
        assertThat(headlines(archive.allHits(SearchRequest.of("öppnar tågtrafiken"))))
                .isEmpty();
    }

    @Test
    void nothingIsSeenTwiceOrMissedWhileTheArchiveChanges() {
        addBridges();
        long batch = archive.importFrom(News.source("a.jsonl", News.line("9", "Bron från en import", "Text")))
                .number();
        try (HitCursor hits = archive.allHits(oldest("bron"))) {
            List<String> seen = new ArrayList<>(names(hits.next()));
            archive.ledger().undo(batch);
            archive.add(List.of(
                    bridge(2, "Ändrad bro."),
                    bridge(BRIDGES - 1, "Ingenting"),
                    NewsItem.builder("Bron före alla", PartialDate.parse("0900"))
                            .build()));
            archive.rebuildIndex();
            seen.addAll(headlines(hits));
            List<String> expected = new ArrayList<>(bridges(0, BRIDGES));
            expected.add("Bron från en import");
            assertThat(seen).isEqualTo(expected);
        }
    }

    private static List<String> names(List<HitCursor.Found> hits) {
        return hits.stream().map(hit -> hit.revision().item().headline()).toList();
    }

    @Test
    void whatIsWithdrawnBeforeItsTurnIsLeftOutAndWhatIsReinstatedIsNot() {
        addBridges();
        try (HitCursor hits = archive.allHits(oldest("bron"))) {
            List<String> seen = new ArrayList<>(names(hits.next()));
            archive.ledger().withdraw(id(BRIDGES - 1), "Dom");
            archive.ledger().erase(id(BRIDGES - 2), "Dom");
            archive.ledger().withdraw(id(BRIDGES - 3), "Dom");
            archive.ledger().reinstate(id(BRIDGES - 3), "Ny dom");
            seen.addAll(headlines(hits));
            assertThat(seen).isEqualTo(bridges(0, BRIDGES - 2));
            assertThat(hits.total()).isEqualTo(BRIDGES);
        }
        assertThat(archive.allHits(oldest("bron")).total()).isEqualTo(BRIDGES - 2);
    }

    @Test
    void thousandsThatAreAllWithdrawnComeToNothing() {
        addBridges();
        try (HitCursor hits = archive.allHits(oldest("bron"))) {
            IntStream.range(0, BRIDGES).forEach(number -> archive.ledger().withdraw(id(number), "Dom"));
            assertThat(hits.next()).isEmpty();
        }
    }

    @Test
    void thePageTokenOfASearchNamesTheirView() {
        addBridges();
        PageToken token = archive.search(oldest("bron").withView(ArchiveView.KEPT))
                .pageToken()
                .orElseThrow();
        archive.add(List.of(bridge(BRIDGES, "Ännu en bro.")));
        assertThat(headlines(archive.allHits(oldest("bron").withPageToken(token))))
                .hasSize(BRIDGES);
        assertThat(headlines(archive.allHits(oldest("bron")))).hasSize(BRIDGES + 1);
    }

    @Test
    void closingTheArchiveEndsThem() {
        addBridges();
        HitCursor hits = archive.allHits(oldest("bron"));
        hits.next();
        archive.close();
        assertThatThrownBy(hits::next)
                .isInstanceOf(ArchiveException.class)
                .hasMessage("Not all hits of the search were read before the archive was closed; begin again with the"
                        + " search.");
        hits.close();
        try (NewsArchive again = opening("archive").open()) {
            assertThat(headlines(again.allHits(oldest("bron")))).hasSize(BRIDGES);
        }
        assertThatThrownBy(() -> archive.allHits(oldest("bron"))).isInstanceOf(ArchiveException.class);
    }

    @Test
    void aClosedOneGivesNoMore() {
        addBridges();
        HitCursor hits = archive.allHits(oldest("bron"));
        hits.close();
        hits.close();
        assertThatThrownBy(hits::next)
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("its reader closed it");
    }

    @Test
    void anInterruptedThreadCanGoOn() {
        addBridges();
        try (HitCursor hits = archive.allHits(oldest("bron"))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(hits::next).isInstanceOf(UnfinishedSearchException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(headlines(hits)).hasSize(BRIDGES);
        }
    }

    @Test
    void oneThatNobodyReadsIsClosedAfterAWhile() throws InterruptedException {
        addBridges();
        HitCursor hits = archive.allHits(oldest("bron"));
        clock.move(Duration.ofMinutes(HitCursor.MINUTES_UNREAD - 1));
        assertThat(hits.next()).isNotEmpty();
        assertThat(endOf(hits, Duration.ofMinutes(HitCursor.MINUTES_UNREAD)))
                .contains("nobody had read on for 15 minutes");
    }

    @Test
    void oneThatStillHasErasedTextsIsClosedFiveMinutesLaterHoweverItIsRead() throws InterruptedException {
        addBridges();
        HitCursor hits = archive.allHits(oldest("bron"));
        archive.ledger().erase(id(3), "Dom");
        clock.move(Duration.ofMinutes(4));
        assertThat(hits.next()).isNotEmpty();
        assertThat(endOf(hits, Duration.ofMinutes(1))).contains("were erased");
        assertThat(headlines(archive.allHits(oldest("bron")))).hasSize(BRIDGES - 1);
    }

    /** What a cursor says some time later. The archive looks twice a second. */
    private String endOf(HitCursor hits, Duration later) throws InterruptedException {
        try {
            for (List<HitCursor.Found> some = hits.next(); !some.isEmpty(); some = hits.next()) {
                clock.move(later);
                Thread.sleep(2_000);
            }
            return "all were read";
        } catch (ArchiveException closed) {
            return String.valueOf(closed.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "Bron 3"})
    void longTextsComeFewAtATime(String word) {
        String body = (word + " ").repeat(60_000);
        archive.add(
                IntStream.range(0, 20).mapToObj(number -> bridge(number, body)).toList());
        try (HitCursor hits = archive.allHits(oldest("bron"))) {
            assertThat(hits.next()).hasSizeLessThan(10);
            assertThat(headlines(hits)).hasSizeGreaterThan(10);
        }
    }
}
