package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;

/** No search takes long, whatever is asked; one that is broken off says so, and no other is. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchDeadlineTest {

    private static final Notice INTERRUPTED = new Notice(Notice.Kind.INTERRUPTED, "");
    private static final Duration LIMIT = Duration.ofMillis(150);

    /** What a limit of a second may come to. */
    private static final Duration MOST = Duration.ofMillis(1_500);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LongSupplier PROCESSOR = THREADS::getCurrentThreadCpuTime;

    private final LimitedArchive archive;

    SearchDeadlineTest(@TempDir Path directory) {
        archive = new LimitedArchive(directory);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    private Searcher limitedTo(Duration limit) {
        return archive.endingBy(() -> new Deadline(limit, PROCESSOR));
    }

    private SearchResult unlimited(SearchRequest request) {
        return archive.endingBy(() -> Deadline.NONE).search(request);
    }

    static Stream<Arguments> known() {
        return HostileQueries.known().entrySet().stream()
                .map(each -> Arguments.of(Named.of(each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatOnceTookLongEndsSoonAfterTheLimit(SearchRequest request) {
        limitedTo(LIMIT).search(request);
        long before = PROCESSOR.getAsLong();
        SearchResult result = limitedTo(LIMIT).search(request);
        assertThat(Duration.ofNanos(PROCESSOR.getAsLong() - before)).isLessThan(LIMIT.multipliedBy(4));
        assertThat(result.hits().size()).isLessThanOrEqualTo((int) result.total());
    }

    @ParameterizedTest
    @MethodSource("known")
    void countingEndsSoonAfterTheLimitWithTheWholeCountOrNone(SearchRequest request) {
        limitedTo(LIMIT).countInTime(request);
        long before = PROCESSOR.getAsLong();
        OptionalLong count = limitedTo(LIMIT).countInTime(request);
        assertThat(Duration.ofNanos(PROCESSOR.getAsLong() - before)).isLessThan(LIMIT.multipliedBy(4));
        SearchResult result = limitedTo(LIMIT).search(request);
        if (count.isPresent() && !result.notices().contains(INTERRUPTED)) {
            assertThat(count).hasValue(result.total());
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void theTotalsOfTheWidthsAreWholeOrMissing(SearchRequest request) {
        SearchResult result = limitedTo(LIMIT).search(request.withWidthTotals(true));
        long before = PROCESSOR.getAsLong();
        SearchResult again = limitedTo(LIMIT).search(request.withWidthTotals(true));
        assertThat(Duration.ofNanos(PROCESSOR.getAsLong() - before)).isLessThan(LIMIT.multipliedBy(8));
        result.widthTotals()
                .forEach((width, total) -> assertThat(again.widthTotals().getOrDefault(width, total))
                        .isEqualTo(total));
        if (result.notices().contains(INTERRUPTED)) {
            assertThat(result.widthTotals()).isEmpty();
        }
    }

    @Test
    void noRandomSearchIsAnErrorOrTakesLong() {
        Searcher searcher = limitedTo(Searcher.USUAL_LIMIT);
        Seeds.run(120, random -> {
            SearchRequest request = HostileQueries.random(random);
            long before = PROCESSOR.getAsLong();
            searcher.search(request);
            assertThat(Duration.ofNanos(PROCESSOR.getAsLong() - before))
                    .as(request.toString())
                    .isLessThan(MOST);
        });
    }

    /** Time passes when the clock is looked at, so that a search can be ended at each of these moments. */
    @Test
    void aSearchThatIsEndedAtAnyMomentSaysSoOrGivesTheWholeAnswer() {
        Seeds.run(12, random -> {
            SearchRequest request = HostileQueries.random(random).withSize(20);
            SearchResult whole = unlimited(request);
            int ended = 0;
            for (int looks = 1; looks < 400; looks += 1 + random.nextInt(30)) {
                int last = looks;
                AtomicLong looked = new AtomicLong();
                SearchResult result = archive.endingBy(
                                () -> new Deadline(Duration.ofNanos(last), looked::incrementAndGet))
                        .search(request);
                if (result.notices().contains(INTERRUPTED)) {
                    ended++;
                } else {
                    assertThat(result)
                            .as("%s after %d looks", request, looks)
                            .usingRecursiveComparison()
                            .ignoringFields("took")
                            .isEqualTo(whole);
                }
            }
            assertThat(ended).as(request.toString()).isPositive();
        });
    }

    @Test
    void aSearchThatWasBrokenOffCountsNoItemThatIsNotThere() {
        Seeds.run(30, random -> {
            SearchRequest request = SearchRequest.of(LimitedArchive.word(random) + " OR *e*");
            SearchResult whole = unlimited(request);
            AtomicLong looked = new AtomicLong();
            Duration some = Duration.ofNanos(1 + random.nextInt(60));
            SearchResult result = archive.endingBy(() -> new Deadline(some, looked::incrementAndGet))
                    .search(request);
            assertThat(result.total()).isLessThanOrEqualTo(whole.total());
            assertThat(result.hits()).hasSizeLessThanOrEqualTo((int) result.total());
        });
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() {
        Thread.currentThread().interrupt();
        SearchResult result = limitedTo(Duration.ofHours(1)).search(SearchRequest.of("skola"));
        assertThat(Thread.interrupted()).as("the thread is still interrupted").isTrue();
        assertThat(result.notices()).contains(INTERRUPTED);
        assertThat(unlimited(SearchRequest.of("skola")).total())
                .as("the index is still open")
                .isPositive();
    }

    @Test
    void noSearchThatAReaderMeansIsBrokenOff() {
        Random random = new Random(1);
        List<String> patterns =
                List.of("%s", "%s %s", "\"%s %s\"", "%s OR %s", "%s*", "%s NEAR/5 %s", "%s~ %s", "rubrik:%s", "%s -%s");
        Searcher searcher = limitedTo(Searcher.USUAL_LIMIT);
        for (int i = 0; i < 200; i++) {
            String text = patterns.get(i % patterns.size())
                    .formatted(LimitedArchive.word(random), LimitedArchive.word(random));
            assertThat(searcher.search(SearchRequest.of(text)).notices())
                    .as(text)
                    .doesNotContain(INTERRUPTED);
        }
    }
}
