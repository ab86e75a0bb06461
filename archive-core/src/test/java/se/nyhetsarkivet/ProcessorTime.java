package se.nyhetsarkivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Bounds the work of a test by the time of the processor that it takes, which does not grow when other programs keep the machine
 * busy. What does not end at all is given up after many times as long by the clock.
 */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PATIENCE = 60;

    private ProcessorTime() {}

    /**
     * Does a piece of work that gives a result.
     *
     * @param <T> the type of the result
     * @param most the most processor time
     * @param name what is done, for the failure
     * @param work the work, in one thread
     * @return the result
     */
    public static <T> T within(Duration most, String name, ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(
                most.multipliedBy(PATIENCE),
                () -> {
                    long begun = now();
                    T result = work.get();
                    assertThat(Duration.ofNanos(now() - begun))
                            .as("processor time of %s", name)
                            .isLessThanOrEqualTo(most);
                    return result;
                },
                name);
    }

    /**
     * Does a piece of work.
     *
     * @param most the most processor time
     * @param name what is done, for the failure
     * @param work the work, in one thread
     */
    public static void bound(Duration most, String name, Executable work) {
        within(most, name, () -> {
            work.execute();
            return true;
        });
    }

    /**
     * The time that the processor has given to the current thread.
     *
     * @return nanoseconds from some moment
     */
    public static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
