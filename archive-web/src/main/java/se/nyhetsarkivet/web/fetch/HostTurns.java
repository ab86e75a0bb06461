package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Asks a host for one thing at a time, and waits between two requests. Safe for use by many threads. */
final class HostTurns {

    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    HostTurns(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private Instant last = Instant.MIN;
    }

    /** A request to a host. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws IOException;
    }

    <T> T take(String host, Duration between, Request<T> request) throws IOException, InterruptedException {
        Turn turn = turns.computeIfAbsent(host, any -> new Turn());
        turn.lock.lockInterruptibly();
        try {
            Instant now = clock.instant();
            if (turn.last.isAfter(now.minus(between))) {
                pause.wait(Duration.between(now, turn.last.plus(between)));
            }
            try {
                return request.send();
            } finally {
                turn.last = clock.instant();
            }
        } finally {
            turn.lock.unlock();
        }
    }
}
