package se.nyhetsarkivet.web.load;

import java.lang.management.ManagementFactory;

/** The heap that is left when all garbage is collected. */
final class HeapInUse {

    private static final int COLLECTIONS = 4;

    private HeapInUse() {}

    static long bytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
