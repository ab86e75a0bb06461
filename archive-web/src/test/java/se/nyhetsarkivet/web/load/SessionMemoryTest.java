package se.nyhetsarkivet.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** What a reader who has the page open costs the server's memory, after as many searches as fit in a working day. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionMemoryTest {

    private static final int SESSIONS = 12;
    private static final int SEARCHES = 100;
    private static final int KIBIBYTE = 1024;
    private static final int MOST_KIBIBYTES = 150;

    private static final int MOST_CHARACTERS = 10_000;
    private static final String VAADIN_HAS_CHANGED =
            "this version of Vaadin keeps the last answer of a page in another way:"
                    + " SmallAnswers has to follow UidlRequestHandler and UIInternals, or each open page costs ten times the memory";

    private ConfigurableApplicationContext application;
    private URI address;

    /** The directory is a parameter, since a field would be filled only after this. */
    @BeforeAll
    void start(@TempDir Path directory) {
        application = new SpringApplication(Nyhetsarkivet.class, OpenPages.class)
                .run("--server.port=0", "--archive.sample-data=false", "--archive.directory=" + directory);
        application.getBean(NewsArchive.class).add(MadeUpDecisions.items());
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        address = URI.create("http://localhost:" + port + "/");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void aReaderWithAHundredSearchesKeepsLittle() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<AskedSearch> searches = AskedSearch.all(http, address, MadeUpDecisions.searches());
            assertThat(searches)
                    .hasSize(SEARCHES)
                    .allSatisfy(search -> assertThat(search.hits()).hasSize(SearchRequest.DEFAULT_SIZE));
            assertThat(kibibytesOfASession(searches, http))
                    .as("KiB of heap a session")
                    .isPositive()
                    .isLessThan(MOST_KIBIBYTES);
        }
    }

    @Test
    void aReaderOfTheStartPageKeepsLittle() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(kibibytesOfASession(List.of(), http))
                    .as("KiB of heap a session")
                    .isPositive()
                    .isLessThan(MOST_KIBIBYTES);
        }
    }

    /** The server keeps it packed; see SmallAnswers. */
    @Test
    void anAnswerThatGotLostIsSentAgain() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                PageVisitor visitor = new PageVisitor(http, address)) {
            List<AskedSearch> searches =
                    AskedSearch.all(http, address, MadeUpDecisions.searches().subList(0, 2));
            visitor.search(searches.getFirst());
            assertThat(visitor.getsTheSameAnswerAgain()).as(VAADIN_HAS_CHANGED).isTrue();
            assertThat(visitor.getsTheSameAnswerAgain()).isTrue();
            visitor.search(searches.getLast());
        }
    }

    /** An answer with twenty hits is some tens of thousands of characters. */
    @Test
    void theLastAnswerOfAPageIsKeptPacked() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                PageVisitor visitor = new PageVisitor(http, address)) {
            visitor.search(
                    AskedSearch.all(http, address, MadeUpDecisions.searches().subList(0, 1))
                            .getFirst());
            assertThat(application.getBean(OpenPages.class).lastAnswers())
                    .as(VAADIN_HAS_CHANGED)
                    .singleElement()
                    .asString()
                    .isNotEmpty()
                    .hasSizeLessThan(MOST_CHARACTERS)
                    .doesNotContain("syncId");
        }
    }

    private long kibibytesOfASession(List<AskedSearch> searches, HttpClient http) throws Exception {
        // What the first readers bring up is there for all: caches, classes, connections.
        leave(visitorsAfter(searches, http, 2));
        long before = HeapInUse.bytes();
        List<PageVisitor> visitors = visitorsAfter(searches, http, SESSIONS);
        long perSession = (HeapInUse.bytes() - before) / SESSIONS / KIBIBYTE;
        int open = application.getBean(OpenPages.class).count();
        System.out.printf(
                "%d KiB of heap a session, %d sessions with %d searches each%n", perSession, open, searches.size());
        assertThat(open).as("pages that the server holds open").isEqualTo(SESSIONS);
        leave(visitors);
        assertThat(application.getBean(OpenPages.class).count())
                .as("pages that the server holds open after all are left")
                .isZero();
        return perSession;
    }

    /** Two at a time, so that the buffers of connections do not count. */
    private List<PageVisitor> visitorsAfter(List<AskedSearch> searches, HttpClient http, int count)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<PageVisitor>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                List<AskedSearch> ownOrder = new ArrayList<>(searches);
                Collections.rotate(ownOrder, i * 7);
                running.add(threads.submit(() -> visitorAfter(ownOrder, http)));
            }
            List<PageVisitor> visitors = new ArrayList<>();
            for (Future<PageVisitor> visitor : running) {
                visitors.add(visitor.get());
            }
            return visitors;
        }
    }

    private PageVisitor visitorAfter(List<AskedSearch> searches, HttpClient http)
            throws IOException, InterruptedException {
        PageVisitor visitor = new PageVisitor(http, address);
        for (AskedSearch search : searches) {
            visitor.search(search);
        }
        return visitor;
    }

    private static void leave(List<PageVisitor> visitors) throws IOException {
        for (PageVisitor visitor : visitors) {
            visitor.close();
        }
    }
}
