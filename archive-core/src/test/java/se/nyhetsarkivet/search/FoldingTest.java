package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;

/** Hits of a page that say the same as an earlier one. */
class FoldingTest {

    private static final String BRIDGE =
            "Den nya bron över sundet öppnar för trafik i maj nästa år. Vägverket räknar med att tio"
                    + " tusen bilar passerar varje dygn, och att restiden till staden blir en kvart kortare än med färjan. Invigningen"
                    + " sker när vintern är över, om vädret tillåter det.";
    private static final String CABLE =
            "Ett brott på elkabeln har gjort att bron står stilla. Vattnet stiger, och den som"
                    + " väntar på att få köra över bör ta vägen om Långsund i stället.";

    private final SmallArchive archive;

    FoldingTest(@TempDir Path directory) {
        archive = new SmallArchive(directory);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem.Builder item(String name, String date, String body) {
        return NewsItem.builder("Bron", PartialDate.parse(date))
                .identifier(name)
                .body(body);
    }

    /** Each hit of the first page, the newest first; one that is folded with what it is folded under. */
    private List<String> newest(int size) {
        SearchRequest request = SearchRequest.of("").withSort(SortOrder.NEWEST).withSize(size);
        return archive.search(request).hits().stream().map(this::named).toList();
    }

    private String named(Hit hit) {
        return archive.name(hit.id())
                + hit.nearDuplicateOf().map(id -> " = " + archive.name(id)).orElse("");
    }

    @Test
    void aTextWithSmallEditsIsTheSameAsTheFirstOnThePage() {
        archive.with(
                item("first", "2018-05", BRIDGE),
                item("other", "2018-04", CABLE),
                item("edited", "2018-03", BRIDGE.replace("i maj", "i april")),
                item("same", "2018-02", BRIDGE));
        assertThat(newest(20)).containsExactly("first", "other", "edited = first", "same = first");
    }

    @Test
    void theFirstOfThePageDecidesAndNotOneOnAnotherPage() {
        archive.with(item("a", "2018-05", BRIDGE), item("b", "2018-04", CABLE), item("c", "2018-03", BRIDGE));
        assertThat(newest(2)).containsExactly("a", "b");
        SearchRequest second =
                SearchRequest.of("").withSort(SortOrder.NEWEST).withSize(2).withPage(1);
        assertThat(archive.search(second).hits())
                .extracting(Hit::nearDuplicateOf)
                .containsExactly(Optional.empty());
        SearchRequest oldest = SearchRequest.of("").withSort(SortOrder.OLDEST);
        assertThat(archive.search(oldest).hits()).extracting(this::named).containsExactly("c", "b", "a = c");
    }

    @Test
    void textsThatShareOnlyAPartAreNotTheSame() {
        archive.with(
                item("a", "2018-05", BRIDGE),
                item("b", "2018-04", BRIDGE + " " + CABLE),
                item("c", "2018-03", BRIDGE.substring(0, BRIDGE.length() / 2)));
        assertThat(newest(20)).containsExactly("a", "b", "c");
    }

    @Test
    void whereTheWordsStandAndHowTheyAreWrittenMakesNoDifference() {
        archive.with(
                item("a", "2018-05", BRIDGE),
                item("b", "2018-04", "").lead(BRIDGE),
                item("c", "2018-03", BRIDGE).lead(BRIDGE),
                item("d", "2018-02", BRIDGE.replace(". ", " –\n\n").replace(" ", "  ")));
        assertThat(newest(20)).containsExactly("a", "b = a", "c = a", "d = a");
    }

    @Test
    void shortTextsAreTheSameOnlyIfTheirWordsAre() {
        archive.with(
                item("a", "2018-05", "Dagordning till den 20 maj."),
                item("b", "2018-04", "Dagordning till den 21 maj."),
                item("c", "2018-03", "dagordning till den 20 maj"));
        assertThat(newest(20)).containsExactly("a", "b", "c = a");
    }

    @Test
    void itemsWithoutTextAreNotTheSame() {
        archive.with(
                NewsItem.builder("!", PartialDate.parse("2018")).identifier("a"),
                NewsItem.builder("?", PartialDate.parse("2017")).identifier("b"));
        assertThat(newest(20)).containsExactly("a", "b");
    }
}
