package se.nyhetsarkivet.search.cursor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.store.RevisionStore;

/** The cursors that are open: each keeps files of the index, so none may stay open for ever. Safe for use by many threads. */
public final class OpenCursors {

    private final InstantSource clock;
    private final Function<Exception, ArchiveException> unreadable;
    private final Set<RecordCursor> cursors = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Begins without any.
     *
     * @param clock tells the time
     * @param unreadable what to throw when the index cannot be read
     */
    public OpenCursors(InstantSource clock, Function<Exception, ArchiveException> unreadable) {
        this.clock = clock;
        this.unreadable = unreadable;
    }

    /** Opens a cursor, which takes over the view that the matches are of. */
    public HitCursor open(LentSearcher lent, RecordCursor.Matches matches, RevisionStore store) {
        RecordCursor cursor = new RecordCursor(lent, matches, store, this);
        cursors.add(cursor);
        if (closed) {
            closeAll();
        }
        return cursor;
    }

    /** Closes those whose time is over. To be called now and then. */
    public void closeOld() {
        Instant now = now();
        cursors.forEach(cursor -> cursor.closeIfOld(now));
    }

    /** Closes all, also those that are opened from now on, after the hits that are being read. */
    public void closeAll() {
        closed = true;
        cursors.forEach(cursor -> cursor.close("the archive was closed"));
    }

    void remove(RecordCursor cursor) {
        cursors.remove(cursor);
    }

    Instant now() {
        return clock.instant();
    }

    ArchiveException unreadable(Exception failure) {
        return unreadable.apply(failure);
    }
}
