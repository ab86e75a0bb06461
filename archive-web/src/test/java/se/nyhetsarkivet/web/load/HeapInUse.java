package se.nyhetsarkivet.web.load;

import java.lang.management.ManagementFactory;

/** The heap that is left when all garbage is collected. */
final class HeapInUse {

    /** On a busy machine what was let go of is still held for a while, by threads that have not got a turn. */
    private static final int UNCHANGED = 4;

    private static final int MOST_COLLECTIONS = 60;
    private static final long NOTICED_BYTES = 16 * 1024;

    private HeapInUse() {}

    /** What is in use when it has stopped to become less. */
    static long bytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        int unchanged = 0;
        for (int i = 0; i < MOST_COLLECTIONS && unchanged < UNCHANGED; i++) {
            System.gc();
            Thread.sleep(100);
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            unchanged = used > least - NOTICED_BYTES ? unchanged + 1 : 0;
            least = Math.min(least, used);
        }
        return least;
    }
}
