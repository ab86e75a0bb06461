package se.nyhetsarkivet.index.view;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long views that have been replaced are kept for those who page through them.
 *
 * @param longestUnused how long after its last use; more than zero
 * @param limit how many at most, 0 or more; the view that was published last is not counted
 * @param clock tells the time
 */
public record ViewKeeping(Duration longestUnused, int limit, InstantSource clock) {

    /** How long after its last use a view is kept unless something else is said. */
    public static final Duration USUAL_LIFETIME = Duration.ofMinutes(5);

    /** How many views are kept unless something else is said. */
    public static final int USUAL_VIEWS = 8;

    /** Checks the limits. */
    public ViewKeeping {
        if (!longestUnused.isPositive()) {
            throw new IllegalArgumentException("views are kept for " + longestUnused + "; expected more than zero");
        }
        if (limit < 0) {
            throw new IllegalArgumentException(limit + " views are kept; expected 0 or more");
        }
    }
}
