package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.ArchiveCuration.Group;
import se.nyhetsarkivet.archive.ArchiveCuration.Verdict;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.index.document.TextSimilarity;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;

/** Near duplicates wait for an archivist, who says that they are one news or different news. */
@Tag("slow")
class NearDuplicateDecisionsTest {

    private static final Actor ANNA = new Actor("anna");
    private static final String BRIDGE =
            "Den nya bron över sundet öppnar för trafik i maj nästa år. Vägverket räknar med att tio tusen bilar passerar"
                    + " varje dygn, och att restiden till staden blir en kvart kortare än med färjan. Invigningen sker när"
                    + " vintern är över, om vädret tillåter det.";
    private static final String CABLE =
            "Ett brott på elkabeln har gjort att bron står stilla. Vattnet stiger, och den som väntar på att få köra över"
                    + " bör ta vägen om Långsund i stället.";

    private final Path directory;
    private NewsArchive archive;

    NearDuplicateDecisionsTest(@TempDir Path directory) {
        this.directory = directory.resolve("archive");
        archive = NewsArchive.at(this.directory).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem item(String name, String date, String body) {
        return NewsItem.builder("Bron", PartialDate.parse(date))
                .identifier(name)
                .body(body)
                .build();
    }

    private void addThreeAlikeAndOneOther() {
        archive.add(List.of(
                item("a", "2018-05", BRIDGE),
                item("b", "2018-04", BRIDGE.replace("i maj", "i april")),
                item("c", "2018-03", BRIDGE),
                item("x", "2018-02", CABLE)));
    }

    private String name(ItemId id) {
        return archive.get(id).orElseThrow().item().identifier();
    }

    private ItemId id(String name) {
        return archive.search(SearchRequest.of("").withSize(100)).hits().stream()
                .map(Hit::id)
                .filter(id -> name(id).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> undecided() {
        return archive.curation().undecided(archive.curation().findNearDuplicates((done, all) -> {})).stream()
                .map(group -> group.items().stream().map(this::name).collect(Collectors.joining(" ")))
                .toList();
    }

    private void decide(Verdict verdict, String... names) {
        archive.curation().decide(verdict, Arrays.stream(names).map(this::id).toList(), "därför", ANNA);
    }

    /** Each hit, the newest first; one that is folded with what it is folded under. */
    private List<String> folded() {
        return archive.search(SearchRequest.of("").withSort(SortOrder.NEWEST)).hits().stream()
                .map(hit -> name(hit.id())
                        + hit.nearDuplicateOf().map(id -> " = " + name(id)).orElse(""))
                .toList();
    }

    private List<String> listed(String name) {
        return archive.nearDuplicates(id(name), 10).stream()
                .map(hit -> name(hit.id()))
                .sorted()
                .toList();
    }

    @Test
    void whatNobodyHasDecidedAboutWaitsInAGroupWithTheNewest() {
        addThreeAlikeAndOneOther();
        assertThat(undecided()).containsExactly("a b c");
        decide(Verdict.SAME, "a", "b", "c");
        assertThat(undecided()).isEmpty();
    }

    @Test
    void newerOnesComeFirst() {
        addThreeAlikeAndOneOther();
        archive.add(List.of(item("y", "2020-01-02", CABLE)));
        assertThat(undecided()).containsExactly("y x", "a b c");
    }

    @Test
    void whatIsPartedIsNeitherFoldedNorListed() {
        addThreeAlikeAndOneOther();
        assertThat(folded()).containsExactly("a", "b = a", "c = a", "x");
        decide(Verdict.DIFFERENT, "a", "b");
        assertThat(folded()).containsExactly("a", "b", "c = a", "x");
        assertThat(listed("a")).containsExactly("c");
        assertThat(listed("b")).containsExactly("c");
        assertThat(undecided()).containsExactly("a c", "b c");
    }

    /** Two that were parted must not come together under a third. */
    @Test
    void whatIsPartedIsNotFoldedUnderTheSameThird() {
        addThreeAlikeAndOneOther();
        decide(Verdict.DIFFERENT, "b", "c");
        assertThat(folded()).containsExactly("a", "b = a", "c", "x");
        assertThat(listed("b")).containsExactly("a");
    }

    @Test
    void whatIsConfirmedIsShownTogetherWhateverItsTextIs() {
        addThreeAlikeAndOneOther();
        decide(Verdict.SAME, "c", "x");
        assertThat(folded()).containsExactly("a", "b = a", "c = a", "x = a");
        assertThat(listed("x")).containsExactly("c");
        assertThat(listed("c")).containsExactly("a", "b", "x");
        decide(Verdict.DIFFERENT, "a", "b", "c");
        assertThat(folded()).containsExactly("a", "b", "c", "x = c");
    }

    @Test
    void aDecisionIsTakenBackAndTheItemsWaitAgain() {
        addThreeAlikeAndOneOther();
        SearchVersion before = archive.searchVersion();
        decide(Verdict.DIFFERENT, "a", "b", "c");
        assertThat(undecided()).isEmpty();
        assertThat(archive.searchVersion()).isNotEqualTo(before);
        ArchiveCuration.Decision decision = archive.curation().decisions().getFirst();
        assertThat(decision.by()).isEqualTo(ANNA);
        assertThat(decision.reason()).isEqualTo("därför");
        archive.curation().takeBack(decision.items(), "fel", ANNA);
        assertThat(archive.curation().decisions()).isEmpty();
        assertThat(undecided()).containsExactly("a b c");
        assertThat(folded()).containsExactly("a", "b = a", "c = a", "x");
    }

    @Test
    void decisionsHoldAfterOpeningAnewAndAHalfLineLosesNothing() throws IOException {
        addThreeAlikeAndOneOther();
        decide(Verdict.DIFFERENT, "a", "b");
        archive.close();
        Files.writeString(directory.resolve("near-duplicates.tsv"), "2026-01-01T00:0", StandardOpenOption.APPEND);
        archive = NewsArchive.at(directory).open();
        decide(Verdict.DIFFERENT, "a", "c");
        assertThat(archive.curation().decisions()).hasSize(2);
        assertThat(archive.curation().problems())
                .singleElement()
                .asString()
                .startsWith("near-duplicates.tsv, line 2: '2026-01-01T00:0' is no decision");
        assertThat(folded()).containsExactly("a", "b", "c = b", "x");
    }

    @Test
    void aBackupHasTheDecisionsAndTheNamesOfPublishers(@TempDir Path elsewhere) throws IOException {
        addThreeAlikeAndOneOther();
        decide(Verdict.SAME, "a", "b");
        archive.curation().joinPublishers("Ny", Set.of("Gammal"));
        Path backup = elsewhere.resolve("backup");
        assertThat(ArchiveBackup.make(directory, backup, InstantSource.system()))
                .isEmpty();
        for (String file : List.of("near-duplicates.tsv", "publishers.txt")) {
            assertThat(backup.resolve("data").resolve(file)).hasSameTextualContentAs(directory.resolve(file));
        }
        Path restored = elsewhere.resolve("restored");
        assertThat(ArchiveRestore.restore(backup, restored, InstantSource.system()))
                .isEmpty();
        try (NewsArchive from = NewsArchive.at(restored).open()) {
            assertThat(from.curation().decisions()).isEqualTo(archive.curation().decisions());
            assertThat(from.curation().publisherName("Gammal")).isEqualTo("Ny");
        }
    }

    @Test
    void anInterruptedThreadDecides() {
        addThreeAlikeAndOneOther();
        List<ItemId> items = List.of(id("a"), id("b"));
        Thread.currentThread().interrupt();
        try {
            archive.curation().decide(Verdict.DIFFERENT, items, "därför", ANNA);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(archive.curation().decisions()).hasSize(1);
        assertThat(folded()).containsExactly("a", "b", "c = a", "x");
    }

    /** Whatever texts there are, those found are near duplicates, and hardly any is missed that is the same to the last word. */
    @Test
    void allThatIsTheSameIsFoundHoweverManyThereAre() {
        Random random = new Random(7);
        List<NewsItem> items = new ArrayList<>();
        for (int text = 0; text < 60; text++) {
            int copies = text == 0 ? 40 : random.nextInt(3) + 1;
            String body = random.ints(80, 0, 4_000).mapToObj(n -> "ord" + n).collect(Collectors.joining(" "));
            for (int copy = 0; copy < copies; copy++) {
                items.add(item(text + "-" + copy, 2000 + random.nextInt(20) + "-01", body));
            }
        }
        archive.add(items);
        List<Group> groups = archive.curation().undecided(archive.curation().findNearDuplicates((done, all) -> {}));
        TreeSet<String> found = new TreeSet<>();
        for (Group group : groups) {
            NewsItem newest = archive.get(group.newest()).orElseThrow().item();
            for (ItemId other : group.others()) {
                assertThat(TextSimilarity.between(
                                newest, archive.get(other).orElseThrow().item()))
                        .isGreaterThanOrEqualTo(TextSimilarity.NEARLY_THE_SAME);
            }
            group.items().forEach(id -> found.add(name(id)));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(items.stream()
                        .map(NewsItem::identifier)
                        .filter(name -> items.stream()
                                .map(NewsItem::identifier)
                                .anyMatch(other ->
                                        !other.equals(name) && text(other).equals(text(name))))
                        .toList());
    }

    private static String text(String name) {
        return name.substring(0, name.indexOf('-'));
    }
}
