package se.nyhetsarkivet.web.limits.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One search for all who ask for the same at the same time: the first lines up for a turn, and the others wait for what it finds, no
 * longer for its turn than they would wait for theirs. If it is refused or fails, one of them asks in its place. Safe for use by
 * many threads.
 *
 * @param <K> what is asked, equal to what finds the same
 * @param <T> what is found
 */
public final class SharedSearches<K, T> {

    private final SearchGate gate;
    private final ConcurrentMap<K, UnderWay<T>> searches = new ConcurrentHashMap<>();

    public SharedSearches(SearchGate gate) {
        this.gate = gate;
    }

    /** A search that waits for its turn or has it. */
    private static final class UnderWay<T> {

        private final CountDownLatch begunOrEnded = new CountDownLatch(1);
        private final CompletableFuture<Optional<T>> found = new CompletableFuture<>();

        void begin() {
            begunOrEnded.countDown();
        }

        void end(Optional<T> all) {
            found.complete(all);
            begunOrEnded.countDown();
        }

        /** What it finds; empty if it does not begin in time or comes to nothing. */
        Optional<T> await(Duration patience) throws InterruptedException {
            if (!begunOrEnded.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            try {
                return found.get();
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /**
     * Carries out a search when its turn has come, or waits for one that finds the same.
     *
     * @param kind what kind of search it is, for the operators' figures
     * @param asked what is asked
     * @param search asks the archive, and does nothing that depends on the thread it is in
     * @return what was found
     * @throws SearchRefusedException if too many searches are under way
     */
    public T search(String kind, K asked, Supplier<T> search) {
        long deadline = System.nanoTime() + gate.patience().toNanos();
        try {
            while (true) {
                UnderWay<T> own = new UnderWay<>();
                UnderWay<T> other = searches.putIfAbsent(asked, own);
                Duration rest = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
                if (other == null) {
                    return carryOut(kind, asked, own, rest, search);
                }
                Optional<T> found = other.await(rest);
                if (found.isPresent()) {
                    return found.get();
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw gate.refusal();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw gate.refusal();
        }
    }

    private T carryOut(String kind, K asked, UnderWay<T> own, Duration rest, Supplier<T> search) {
        try {
            T found = gate.search(kind, rest, () -> {
                own.begin();
                return search.get();
            });
            own.end(Optional.of(found));
            return found;
        } finally {
            // Before those who wait hear that it came to nothing, so that one of them can take its place.
            searches.remove(asked, own);
            own.end(Optional.empty());
        }
    }
}
