package se.nyhetsarkivet.web.api.export;

import java.time.Duration;
import java.util.function.Supplier;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;

/**
 * The turns of an export: one for some items at a time, so that searches have theirs between. What has begun waits for its turn longer
 * than a search does, since half a file is worth nothing.
 */
record Turns(SearchGate gate, String kind) {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Those of a reader. */
    Turns(SearchGate gate) {
        this(gate, "export");
    }

    /** The first one, which may be refused. */
    <T> T first(Supplier<T> work) {
        return gate.search(kind, work);
    }

    /** Another one. */
    <T> T next(Supplier<T> work) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return gate.search(kind, work);
            } catch (SearchRefusedException busy) {
                if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                    throw busy;
                }
                Thread.sleep(busy.retryAfter());
            }
        }
    }
}
