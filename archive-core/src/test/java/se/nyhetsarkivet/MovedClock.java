package se.nyhetsarkivet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovedClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves it.
     *
     * @param time how far
     */
    public void move(Duration time) {
        now = now.plus(time);
    }
}
