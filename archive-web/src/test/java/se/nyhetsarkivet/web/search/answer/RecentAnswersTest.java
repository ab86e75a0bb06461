package se.nyhetsarkivet.web.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.search.answer.PageSearch.Answer;

/** An answer is given again as long as the archive would give the same, and not a moment longer. */
class RecentAnswersTest {

    private static final SearchState BOAT = asking("båten");

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private RecentAnswers answers;
    private int searches;
    private List<Notice> notices = List.of();

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
        answers = new RecentAnswers(archive);
        archive.add(List.of(item("1", "Båten är i hamn")));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void theSameIsAskedOfTheArchiveOnce() {
        Answer first = ask(BOAT);
        assertThat(ask(BOAT)).isSameAs(first);
        assertThat(searches).isEqualTo(1);
    }

    @Test
    void anotherSearchIsAnother() {
        ask(BOAT);
        ask(asking("hamn"));
        ask(BOAT.withLines(true));
        ask(BOAT.with(BOAT.request().withPage(1)));
        answers.get(BOAT, true, () -> search(BOAT));
        assertThat(searches).isEqualTo(5);
    }

    @Test
    void whatWasAddedIsFoundAtOnce() {
        ask(BOAT);
        archive.add(List.of(item("2", "Båten går ut igen")));
        assertThat(ask(BOAT).result().total()).isEqualTo(2);
    }

    @Test
    void whatWasWithdrawnIsGoneAtOnce() {
        ItemId id = ask(BOAT).result().hits().getFirst().id();
        archive.ledger().withdraw(id, "Fel båt");
        assertThat(ask(BOAT).result().hits()).isEmpty();
    }

    @Test
    void newSynonymsApply() throws Exception {
        assertThat(ask(asking("skutan")).result().total()).isZero();
        Files.writeString(directory.resolve("synonyms.txt"), "båt = skuta\n");
        long until = System.nanoTime() + 30_000_000_000L;
        while (ask(asking("skutan")).result().total() == 0 && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(ask(asking("skutan")).result().total()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasBrokenOffIsNotGivenAgain() {
        notices = List.of(new Notice(Notice.Kind.INTERRUPTED, ""));
        ask(BOAT);
        notices = List.of();
        assertThat(ask(BOAT).isWhole()).isTrue();
        assertThat(searches).isEqualTo(2);
    }

    private static SearchState asking(String text) {
        return SearchState.START.with(SearchRequest.of(text));
    }

    private Answer ask(SearchState state) {
        return answers.get(state, false, () -> search(state));
    }

    private Answer search(SearchState state) {
        searches++;
        SearchResult found = archive.search(state.request());
        SearchResult result = new SearchResult(
                found.total(),
                found.took(),
                found.hasWords(),
                found.hits(),
                found.publishers(),
                found.keywords(),
                found.years(),
                found.timeLine(),
                found.suggestion(),
                found.someWords(),
                notices,
                found.pageToken());
        return new Answer(state, result, Map.of(), List.of(), archive.today(), List.of(), archive.coverage(), false);
    }

    private static NewsItem item(String identifier, String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-04-23"))
                .identifier(identifier)
                .build();
    }
}
