package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;

/** Items with most of the words, where none has all of them or a whole question was typed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelaxedSearchTest {

    private static final Notice MOST_WORDS = new Notice(Notice.Kind.MOST_WORDS, "");
    private static final Notice QUESTION = new Notice(Notice.Kind.QUESTION, "");

    private final SmallArchive archive;

    RelaxedSearchTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
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
    }

    @Test
    void ifAnItemHasAllWordsOnlySuchAreFoundAndNothingIsSaid() {
        assertThat(relaxed("sjöborgen besökare")).containsOnly("answer", "apart");
        assertThat(archive.notices("sjöborgen besökare")).isEmpty();
    }

    @Test
    void otherwiseThoseWithMostOfTheWeightAreFoundAndANoticeSaysSo() {
        assertThat(relaxed("sjöborgen besökare kommunen kuckeliku park")).containsOnly("answer", "apart");
        assertThat(archive.notices("sjöborgen besökare kommunen kuckeliku park"))
                .containsExactly(MOST_WORDS);
    }

    @Test
    void ifNoItemHasMostThoseWithSomeAreFoundAndTheNoticeDoesNotClaimMore() {
        assertThat(relaxed("park snö gator")).containsOnly("some", "filler 1", "filler 2");
        assertThat(archive.notices("park snö gator")).containsExactly(new Notice(Notice.Kind.SOME_WORDS, ""));
    }

    @Test
    void whatNoItemHasWeighsNothing() {
        assertThat(relaxed("park kuckeliku hoppsan")).containsExactly("some");
    }

    @Test
    void nothingIsSaidWhereNothingIsFound() {
        assertThat(relaxed("kuckeliku hoppsan")).isEmpty();
        assertThat(archive.notices("kuckeliku hoppsan")).isEmpty();
    }

    @Test
    void exclusionsHoldForItemsWithMostWordsToo() {
        assertThat(relaxed("sjöborgen besökare kuckeliku -bro")).containsExactly("apart");
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
        assertThat(relaxed(text)).isEmpty();
    }

    @Test
    void datesOfTheQueryStillHoldForItemsWithMostWords() {
        assertThat(relaxed("sjöborgen besökare kuckeliku datum:2019")).containsExactly("apart");
    }

    @Test
    void aQuestionFindsFirstTheItemWithTheAnsweringSentence() {
        String question = "Hur många besökare hade Sjöborgen i Näs under sommaren?";
        assertThat(relaxed(question)).startsWith("answer", "apart").doesNotContain("filler 1");
        assertThat(archive.notices(question)).containsExactly(QUESTION);
    }

    @Test
    void aQuestionWithoutItsMarkIsTheSame() {
        String question = "hur många besökare hade Sjöborgen i Näs under sommaren";
        assertThat(relaxed(question)).startsWith("answer", "apart");
        assertThat(archive.notices(question)).containsExactly(QUESTION);
    }

    @Test
    void aQuestionMayBeOrderedByDate() {
        SearchRequest request = SearchRequest.of("Hur många besökare hade Sjöborgen i Näs under sommaren?");
        assertThat(archive.names(
                        archive.search(request.withSort(SortOrder.NEWEST)).hits()))
                .containsSubsequence("apart", "answer");
    }

    @Test
    void thePagesOfAQuestionAreOneList() {
        SearchRequest request =
                SearchRequest.of("Vad gör kommunen med sjöborgen?").withSize(1);
        List<String> whole = archive.names(archive.search(request.withSize(100)).hits());
        for (int page = 0; page < whole.size(); page++) {
            assertThat(archive.names(archive.search(request.withPage(page)).hits()))
                    .containsExactly(whole.get(page));
        }
    }

    private List<String> relaxed(String text) {
        return archive.names(archive.search(SearchRequest.of(text)).hits());
    }
}
