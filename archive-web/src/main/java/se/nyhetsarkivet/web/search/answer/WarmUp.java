package se.nyhetsarkivet.web.search.answer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/**
 * Searches as pages do, for the words of the newest headlines, as soon as the application has started: Java has compiled nothing yet,
 * and the first readers would wait for that. The server answers meanwhile, and is reported ready when this has ended or its time is
 * up. Safe for use by many threads.
 */
// The name without its ending is what the health endpoint calls it.
@Component("warmUpHealthIndicator")
final class WarmUp implements HealthIndicator, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final String KIND = "warm-up";
    private static final int FEWEST_LETTERS = 4;
    private static final int COMPLETIONS = 5;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final NewsArchive archive;
    private final SearchGate gate;
    private final PageSearch search;
    private final Duration atMost;
    private volatile @Nullable Thread thread;
    private volatile boolean ended;

    WarmUp(NewsArchive archive, SearchGate gate, PageSearch search, ArchiveProperties properties) {
        this.archive = archive;
        this.gate = gate;
        this.search = search;
        this.atMost = properties.warmUp();
        this.ended = !atMost.isPositive();
    }

    /** Begins, on a separate thread that lets readers go first where the system heeds priorities. */
    @SuppressWarnings("ThreadPriorityCheck")
    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (ended || thread != null) {
            return;
        }
        Thread begun = Thread.ofPlatform()
                .name(KIND)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
        thread = begun;
        begun.start();
    }

    private void run() {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (Runnable each : searches()) {
                if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                    return;
                }
                each.run();
            }
        } catch (SearchRefusedException busy) {
            log.debug("Readers are already searching, which warms the application up as well", busy);
        } catch (ArchiveException unreadable) {
            log.warn("The warm-up searches failed: {}", unreadable.getMessage());
        } finally {
            ended = true;
        }
    }

    private List<Runnable> searches() {
        PageSearch.Answer start = search.search(KIND, SearchState.START);
        return start.result().hits().stream()
                .map(Hit::headline)
                .map(headline -> words(headline.text()))
                .filter(words -> !words.isEmpty())
                .flatMap(this::searches)
                .toList();
    }

    private static List<String> words(String headline) {
        return Arrays.stream(headline.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= FEWEST_LETTERS)
                .toList();
    }

    /** What pages ask: as one types, with a text, in the order of time, in lines, as a quotation. */
    private Stream<Runnable> searches(List<String> words) {
        String first = words.getFirst();
        String beginning = first.substring(0, FEWEST_LETTERS - 1);
        String text = String.join(" ", words.subList(0, Math.min(2, words.size())));
        Consumer<SearchState> page = state -> search.search(KIND, state);
        return Stream.of(
                () -> gate.search(KIND, () -> archive.complete(beginning, COMPLETIONS)),
                () -> search.searchTyped(asking(beginning)),
                () -> page.accept(asking(first)),
                () -> page.accept(asking(text)),
                () -> page.accept(asking("\"" + text + "\"")),
                () -> page.accept(asking(words.getLast()).withLines(true)),
                () -> page.accept(SearchState.START.with(SearchRequest.of(first).withSort(SortOrder.NEWEST))),
                () -> gate.search(KIND, () -> firstOfAll(SearchRequest.of(first))));
    }

    /** As an export begins. */
    private List<HitCursor.Found> firstOfAll(SearchRequest request) {
        try (HitCursor hits = archive.allHits(request)) {
            return hits.next();
        }
    }

    private static SearchState asking(String text) {
        return SearchState.START.with(SearchRequest.of(text));
    }

    @Override
    public Health health() {
        return ended
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("whatToDo", "Nothing; the application warms up for at most " + atMost)
                        .build();
    }

    /** Whether the server may be reported ready. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(STOPPING);
        }
    }
}
