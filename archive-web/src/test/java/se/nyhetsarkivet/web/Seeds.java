package se.nyhetsarkivet.web;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Random tests whose failures can be repeated, as in the core: the seed stands in the failure, and {@code -Dtest.seed=N} runs it again. A usual
 * build tries a quarter of the cases, one with {@code -Dthorough} all.
 */
public final class Seeds {

    private static final String SEED = "test.seed";
    private static final int PART = Boolean.getBoolean("thorough") ? 1 : Integer.getInteger("test.part", 4);

    private Seeds() {}

    /**
     * Runs a test with many seeds.
     *
     * @param limit how often in a thorough build
     * @param test gets a random source
     */
    public static void run(int limit, Consumer<Random> test) {
        Long fixed = Long.getLong(SEED);
        long first = fixed == null ? Long.getLong("test.first-seed", System.nanoTime()) : fixed;
        long times = fixed == null ? Math.ceilDiv(limit, PART) : 1;
        for (long seed = first; seed < first + times; seed++) {
            try {
                test.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("failed with -D" + SEED + "=" + seed, failure);
            }
        }
    }
}
