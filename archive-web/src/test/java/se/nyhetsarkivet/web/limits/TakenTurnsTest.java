package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.limits.RunningServer.Answer;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** When all turns are taken, nothing that may take long is begun beside them. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakenTurnsTest {

    private static final int AT_ONCE = 2;
    private static final NewsItem ITEM = NewsItem.builder("Avgiften höjs", PartialDate.parse("2018-04-23"))
            .identifier("avgiften")
            .body("Avgiften höjs inte förrän nästa år.")
            .build();

    private final RunningServer server;
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);

    TakenTurnsTest(@TempDir Path directory) {
        server = new RunningServer(
                directory,
                "--archive.limits.searches.at-once=" + AT_ONCE,
                "--archive.limits.searches.waiting=1",
                "--archive.limits.searches.patience=50ms");
    }

    @BeforeAll
    void takeAllTurns() throws InterruptedException {
        server.archive().add(List.of(ITEM));
        SearchGate gate = server.part(SearchGate.class);
        CountDownLatch begun = new CountDownLatch(AT_ONCE - 1);
        for (int i = 0; i < AT_ONCE - 1; i++) {
            others.execute(() -> gate.search("hits", () -> {
                begun.countDown();
                return untilTheEnd();
            }));
        }
        begun.await();
    }

    private boolean untilTheEnd() {
        try {
            ended.await();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterAll
    void stop() {
        ended.countDown();
        others.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/items?q=avgiften",
                "/api/v1/completions?q=avg",
                "/api/v1/items/ITEM",
                "/api/v1/items/ITEM/similar",
                "/api/v1/items/ITEM/reasons?q=avgiften",
                "/api/v1/items/ITEM/citation",
                "/sitemap-news.xml",
                "/?q=avgiften"
            })
    void whatMayTakeLongIsRefused(String path) {
        Answer answer = server.get(path.replace("ITEM", ITEM.id().value()));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("2");
    }

    @Test
    void whatIsReadAtOnceIsAnswered() {
        assertThat(server.get("/sitemap.xml").status()).isEqualTo(200);
        assertThat(server.get("/nyhet/" + ITEM.id(), "Accept: text/html").status())
                .isEqualTo(200);
    }
}
