package se.nyhetsarkivet.web.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in good order when the process is asked to stop (SIGTERM, Ctrl-C): its thread is interrupted, and the process
 * waits for it for a while. What the archive has acknowledged stays, also if the while is too short.
 */
final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Thread stopping;

    private StopSignal(Thread command) {
        stopping = Thread.ofPlatform().name("stopping").unstarted(() -> {
            command.interrupt();
            ended.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        });
    }

    /** Until it is closed, a stop interrupts this thread. */
    static StopSignal interruptsThisThread() {
        StopSignal signal = new StopSignal(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(signal.stopping);
        return signal;
    }

    @Override
    public void close() {
        ended.complete(true);
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException stoppingAlready) {
            // It has waited for this.
        }
    }
}
