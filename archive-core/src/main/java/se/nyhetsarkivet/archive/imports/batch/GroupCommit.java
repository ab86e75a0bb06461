package se.nyhetsarkivet.archive.imports.batch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.WholeBatch;

/**
 * Adds small batches: all that wait are stored in one transaction, with one wait for the disk, and published together. Each is
 * durable and can be found when {@link #add} returns. The index is not made durable with them, since it follows the record.
 *
 * <p>The work is done by a separate thread, so an interrupt of a caller reaches no file. Safe for use by many threads.
 */
public final class GroupCommit implements AutoCloseable {

    private static final int MOST_BATCHES = 256;

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final Lock importing;
    private final InstantSource clock;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;

    /** A batch that somebody waits for; an empty one ends the thread. */
    private record Waiting(List<WholeBatch> batch, CompletableFuture<ImportBatch> done) {}

    public GroupCommit(RevisionStore store, ArchiveIndex index, Lock importing, InstantSource clock) {
        this.store = store;
        this.index = index;
        this.importing = importing;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("archive-adding").daemon().start(this::work);
    }

    /** Stores and publishes a batch; an interrupt is kept until it is done. */
    public ImportBatch add(WholeBatch batch) {
        CompletableFuture<ImportBatch> done = new CompletableFuture<>();
        synchronized (closed) {
            if (closed.get()) {
                throw new ArchiveException("The archive is closed; open it again.");
            }
            queue.add(new Waiting(List.of(batch), done));
        }
        try {
            return done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    private void work() {
        boolean open = true;
        while (open) {
            List<Waiting> group = new ArrayList<>();
            try {
                group.add(queue.take());
                queue.drainTo(group, MOST_BATCHES);
            } catch (InterruptedException nobodyDoes) {
                continue;
            }
            open = group.stream().noneMatch(waiting -> waiting.batch().isEmpty());
            List<Waiting> batches =
                    group.stream().filter(waiting -> !waiting.batch().isEmpty()).toList();
            if (!batches.isEmpty()) {
                addAll(batches);
            }
        }
    }

    private void addAll(List<Waiting> group) {
        importing.lock();
        try {
            try {
                addTogether(group);
            } catch (RuntimeException | Error failure) {
                if (group.size() == 1) {
                    group.getFirst().done().completeExceptionally(failure);
                } else {
                    // Nothing of them was stored. Whichever is at fault, the others are not to suffer for it.
                    group.forEach(waiting -> addAll(List.of(waiting)));
                }
            }
        } finally {
            importing.unlock();
        }
    }

    private void addTogether(List<Waiting> group) {
        RevisionStore.Added added = store.add(
                group.stream().flatMap(waiting -> waiting.batch().stream()).toList(), clock.instant());
        try {
            index.publish(added.appended());
        } catch (RuntimeException | Error failure) {
            ArchiveException notFound = new ArchiveException(
                    "The items are stored, but cannot be found yet: " + failure.getMessage(), failure);
            group.forEach(waiting -> waiting.done().completeExceptionally(notFound));
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done().complete(added.batches().get(i));
        }
    }

    /** Waits for what was asked before. */
    @Override
    public void close() {
        synchronized (closed) {
            if (closed.getAndSet(true)) {
                return;
            }
            queue.add(new Waiting(List.of(), new CompletableFuture<>()));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
