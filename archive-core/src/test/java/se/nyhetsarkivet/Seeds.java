package se.nyhetsarkivet;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Random tests whose failures can be repeated: the seed stands in the failure, and {@code -Dtest.seed=N} runs it again. A usual
 * build tries a quarter of the cases, one with {@code -Pfast} a fortieth, one with {@code -Dthorough} all, and {@code -Dtest.times=N}
 * multiplies them. Each run has new seeds, unless {@code -Dtest.first-seed=N} says with which to begin.
 */
public final class Seeds {

    private static final String SEED = "test.seed";
    private static final String FIRST_SEED = "test.first-seed";
    private static final int PART = Boolean.getBoolean("thorough") ? 1 : Integer.getInteger("test.part", 4);
    private static final int TIMES = Integer.getInteger("test.times", 1);

    private Seeds() {}

    /**
     * Runs a test with many seeds.
     *
     * @param limit how often in a thorough build
     * @param test gets a random source
     */
    public static void run(int limit, Consumer<Random> test) {
        int times = times(limit);
        Long fixed = Long.getLong(SEED);
        long first = fixed == null ? Long.getLong(FIRST_SEED, System.nanoTime()) : fixed;
        for (long seed = first; seed < first + (fixed == null ? times : 1); seed++) {
            try {
                test.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("failed with -D" + SEED + "=" + seed, failure);
            }
        }
    }

    /**
     * How often this build tries something.
     *
     * @param limit how often in a thorough build
     * @return how often
     */
    public static int times(int limit) {
        return Math.ceilDiv(limit * TIMES, PART);
    }

    /**
     * One of some values.
     *
     * @param <T> the type of the values
     * @param random the random source
     * @param values the values
     * @return one of them
     */
    public static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /**
     * A text of characters that parsers trip over.
     *
     * @param random the random source
     * @param maxLength the longest text
     * @return the text
     */
    public static String text(Random random, int maxLength) {
        String tricky = "\"\u201d-* ()åäöÅ\u00ad\u200b\u00a0\n\tab12.:\u0000\ud83d\ude00\ud800/\\~?";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(maxLength + 1); length > 0; length--) {
            text.append(
                    random.nextInt(10) == 0
                            ? (char) random.nextInt(0xffff)
                            : tricky.charAt(random.nextInt(tricky.length())));
        }
        return text.toString();
    }
}
