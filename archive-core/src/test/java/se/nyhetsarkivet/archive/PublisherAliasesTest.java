package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.ForeignPageTokenException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.MovedClock;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.result.ValueCount;

/** Publishers that are written in several ways are one for whoever searches. */
@Tag("slow")
class PublisherAliasesTest {

    private static final String CHOSEN = "Migrationsverket";

    /** Every item is another, also one like one that was withdrawn. */
    private int number;

    private final MovedClock clock = new MovedClock();
    private final Path directory;
    private final NewsArchive archive;

    PublisherAliasesTest(@TempDir Path directory) {
        this.directory = directory;
        archive = NewsArchive.at(directory).clock(clock).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private NewsItem item(String publisher, String name, String date) {
        return NewsItem.builder("Asylsökande " + name, PartialDate.parse(date))
                .identifier(publisher + name + "-" + ++number)
                .publisher(publisher)
                .body("Väntetiden " + name + " är lång.")
                .build();
    }

    private void addFour() {
        archive.add(List.of(
                item("Migrationsverket", "ett", "2017-03-01"),
                item("Migrationsverket (Sverige)", "två", "2018-03-01"),
                item("migrationsverket.se", "tre", "2019-03-01"),
                item("Polisen", "fyra", "2019-04-01")));
    }

    /** As when a server that is being stopped interrupts the thread of a request. */
    @Test
    void anInterruptedThreadJoinsAndLeavesTheNamesToOthers() {
        addFour();
        Thread.currentThread().interrupt();
        try {
            archive.curation().joinPublishers(CHOSEN, Set.of("Polisen "));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(archive.curation().publisherName("Polisen")).isEqualTo(CHOSEN);
        assertThat(archive.curation().publishers())
                .singleElement()
                .satisfies(publisher -> assertThat(publisher.names()).containsExactly(CHOSEN, "Polisen"));
    }

    private void join() {
        archive.curation().joinPublishers(CHOSEN, Set.of("Migrationsverket (Sverige)", "migrationsverket.se"));
    }

    private static SearchRequest of(ValueChoice publishers) {
        return SearchRequest.of("").withFilters(SearchFilters.NONE.withPublishers(publishers));
    }

    private List<String> publishers(SearchRequest request) {
        return archive.search(request).hits().stream().map(Hit::publisher).toList();
    }

    private Map<String, Long> counts(SearchRequest request) {
        return archive.search(request).publishers().stream()
                .collect(Collectors.toMap(ValueCount::value, ValueCount::count));
    }

    @Test
    void theyAreCountedUnderTheChosenNameAndItemsKeepWhatWasWritten() {
        addFour();
        assertThat(counts(SearchRequest.of(""))).hasSize(4);
        join();
        assertThat(counts(SearchRequest.of(""))).containsOnly(entry(CHOSEN, 3L), entry("Polisen", 1L));
        assertThat(counts(SearchRequest.of("väntetiden två"))).containsOnly(entry(CHOSEN, 1L));
        assertThat(publishers(of(ValueChoice.of(Set.of(CHOSEN)))))
                .containsExactly("migrationsverket.se", "Migrationsverket (Sverige)", "Migrationsverket");
        assertThat(archive.curation().publisherName("migrationsverket.se")).isEqualTo(CHOSEN);
        assertThat(archive.curation().publishersAsWritten()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "avsändare:Migrationsverket                 | 3",
                "avsändare:migrationsverket.se              | 3",
                "avsändare:sverige                          | 3",
                "avsändare:\"Migrationsverket (Sverige)\"   | 3",
                "asylsökande -avsändare:migrationsverket.se | 1",
                "asylsökande avsändare:polisen              | 1",
                "utgivare:migrationsverket.se               | 3",
                "avsändare:(polisen ELLER sverige)          | 4",
            })
    void eachNameFindsAll(String query, long total) {
        addFour();
        join();
        assertThat(archive.search(SearchRequest.of(query)).total()).isEqualTo(total);
    }

    @Test
    void aFilterByAnyNameTakesAllInOrLeavesAllOut() {
        addFour();
        join();
        for (String name : List.of(CHOSEN, "Migrationsverket (Sverige)", "migrationsverket.se")) {
            assertThat(archive.count(of(ValueChoice.of(Set.of(name))))).isEqualTo(3);
            assertThat(publishers(of(new ValueChoice(Set.of(), Set.of(name))))).containsExactly("Polisen");
        }
    }

    @Test
    void aChosenNameThatNoItemHasIsCountedAndFound() {
        addFour();
        archive.curation().joinPublishers("Sveriges polis", Set.of("Polisen"));
        assertThat(counts(SearchRequest.of("")))
                .containsEntry("Sveriges polis", 1L)
                .doesNotContainKey("Polisen");
        assertThat(archive.search(SearchRequest.of("avsändare:\"Sveriges polis\""))
                        .total())
                .isOne();
        assertThat(archive.count(of(ValueChoice.of(Set.of("Sveriges polis"))))).isOne();
        assertThat(archive.complete("sveriges po", 5).publishers()).containsExactly("Sveriges polis");
    }

    @Test
    void aNameIsCompletedToTheChosenOne() {
        addFour();
        join();
        assertThat(archive.complete("migr", 5).publishers()).containsExactly(CHOSEN);
        assertThat(archive.complete("sver", 5).publishers()).containsExactly(CHOSEN);
    }

    @Test
    void listsAndComparisonsCountThemTogether() {
        addFour();
        join();
        assertThat(archive.countTerms(
                                List.of("väntetiden"), Width.COMPOUNDS, SearchFilters.NONE, TermCounts.By.PUBLISHER)
                        .rows()
                        .getFirst()
                        .counts())
                .containsOnly(entry(CHOSEN, 3), entry("Polisen", 1));
        SearchComparison compared = archive.compare(
                new SearchComparison.Request(List.of("väntetiden"), SearchRequest.of(""), TermCounts.By.PUBLISHER));
        assertThat(compared.lines().getFirst().counts().keySet()).containsExactlyInAnyOrder(CHOSEN, "Polisen");
    }

    @Test
    void aSeriesGoesOnUnderTheOtherName() {
        List<NewsItem> yearly = new ArrayList<>();
        for (int year = 2015; year < 2021; year++) {
            yearly.add(NewsItem.builder("Migrationsverkets årsredovisning " + year, PartialDate.parse(year + "-02-20"))
                    .publisher(year < 2018 ? CHOSEN : "migrationsverket.se")
                    .build());
        }
        archive.add(yearly);
        Hit any = archive.search(SearchRequest.of("årsredovisning 2020")).hits().getFirst();
        assertThat(archive.series(any.id(), 50)).hasSize(3);
        join();
        assertThat(archive.series(any.id(), 50)).hasSize(6);
    }

    @Test
    void anAlertHearsOfWhatAnyOfTheNamesAnnounces() {
        join();
        addFour();
        SearchRequest filtered = of(ValueChoice.of(Set.of("migrationsverket.se")));
        SearchRequest typed = SearchRequest.of("avsändare:\"Migrationsverket (Sverige)\"");
        assertThat(archive.matchChanges(0, List.of(filtered, typed), 10).answers())
                .allSatisfy(answer -> assertThat(answer.first()).hasSize(3));
    }

    @Test
    void aFileThatIsEditedByHandIsUsedASecondLaterAndBadLinesLeaveTheOthersAlone() throws IOException {
        addFour();
        SearchVersion before = archive.searchVersion();
        Files.writeString(directory.resolve("publishers.txt"), "# names\nhalf\n" + CHOSEN + " = migrationsverket.se\n");
        clock.move(Duration.ofSeconds(1));
        assertThat(counts(SearchRequest.of(""))).containsEntry(CHOSEN, 2L).hasSize(3);
        assertThat(archive.curation().problems()).singleElement().asString().startsWith("publishers.txt, line 2: ");
        assertThat(archive.searchVersion()).isNotEqualTo(before);
        assertThat(archive.searchVersion().tag()).isNotEqualTo(before.tag());
    }

    @Test
    void whatIsJoinedAndPartedHoldsAtOnceAndAfterOpeningAnew() {
        addFour();
        join();
        archive.curation().partPublishers(Set.of("migrationsverket.se"));
        assertThat(counts(SearchRequest.of(""))).containsEntry(CHOSEN, 2L).containsEntry("migrationsverket.se", 1L);
        archive.close();
        try (NewsArchive again = NewsArchive.at(directory).clock(clock).open()) {
            assertThat(again.curation().publishers())
                    .extracting(ArchiveCuration.Publisher::name)
                    .containsExactly(CHOSEN);
            assertThat(again.search(SearchRequest.of("")).publishers()).contains(new ValueCount(CHOSEN, 2));
        }
    }

    @Test
    void asManyNamesAsThereAreInALargeArchiveAreCountedExactly() throws IOException {
        List<NewsItem> items = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            items.add(item("Bolag " + i, "bro", "2010-01-01"));
            items.add(item("Bolag " + i + " AB", "bro", "2010-01-01"));
            file.append("Bolag ").append(i).append(" = Bolag ").append(i).append(" AB\n");
        }
        archive.add(items);
        assertThat(counts(SearchRequest.of(""))).hasSize(1_000);
        Files.writeString(directory.resolve("publishers.txt"), file);
        clock.move(Duration.ofSeconds(1));
        assertThat(counts(SearchRequest.of("")))
                .hasSize(700)
                .allSatisfy((name, count) -> assertThat(count).isEqualTo(2));
    }

    /** Its other pages would be of other items. */
    @Test
    void aPageTokenEndsWhenNamesAreJoined() {
        addFour();
        SearchRequest first =
                of(ValueChoice.of(Set.of(CHOSEN, "Polisen"))).withSize(1).withView(SearchRequest.ArchiveView.KEPT);
        PageToken token = archive.search(first).pageToken().orElseThrow();
        SearchRequest second = first.withPage(1).withPageToken(token);
        assertThat(archive.search(second).hits()).hasSize(1);
        join();
        assertThatThrownBy(() -> archive.search(second)).isInstanceOf(ExpiredPageTokenException.class);
        assertThatThrownBy(() -> archive.search(second.withText("annat")))
                .isInstanceOf(ForeignPageTokenException.class);
    }

    @Test
    void aNameThatCannotBeWrittenIsRefused() {
        for (String name : List.of(" ", "två\nrader", "x".repeat(401))) {
            assertThatThrownBy(() -> archive.curation().joinPublishers(name, Set.of("Polisen")))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("the name of a publisher is");
        }
        assertThatThrownBy(() -> archive.curation().joinPublishers("Polisen", Set.of("Polisen")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("only 'Polisen' is given");
    }

    /** Whatever is joined, each count is the sum of the counts of the names, and each filter finds what these find. */
    @Test
    void countsAndFiltersAreThoseOfANaiveCount() {
        Seeds.run(4, this::compareWithANaiveCount);
    }

    private void compareWithANaiveCount(Random random) {
        archive.curation()
                .publishers()
                .forEach(joined -> archive.curation().partPublishers(Set.copyOf(joined.names())));
        archive.search(SearchRequest.of("").withSize(1_000))
                .hits()
                .forEach(hit -> archive.ledger().withdraw(hit.id(), "prov"));
        List<NewsItem> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add(Seeds.oneOf(random, List.of("Verket", "verket.se", "Statens # verk", "A = B")) + " " + i);
        }
        for (int i = 0; i < 400; i++) {
            // Few have most of the items, as in real archives.
            String name = names.get((int) (names.size() * Math.pow(random.nextDouble(), 3)));
            items.add(item(name, i % 3 == 0 ? "bro" : "väg" + i, 2000 + random.nextInt(20) + "-05-01"));
        }
        Map<String, NewsItem> byId =
                items.stream().collect(Collectors.toMap(each -> each.id().value(), each -> each, (a, b) -> b));
        archive.add(List.copyOf(byId.values()));
        for (int round = 0; round < 25; round++) {
            change(random, names);
            SearchRequest request = SearchRequest.of(random.nextBoolean() ? "" : "bro");
            if (random.nextBoolean()) {
                request = request.withDates(DateRange.between(PartialDate.parse("2005"), PartialDate.parse("2012")));
            }
            Map<String, Long> expected = naive(byId.values(), request);
            assertThat(counts(request)).isEqualTo(expected);
            String name = Seeds.oneOf(random, names);
            String chosen = archive.curation().publisherName(name);
            SearchRequest filtered =
                    request.withFilters(request.filters().withPublishers(ValueChoice.of(Set.of(name))));
            assertThat(archive.count(filtered)).isEqualTo(expected.getOrDefault(chosen, 0L));
            assertThat(counts(filtered)).isEqualTo(expected);
            SearchRequest excluded =
                    request.withFilters(request.filters().withPublishers(new ValueChoice(Set.of(), Set.of(name))));
            assertThat(archive.count(excluded)).isEqualTo(archive.count(request) - expected.getOrDefault(chosen, 0L));
        }
    }

    private void change(Random random, List<String> names) {
        String one = Seeds.oneOf(random, names);
        String other = Seeds.oneOf(random, names);
        if (random.nextInt(4) == 0) {
            archive.curation().partPublishers(new HashSet<>(List.of(one, other)));
        } else if (!one.equals(other)) {
            archive.curation().joinPublishers(one, Set.of(one, other));
        }
    }

    private Map<String, Long> naive(Iterable<NewsItem> items, SearchRequest request) {
        Map<String, Long> counts = new TreeMap<>();
        for (NewsItem each : items) {
            boolean bro = request.text().isEmpty() || each.headline().endsWith(" bro");
            int year = each.published().firstDay().getYear();
            if (bro && (request.dates().isAll() || (year >= 2005 && year <= 2012))) {
                counts.merge(archive.curation().publisherName(each.publisher()), 1L, Long::sum);
            }
        }
        return counts;
    }
}
