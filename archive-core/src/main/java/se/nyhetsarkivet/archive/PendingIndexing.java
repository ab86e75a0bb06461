package se.nyhetsarkivet.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Hands to the index what an import has stored, a few appends behind it, so that neither waits while the other does something that
 * takes longer for once, as when a buffer is written out. Closing it waits for the last one. For one thread.
 */
final class PendingIndexing implements Consumer<RevisionStore.Appended>, AutoCloseable {

    /** Each is held in memory until it is indexed. */
    private static final int MOST_WAITING = 3;

    private final ArchiveIndex index;
    private final Deque<CompletableFuture<?>> waiting = new ArrayDeque<>();

    PendingIndexing(ArchiveIndex index) {
        this.index = index;
    }

    @Override
    public void accept(RevisionStore.Appended appended) {
        awaitAllBut(MOST_WAITING - 1);
        if (Thread.currentThread().isInterrupted()) {
            throw new ArchiveException("The import was interrupted; import the file again to go on.");
        }
        waiting.add(index.applyLater(appended));
    }

    private void awaitAllBut(int number) {
        while (waiting.size() > number) {
            await(waiting.remove());
        }
    }

    /** Of several failures the first is reported, since the others follow from it. */
    private void await(CompletableFuture<?> indexing) {
        try {
            indexing.join();
        } catch (CompletionException failed) {
            waiting.clear();
            throw failed.getCause() instanceof ArchiveException known
                    ? known
                    : new ArchiveException("Indexing failed; the index is being repaired from the record.", failed);
        }
    }

    @Override
    public void close() {
        awaitAllBut(0);
    }
}
