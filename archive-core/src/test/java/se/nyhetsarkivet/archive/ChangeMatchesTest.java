package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.OpenArchive;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.store.ImportBatch;

/** Which searches find what changed since a moment of the record. */
@Tag("slow")
class ChangeMatchesTest extends OpenArchive {

    private static final int MOST = 10;

    private long now() {
        return archive.changes().lastSequence();
    }

    private List<String> told(long after, String query) {
        return told(after, SearchRequest.of(query));
    }

    private List<String> told(long after, SearchRequest search) {
        ChangeMatches matches = archive.matchChanges(after, List.of(search), MOST);
        assertThat(matches.through()).isEqualTo(now());
        ChangeMatches.Answer answer = matches.answers().getFirst();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.total()).isEqualTo(answer.first().size());
        return answer.first().stream()
                .map(change -> change.kind() + " " + name(change.item()))
                .toList();
    }

    private String name(ItemId id) {
        return archive.get(id).map(revision -> revision.item().identifier()).orElse("?");
    }

    private ItemId id(String name) {
        return archive.search(SearchRequest.of("rubrik:\"Nyhet " + name + "\""))
                .hits()
                .getFirst()
                .id();
    }

    @Test
    void tellsWhatIsNewChangedAndGone() {
        archive.add(List.of(item("a", "En färja."), item("b", "En färja."), item("c", "En bro.")));
        long before = now();
        archive.add(List.of(item("a", "En färja till."), item("d", "Färjan går.")));
        archive.ledger().withdraw(id("b"), "fel");
        assertThat(told(before, "färja")).containsExactly("CHANGED a", "NEW d", "GONE ?");
        assertThat(told(before, "bro")).isEmpty();
        assertThat(told(now(), "färja")).isEmpty();
    }

    @Test
    void comparesTheBeginningWithTheEnd() {
        archive.add(List.of(item("a", "En färja."), item("b", "En färja.")));
        long before = now();
        archive.add(List.of(item("c", "En färja.")));
        archive.add(List.of(item("c", "En färja till.")));
        archive.add(List.of(item("d", "En färja.")));
        archive.ledger().withdraw(id("d"), "fel");
        ItemId b = id("b");
        archive.ledger().withdraw(b, "fel");
        archive.ledger().reinstate(b, "ångrat");
        archive.add(List.of(item("a", "En båt.")));
        archive.add(List.of(item("a", "En färja.")));
        assertThat(told(before, "färja")).containsExactly("NEW c");
    }

    @Test
    void anItemThatLostTheWordIsToldAsChanged() {
        archive.add(List.of(item("a", "En färja.")));
        long before = now();
        archive.add(List.of(item("a", "En bro.")));
        assertThat(told(before, "färja")).containsExactly("CHANGED a");
        assertThat(told(before, "bro")).containsExactly("CHANGED a");
    }

    @Test
    void anUndoneBatchTakesItsItemsBack() {
        archive.add(List.of(item("a", "En färja.")));
        long before = now();
        ImportBatch batch = archive.add(List.of(item("a", "En båt."), item("b", "En färja.")));
        long after = now();
        archive.ledger().undo(batch.number());
        assertThat(told(before, "färja")).isEmpty();
        assertThat(told(after, "färja")).containsExactly("CHANGED a", "GONE ?");
    }

    @Test
    void nothingOfWhatWasErasedIsLookedAt() {
        archive.add(List.of(item("a", "En färja.")));
        long before = now();
        archive.ledger().erase(id("a"), "fel");
        assertThat(told(before, "färja")).isEmpty();
    }

    @Test
    void keepsAllFilters() {
        long before = now();
        archive.add(List.of(
                builder("a", "En färja.").keywords(List.of("sjöfart")).build(),
                builder("b", "En färja.").publisher("Verket").build(),
                NewsItem.builder("Nyhet c", PartialDate.parse("2019"))
                        .identifier("c")
                        .publisher("Nämnden")
                        .body("Färjorna går.")
                        .build()));
        SearchRequest ferries = SearchRequest.of("färja");
        assertThat(told(before, ferries)).containsExactly("NEW a", "NEW b", "NEW c");
        assertThat(told(before, ferries.withPublishers(Set.of("Verket")))).containsExactly("NEW b");
        assertThat(told(before, ferries.withKeywords(Set.of("sjöfart")))).containsExactly("NEW a");
        assertThat(told(before, ferries.withWidth(Width.EXACT))).containsExactly("NEW a", "NEW b");
        DateRange year = DateRange.between(PartialDate.parse("2019"), PartialDate.parse("2019"));
        assertThat(told(before, ferries.withDates(year))).containsExactly("NEW c");
        assertThat(told(before, "avsändare:nämnden *rj*")).containsExactly("NEW a", "NEW c");
        assertThat(told(before, "färja NOT avsändare:verket ämne:sjö")).containsExactly("NEW a");
    }

    @Test
    void saysWhichLimitCutASearchShort() {
        String many = IntStream.range(0, 12_000).mapToObj(i -> "qx" + i).collect(Collectors.joining(" "));
        archive.add(List.of(item("lista", many)));
        List<SearchRequest> searches = List.of(SearchRequest.of("qx*"), SearchRequest.of("qx17"));
        assertThat(archive.matchChanges(0, searches, MOST).answers().stream().map(ChangeMatches.Answer::limits))
                .containsExactly(Set.of(Notice.Kind.EXPANSION_LIMITED), Set.of());
    }

    @Test
    void listsNoMoreThanIsAskedForAndCountsAll() {
        archive.add(
                IntStream.range(0, 25).mapToObj(i -> item("n" + i, "En färja.")).toList());
        ChangeMatches.Answer answer = archive.matchChanges(0, List.of(SearchRequest.of("färja")), MOST)
                .answers()
                .getFirst();
        assertThat(answer.total()).isEqualTo(25);
        assertThat(answer.first()).hasSize(MOST);
        assertThatThrownBy(() -> archive.matchChanges(0, List.of(), 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected 1 to 1000");
    }

    /** Whatever is searched for, what is told of new items is what a search finds among them. */
    @Test
    void findsWhatASearchFinds() {
        long seed = new Random().nextLong();
        System.out.println("ChangeMatchesTest: seed " + seed);
        Random random = new Random(seed);
        List<String> words = List.of(
                "färja", "färjor", "färjeläge", "bro", "avgift", "farledsavgift", "Trafikverket", "2018", "hamn");
        archive.add(items(random, words, "old"));
        long before = now();
        archive.add(items(random, words, "new"));
        List<String> queries =
                Stream.generate(() -> query(random, words)).limit(150).toList();
        List<SearchRequest> searches = queries.stream().map(SearchRequest::of).toList();
        List<ChangeMatches.Answer> answers =
                archive.matchChanges(before, searches, ChangeMatches.MOST).answers();
        for (int i = 0; i < queries.size(); i++) {
            Set<ItemId> found = archive.search(searches.get(i).withSize(SearchRequest.MAX_SIZE)).hits().stream()
                    .filter(hit -> hit.headline().text().startsWith("Nyhet new"))
                    .map(Hit::id)
                    .collect(Collectors.toSet());
            Set<ItemId> told = answers.get(i).first().stream()
                    .map(ChangeMatches.Change::item)
                    .collect(Collectors.toSet());
            assertThat(told).as(queries.get(i)).isEqualTo(found);
        }
    }

    private static List<NewsItem> items(Random random, List<String> words, String kind) {
        return IntStream.range(0, 60)
                .mapToObj(i -> item(kind + i, words(random, words, 4)))
                .toList();
    }

    private static String words(Random random, List<String> words, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    private static String query(Random random, List<String> words) {
        String one = words.get(random.nextInt(words.size()));
        String other = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(8)) {
            case 0 -> one;
            case 1 -> one + " " + other;
            case 2 -> one + " ELLER " + other;
            case 3 -> one + " INTE " + other;
            case 4 -> '"' + one + " " + other + '"';
            case 5 -> one + " NEAR/2 " + other;
            case 6 -> "*" + one.substring(1, one.length() - 1) + "*";
            default -> new TreeSet<>(List.of(one, other)).first() + "~";
        };
    }
}
