package se.nyhetsarkivet.web.limits.turn;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whose turn it is to search. A short search goes before a long one, as far as one can tell beforehand: by how long the same client's
 * searches took. Ten times that is how much later others may come and still go first, so nobody waits without end. One place is kept for those who are known to be short, so that a reader does not wait behind somebody's long ones.
 * Safe for use by many threads.
 */
final class SearchTurns {

    /** What a client's first search is taken to need. */
    static final Duration UNKNOWN = Duration.ofMillis(50);

    private static final int HEAD_START = 10;
    private static final long SHORT_NANOS = Duration.ofMillis(200).toNanos();

    private final int places;
    private final int mostWaiting;
    private final TreeSet<Turn> waiting =
            new TreeSet<>(Comparator.comparingLong(Turn::dueNanos).thenComparingLong(Turn::number));
    private long lastNumber;
    private int taken;
    private int takenByOthers;

    SearchTurns(int places, int mostWaiting) {
        this.places = Math.max(2, places);
        this.mostWaiting = mostWaiting;
    }

    /** A search that waits or works. */
    final class Turn {

        private final long dueNanos;
        private final boolean isShort;
        private final long number;
        private boolean working;
        private boolean refused;

        private Turn(Optional<Duration> expected, long number) {
            long expectedNanos = expected.orElse(UNKNOWN).toNanos();
            this.dueNanos = System.nanoTime() + HEAD_START * expectedNanos;
            this.isShort = expected.isPresent() && expectedNanos <= SHORT_NANOS;
            this.number = number;
        }

        private long dueNanos() {
            return dueNanos;
        }

        private long number() {
            return number;
        }

        /** Waits for the turn; false if it does not come in time. */
        boolean comes(Duration patience) throws InterruptedException {
            return await(this, patience);
        }

        /** Lets the next one work. */
        void end() {
            leave(this);
        }
    }

    /** Lines up, in front of those who are expected to need longer; empty if there is no room. */
    synchronized Optional<Turn> lineUp(Optional<Duration> expected) {
        lastNumber++;
        Turn turn = new Turn(expected, lastNumber);
        waiting.add(turn);
        call();
        if (waiting.size() <= mostWaiting) {
            return Optional.of(turn);
        }
        Turn last = waiting.removeLast();
        last.refused = true;
        notifyAll();
        return last.equals(turn) ? Optional.empty() : Optional.of(turn);
    }

    private synchronized boolean await(Turn turn, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!turn.working && !turn.refused) {
                long leftMillis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (leftMillis <= 0) {
                    break;
                }
                wait(leftMillis);
            }
        } finally {
            waiting.remove(turn);
        }
        return turn.working;
    }

    private synchronized void leave(Turn turn) {
        waiting.remove(turn);
        if (turn.working) {
            turn.working = false;
            taken--;
            takenByOthers -= turn.isShort ? 0 : 1;
            call();
        }
    }

    private void call() {
        while (taken < places) {
            Optional<Turn> next = waiting.stream()
                    .filter(turn -> turn.isShort || takenByOthers < places - 1)
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            waiting.remove(next.get());
            next.get().working = true;
            taken++;
            takenByOthers += next.get().isShort ? 0 : 1;
            notifyAll();
        }
    }

    synchronized int working() {
        return taken;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
