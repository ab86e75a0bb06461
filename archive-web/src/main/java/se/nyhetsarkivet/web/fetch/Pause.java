package se.nyhetsarkivet.web.fetch;

import java.time.Duration;

/** Waits, so that a test can let time pass otherwise. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. */
    Pause SLEEP = Thread::sleep;

    /**
     * Waits.
     *
     * @param time how long
     * @throws InterruptedException if the program is being stopped
     */
    void wait(Duration time) throws InterruptedException;
}
