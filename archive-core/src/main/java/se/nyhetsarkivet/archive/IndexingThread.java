package se.nyhetsarkivet.archive;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Indexes what the store has written, one append behind it, so that one is written while the other is indexed. Closing it
 * waits for the last one.
 */
final class IndexingThread implements Consumer<RevisionStore.Appended>, AutoCloseable {

    private final ArchiveIndex index;
    private final RevisionStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive-indexing").factory());
    private Optional<Future<?>> last = Optional.empty();

    IndexingThread(ArchiveIndex index, RevisionStore store) {
        this.index = index;
        this.store = store;
    }

    @Override
    public void accept(RevisionStore.Appended appended) {
        await();
        last = Optional.of(thread.submit(() -> apply(appended)));
    }

    /** Another process may have withdrawn an item meanwhile, and that is not to wait for the end of the import. */
    private void apply(RevisionStore.Appended appended) {
        index.apply(appended);
        if (index.appliedSequence() < appended.lastSequence()) {
            index.follow(store);
        }
    }

    private void await() {
        Optional<Future<?>> awaited = last;
        // A failure is told once; closing after it has nothing more to say.
        last = Optional.empty();
        if (awaited.isEmpty()) {
            return;
        }
        try {
            awaited.get().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ArchiveException known
                    ? known
                    : new ArchiveException("Indexing failed; open the archive again to mend the index.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("The import was interrupted; import the file again to go on.", interrupted);
        }
    }

    @Override
    public void close() {
        try (thread) {
            await();
        }
    }
}
