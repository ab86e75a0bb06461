package se.nyhetsarkivet.index.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * What a piece of work has cost: the time of the processor, or a part of the time on the clock, whichever is more. So a search
 * is not broken off because others keep the machine busy, and still nobody waits for ever. For the thread that made it.
 */
final class TimeSpent implements LongSupplier {

    /** On a busy machine, so many times the processor's time may pass by the clock. */
    private static final int PATIENCE = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begun = System.nanoTime();
    private final boolean measured =
            THREADS.isCurrentThreadCpuTimeSupported() && !Thread.currentThread().isVirtual();
    private final long processorBefore = measured ? THREADS.getCurrentThreadCpuTime() : 0;

    @Override
    public long getAsLong() {
        long byClock = System.nanoTime() - begun;
        return measured ? Math.max(THREADS.getCurrentThreadCpuTime() - processorBefore, byClock / PATIENCE) : byClock;
    }
}
