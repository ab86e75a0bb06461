package se.nyhetsarkivet.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/**
 * Readers, programs, harvesters, intake and mistakes all at once: heap and threads stay what they were once all has been met.
 * {@code -Dmixed.load.seconds=1200} goes on for twenty minutes.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedLoadTest {

    private static final int SECONDS =
            Integer.getInteger("mixed.load.seconds", Boolean.getBoolean("thorough") ? 40 : 10);
    private static final int ROUNDS = 8;
    /** In these all is met for the first time: classes, caches, connections. */
    private static final int WARM_UP = ROUNDS / 2;

    private static final int AT_ONCE = 6;
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_MEBIBYTES_MORE = 16;
    private static final int MOST_THREADS_MORE = 4;

    private static final List<String> ADDRESSES = List.of(
            "api/v1/items?q=%s",
            "api/v1/items?q=%s&sort=newest&year=2018&keyword=trafik",
            "api/v1/items?q=%s&width=exact&page=2",
            "api/v1/completions?text=%s",
            "?q=%s",
            "oai?verb=ListRecords&metadataPrefix=oai_dc",
            "oai?verb=ListRecords&from=%s",
            "sitemap-1.xml",
            "api/v1/items?q=%s&size=0&from=igår",
            "finns/inte/%s");

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private ConfigurableApplicationContext application;
    private URI address;

    /** The directory is a parameter, since a field would be filled only after this. */
    @BeforeAll
    void start(@TempDir Path directory) {
        application = new SpringApplication(Nyhetsarkivet.class)
                .run("--server.port=0", "--archive.sample-data=false", "--archive.directory=" + directory);
        archive().add(MadeUpDecisions.items());
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        address = URI.create("http://localhost:" + port + "/");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private NewsArchive archive() {
        return application.getBean(NewsArchive.class);
    }

    @Test
    void heapAndThreadsStayWhatTheyWere() throws Exception {
        List<Long> heap = new ArrayList<>();
        List<Integer> threads = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<AskedSearch> searches = AskedSearch.all(http, address, MadeUpDecisions.searches());
            for (int round = 0; round < ROUNDS; round++) {
                load(http, searches, Duration.ofSeconds(SECONDS).dividedBy(ROUNDS));
                heap.add(HeapInUse.bytes() / MEBIBYTE);
                threads.add(ManagementFactory.getThreadMXBean().getThreadCount());
            }
        }
        System.out.printf(
                "%d requests, %d of them turned away, %d items added; MiB of heap in use: %s; threads: %s%n",
                requests.get(), turnedAway.get(), added.get(), heap, threads);
        assertThat(failures).isEmpty();
        assertThat(heap.getLast()).as("%s", heap).isLessThanOrEqualTo(heap.get(WARM_UP) + MOST_MEBIBYTES_MORE);
        assertThat(threads.getLast()).as("%s", threads).isLessThanOrEqualTo(threads.get(WARM_UP) + MOST_THREADS_MORE);
    }

    private void load(HttpClient http, List<AskedSearch> searches, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                Random random = new Random(i + requests.get());
                clients.execute(() -> {
                    while (System.nanoTime() - end < 0) {
                        visit(http, searches, random);
                    }
                });
            }
        }
    }

    private void visit(HttpClient http, List<AskedSearch> searches, Random random) {
        try {
            switch (random.nextInt(10)) {
                case 0, 1 -> read(http, searches, random);
                case 2 -> addOne();
                default -> ask(http, searches, random);
            }
        } catch (TurnedAwayException busy) {
            turnedAway.incrementAndGet();
        } catch (IOException failure) {
            failures.add(String.valueOf(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpClient http, List<AskedSearch> searches, Random random)
            throws IOException, InterruptedException {
        try (PageVisitor visitor = new PageVisitor(http, address)) {
            for (int i = random.nextInt(5); i >= 0; i--) {
                visitor.search(searches.get(random.nextInt(searches.size())));
                requests.incrementAndGet();
            }
        }
    }

    /** Its words are in none of the searches, whose hits are therefore known. */
    private void addOne() {
        long number = added.incrementAndGet();
        archive()
                .add(List.of(NewsItem.builder("Kungörelse " + number, PartialDate.parse("2019-05-02"))
                        .identifier("kungorelse-" + number % 500)
                        .body("Anslås på sockenstugan, lydelse " + number + ".")
                        .build()));
    }

    private void ask(HttpClient http, List<AskedSearch> searches, Random random)
            throws IOException, InterruptedException {
        String text = searches.get(random.nextInt(searches.size())).request().text();
        String path = ADDRESSES
                .get(random.nextInt(ADDRESSES.size()))
                .formatted(URLEncoder.encode(text, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + path.replace(" ", "%20")))
                .header("X-Forwarded-For", ClientAddresses.next())
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        requests.incrementAndGet();
        if (status == 503) {
            turnedAway.incrementAndGet();
        } else if (status >= 500) {
            failures.add(status + " for " + path);
        }
    }
}
