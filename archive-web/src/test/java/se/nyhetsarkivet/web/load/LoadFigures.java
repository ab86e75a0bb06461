package se.nyhetsarkivet.web.load;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** What many visitors met. Any number of threads may add to it. */
final class LoadFigures {

    private static final int MESSAGES = 5;

    private final Queue<PageVisitor.Waited> searches = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    /** Counts a search that was answered as it should. */
    void add(PageVisitor.Waited waited) {
        searches.add(waited);
    }

    /** Counts a search, or the opening of a page, that failed. */
    void addError(String message) {
        errors.add(message);
    }

    int searches() {
        return searches.size();
    }

    int errors() {
        return errors.size();
    }

    /** The first different messages, with how often each was met. */
    List<String> firstErrors() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        errors.forEach(message -> counts.merge(message, 1, Integer::sum));
        return counts.entrySet().stream()
                .limit(MESSAGES)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .toList();
    }

    /** How long a reader waited for the whole answer. */
    Spread whole() {
        return spread(PageVisitor.Waited::whole);
    }

    /** How long the server, and those who stood before in its queue, took until the answer began. */
    Spread untilAnswered() {
        return spread(PageVisitor.Waited::untilAnswered);
    }

    /** The bytes of a middling answer. */
    int medianBytes() {
        List<Integer> sorted =
                searches.stream().map(PageVisitor.Waited::bytesSent).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private Spread spread(Function<PageVisitor.Waited, Duration> part) {
        return Spread.of(searches.stream().map(part).toList());
    }

    /**
     * Times by rank: so many of a hundred took no longer.
     *
     * @param median half of them
     * @param p95 95 of a hundred
     * @param p99 99 of a hundred
     * @param longest all
     */
    record Spread(Duration median, Duration p95, Duration p99, Duration longest) {

        static Spread of(Collection<Duration> times) {
            List<Duration> sorted = times.stream().sorted().toList();
            return new Spread(ranked(sorted, 50), ranked(sorted, 95), ranked(sorted, 99), ranked(sorted, 100));
        }

        private static Duration ranked(List<Duration> sorted, int percent) {
            int rank = Math.ceilDiv(sorted.size() * percent, 100);
            return sorted.isEmpty() ? Duration.ZERO : sorted.get(rank - 1);
        }

        @Override
        public String toString() {
            return "median %d ms, p95 %d ms, p99 %d ms, max %d ms"
                    .formatted(median.toMillis(), p95.toMillis(), p99.toMillis(), longest.toMillis());
        }
    }
}
