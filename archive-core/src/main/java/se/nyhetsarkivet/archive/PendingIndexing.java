package se.nyhetsarkivet.archive;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Hands to the index what an import has stored, one append behind it, so that one is written while the other is indexed. Closing
 * it waits for the last one. For one thread.
 */
final class PendingIndexing implements Consumer<RevisionStore.Appended>, AutoCloseable {

    private final ArchiveIndex index;
    private Optional<CompletableFuture<?>> last = Optional.empty();

    PendingIndexing(ArchiveIndex index) {
        this.index = index;
    }

    @Override
    public void accept(RevisionStore.Appended appended) {
        await();
        if (Thread.currentThread().isInterrupted()) {
            throw new ArchiveException("The import was interrupted; import the file again to go on.");
        }
        last = Optional.of(index.applyLater(appended));
    }

    private void await() {
        Optional<CompletableFuture<?>> awaited = last;
        // A failure is told once; closing after it has nothing more to say.
        last = Optional.empty();
        if (awaited.isEmpty()) {
            return;
        }
        try {
            awaited.get().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ArchiveException known
                    ? known
                    : new ArchiveException("Indexing failed; the index is being repaired from the record.", failed);
        }
    }

    @Override
    public void close() {
        await();
    }
}
