package se.nyhetsarkivet.index.writing;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.nyhetsarkivet.ArchiveException;

/**
 * The threads that write the index. Java closes a file when a thread that uses it is interrupted, and Lucene a writer whose file
 * was closed; so no caller's thread comes near them. Safe for use by many threads.
 */
public final class IndexThreads implements AutoCloseable {

    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-index").daemon().factory());
    private final ForkJoinPool many = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    /** Does work after all that was asked before, and waits for it; an interrupt of the caller is kept for later. */
    public <T> T run(Supplier<T> work) {
        return await(start(work));
    }

    /** Does work after all that was asked before. */
    public <T> CompletableFuture<T> start(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, one);
        } catch (RejectedExecutionException closed) {
            throw closed(closed);
        }
    }

    static <T> T await(CompletableFuture<T> work) {
        try {
            // Waits through interrupts and restores their mark, unlike get().
            return work.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw failed;
            }
        } catch (CancellationException closed) {
            throw closed(closed);
        }
    }

    /** Shares work among the processors; to be called by work that {@link #run} does. */
    void share(Runnable parallelStream) {
        many.submit(ForkJoinTask.adapt(parallelStream)).join();
    }

    /**
     * Does something with each of many, shared among the processors; to be called by work that {@link #run} does. Whoever is done
     * takes the next one, so that none waits long for the others at the end.
     */
    <T> void share(List<T> many, Consumer<T> work) {
        AtomicInteger begun = new AtomicInteger();
        share(() -> IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(processor -> {
                    for (int i = begun.getAndIncrement(); i < many.size(); i = begun.getAndIncrement()) {
                        work.accept(many.get(i));
                    }
                }));
    }

    /** Does work that only reads and may take minutes, beside all other; an interrupt of the caller is kept for later. */
    public <T> T aside(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        startAside(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        return await(done);
    }

    /** Begins work that mostly reads, beside all other. */
    public void startAside(Runnable work) {
        Thread.ofPlatform().name("archive-checking").daemon().start(work);
    }

    private static ArchiveException closed(RuntimeException cause) {
        return new ArchiveException("The archive is closed; open it again.", cause);
    }

    @Override
    public void close() {
        one.shutdown();
        many.shutdown();
    }
}
