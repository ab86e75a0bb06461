package se.nyhetsarkivet.web.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.limits.turn.Gates;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.search.answer.PageSearch.Answer;

/** An answer is given again as long as the archive would give the same, and not a moment longer. */
@Tag("slow")
class RecentAnswersTest {

    private static final SearchState BOAT = asking("båten");

    @TempDir
    private Path directory;

    private final SearchGate gate = Gates.patient();
    private NewsArchive archive;
    private RecentAnswers answers;
    private final AtomicInteger searches = new AtomicInteger();
    private List<Notice> notices = List.of();

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
        answers = new RecentAnswers(archive, gate);
        archive.add(List.of(item("1", "Båten är i hamn")));
    }

    @AfterEach
    void close() {
        archive.close();
        gate.destroy();
    }

    @Test
    void theSameIsAskedOfTheArchiveOnce() {
        Answer first = ask(BOAT);
        assertThat(ask(BOAT)).isSameAs(first);
        assertThat(searches).hasValue(1);
    }

    @Test
    void theSameIsAskedOfTheArchiveOnceThoughManyAskAtTheSameTime() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Set<Answer> different = Collections.newSetFromMap(new ConcurrentHashMap<>());
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    different.add(ask(BOAT));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        start.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(different).hasSize(1);
        assertThat(searches).hasValue(1);
    }

    @Test
    void anotherSearchIsAnother() {
        ask(BOAT);
        ask(asking("hamn"));
        ask(BOAT.withLines(true));
        ask(BOAT.with(BOAT.request().withPage(1)));
        answers.get("typed", BOAT, true, () -> search(BOAT));
        assertThat(searches).hasValue(5);
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
        assertThat(searches).hasValue(2);
    }

    private static SearchState asking(String text) {
        return SearchState.START.with(SearchRequest.of(text));
    }

    private Answer ask(SearchState state) {
        return answers.get("page", state, false, () -> search(state));
    }

    private Answer search(SearchState state) {
        searches.incrementAndGet();
        SearchResult found = archive.search(state.request());
        SearchResult result = new SearchResult(
                found.total(),
                found.took(),
                found.hasWords(),
                found.sort(),
                found.hits(),
                found.publishers(),
                found.keywords(),
                found.years(),
                found.timeLine(),
                found.suggestion(),
                found.someWords(),
                notices,
                found.widthTotals(),
                found.pageToken());
        return new Answer(state, result, Set.of(), List.of(), archive.today(), List.of(), archive.coverage(), false);
    }

    private static NewsItem item(String identifier, String headline) {
        return NewsItem.builder(headline, PartialDate.parse("2018-04-23"))
                .identifier(identifier)
                .build();
    }
}
