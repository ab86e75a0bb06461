package se.nyhetsarkivet.web.limits.turn;

import java.time.Duration;

/** All processors search, and as many searches wait as can be served in time. */
public final class SearchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After what time it may be asked again. */
    private final Duration retryAfter;

    SearchRefusedException(Duration retryAfter) {
        this("Too many searches are running for this one to be answered in time; try again in a moment.", retryAfter);
    }

    SearchRefusedException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /**
     * When another try is worth it.
     *
     * @return how long to wait
     */
    public Duration retryAfter() {
        return retryAfter;
    }
}
