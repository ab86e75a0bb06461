package se.nyhetsarkivet.web.limits.turn;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.limits.LimitProperties;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.client.RecentlyUsed;
import se.nyhetsarkivet.web.limits.log.Refusals;

/**
 * Lets as many searches work at once as the processors bear; the others wait for a moment, and those for whom that is not enough are
 * refused. Searches work on threads of the operating system, which shares the processors among them and the rest of the application;
 * a virtual thread would keep its processor until the search has ended. Safe for use by many threads.
 */
@Component
public class SearchGate implements DisposableBean {

    private static final Duration RETRY = Duration.ofSeconds(2);

    /** How much the last search counts beside those before it. */
    private static final double WEIGHT_OF_LAST = 0.3;

    private final SearchTurns turns;
    private final Duration patience;
    private final ExecutorService threads;
    private final RecentlyUsed<Client, Duration> expected = new RecentlyUsed<>();
    private final Refusals refusals;
    private final MeterRegistry registry;

    /** Makes the one gate of an application. */
    public SearchGate(LimitProperties limits, Refusals refusals, MeterRegistry registry) {
        LimitProperties.Searches searches = limits.searches();
        turns = new SearchTurns(searches.working(), searches.waiting());
        patience = searches.patience();
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("search-", 1).daemon().factory());
        this.refusals = refusals;
        this.registry = registry;
        Gauge.builder("archive.searches.working", turns, SearchTurns::working)
                .description("Searches that are being carried out")
                .register(registry);
        Gauge.builder("archive.searches.waiting", turns, SearchTurns::waiting)
                .description("Searches that are waiting for their turn")
                .register(registry);
    }

    /**
     * Carries out a search when its turn has come.
     *
     * @param kind what kind of search it is, for the operators' figures, such as {@code hits}
     * @param search asks the archive, and does nothing that depends on the thread it is in
     * @param <T> what is found
     * @return what was found
     * @throws SearchRefusedException if too many searches are under way
     */
    public <T> T search(String kind, Supplier<T> search) {
        return search(kind, patience, search);
    }

    /** The same for who has waited already, and waits for no more than the rest. */
    <T> T search(String kind, Duration rest, Supplier<T> search) {
        Client client = Client.current();
        SearchTurns.Turn turn = turns.lineUp(expected.get(client)).orElseThrow(this::refusal);
        try {
            if (!turn.comes(rest)) {
                throw refusal();
            }
            long began = System.nanoTime();
            try {
                return onThread(search);
            } finally {
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                learn(client, took);
                Timer.builder("archive.search")
                        .description("Searches by kind, without the wait for their turn")
                        .tag("kind", kind)
                        .publishPercentileHistogram()
                        .register(registry)
                        .record(took);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refusal();
        } finally {
            turn.end();
        }
    }

    private <T> T onThread(Supplier<T> search) throws InterruptedException {
        Future<T> running = threads.submit(search::get);
        try {
            return running.get();
        } catch (InterruptedException stopping) {
            running.cancel(true);
            throw stopping;
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException known -> throw known;
                case Error fatal -> throw fatal;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    private void learn(Client client, Duration took) {
        long before = expected.get(client).orElse(took).toNanos();
        long mean = (long) (before * (1 - WEIGHT_OF_LAST) + took.toNanos() * WEIGHT_OF_LAST);
        expected.put(client, Duration.ofNanos(mean));
    }

    /** How long one waits for a turn. */
    Duration patience() {
        return patience;
    }

    /** Counts that a search is refused. */
    SearchRefusedException refusal() {
        refusals.count(Refusals.Reason.SEARCHES);
        return new SearchRefusedException(RETRY);
    }

    /** Ends the threads that are idle; what still searches ends by itself. */
    @Override
    public void destroy() {
        threads.shutdown();
    }
}
