package se.nyhetsarkivet.web.cli.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Lets a command end in good order when the process is asked to stop (SIGTERM, Ctrl-C): its thread is interrupted, and the process
 * waits for it for a while. What the archive has acknowledged stays, also if the while is too short.
 */
public final class StopSignal {

    private static final int PATIENCE_SECONDS = 20;

    private StopSignal() {}

    /** Runs a command that ends early when its thread is interrupted. */
    public static int interrupts(IntSupplier command) {
        Thread own = Thread.currentThread();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread stopping = Thread.ofPlatform().name("stopping").unstarted(() -> {
            own.interrupt();
            ended.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        });
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            return command.getAsInt();
        } finally {
            ended.complete(true);
            try {
                Runtime.getRuntime().removeShutdownHook(stopping);
            } catch (IllegalStateException stoppingAlready) {
                // It has waited for this.
            }
        }
    }
}
