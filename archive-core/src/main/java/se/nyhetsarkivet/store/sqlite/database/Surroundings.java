package se.nyhetsarkivet.store.sqlite.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a store takes from outside that is another each time.
 *
 * @param clock the time at which the log begins
 * @param random where the log's salts come from
 */
public record Surroundings(InstantSource clock, RandomGenerator random) {

    /** With random numbers that nobody can guess. */
    public static Surroundings with(InstantSource clock) {
        return new Surroundings(clock, new SecureRandom());
    }
}
