package se.nyhetsarkivet.web.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import se.nyhetsarkivet.ArchiveException;

/**
 * Writes of several threads that reach the disk together: who comes while others are being written waits for them, and is then written with
 * all who wait too. A thread alone waits for nobody. Safe for use by many threads.
 */
public final class GroupCommit {

    private final SmallDatabase database;
    private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Takes the database.
     *
     * @param database where everything is written
     */
    public GroupCommit(SmallDatabase database) {
        this.database = database;
    }

    private record Waiting<T>(SmallDatabase.Work<T> work, CompletableFuture<T> written) {

        /** Does the work, and returns what says so once it is on the disk. */
        Runnable with(SmallDatabase.Rows rows) throws SQLException {
            T result = work.with(rows);
            return () -> written.complete(result);
        }
    }

    /**
     * Does all of the work or none of it. When it returns, what was written is on the disk. If the work of one of those who are written
     * together fails, that of all of them does.
     *
     * @param <T> what comes of it
     * @param work what is done
     * @return what the work returns
     * @throws ArchiveException if the database fails
     */
    public <T> T transaction(SmallDatabase.Work<T> work) {
        Waiting<T> mine = new Waiting<>(work, new CompletableFuture<>());
        queue.add(mine);
        writing.lock();
        try {
            if (!mine.written().isDone()) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        try {
            return mine.written().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void writeAll() {
        List<Waiting<?>> group = new ArrayList<>();
        for (Waiting<?> next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
        }
        try {
            List<Runnable> written = database.transaction(rows -> {
                List<Runnable> results = new ArrayList<>();
                for (Waiting<?> each : group) {
                    results.add(each.with(rows));
                }
                return results;
            });
            written.forEach(Runnable::run);
        } catch (RuntimeException failure) {
            group.forEach(each -> each.written().completeExceptionally(failure));
        }
    }
}
