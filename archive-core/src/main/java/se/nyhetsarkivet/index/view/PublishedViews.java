package se.nyhetsarkivet.index.view;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The view that was published last, and earlier ones that somebody pages through. Those are let go some time after their last use, and
 * when there are too many, the least recently used first. Safe for use by many threads.
 */
public final class PublishedViews {

    private final ViewKeeping keeping;
    private final long opening = new SecureRandom().nextLong();
    private volatile Optional<IndexView> current = Optional.empty();

    /** By number, the least recently used first. */
    private final Map<Long, Kept> kept = new LinkedHashMap<>();

    private long published;
    private boolean closed;

    /** Views before this number hold texts that were erased, and are let go at a time whoever uses them. */
    private long firstWithoutErased;

    private Instant endOfErased = Instant.MAX;

    /** A view with the time at which it is let go unless it is used again, and the time at which it is let go in any case. */
    private record Kept(IndexView view, Instant unused, Instant end) {
        boolean isOver(Instant now) {
            return !now.isBefore(unused) || !now.isBefore(end);
        }
    }

    public PublishedViews(ViewKeeping keeping) {
        this.keeping = keeping;
    }

    /** The view that was published last; empty before the first and after the end. */
    public Optional<IndexView> current() {
        return current;
    }

    public synchronized ViewName nextName() {
        return new ViewName(opening, ++published);
    }

    /** Puts a view in the place of the one before, and takes over the use of it. */
    public void publish(IndexView view) {
        Optional<IndexView> before;
        synchronized (this) {
            before = current;
            current = Optional.of(view);
        }
        before.ifPresent(IndexView::leave);
        letGo();
    }

    /** Comes to use the view that was published last; empty before the first and after the end. */
    public Optional<IndexView> use() {
        while (true) {
            Optional<IndexView> seen = current;
            if (seen.isEmpty() || seen.get().use()) {
                return seen;
            }
        }
    }

    /** Comes to use a view, and keeps it for longer; empty if it is gone. */
    public Optional<IndexView> use(ViewName name) {
        letGo();
        synchronized (this) {
            if (name.opening() != opening) {
                return Optional.empty();
            }
            Optional<IndexView> found = Optional.ofNullable(kept.get(name.number()))
                    .map(Kept::view)
                    .or(() -> current.filter(view -> view.name().equals(name)))
                    .filter(IndexView::use);
            found.ifPresent(this::noteUse);
            return found;
        }
    }

    /** Keeps a view that is in use. */
    void keep(IndexView view) {
        noteUse(view);
        letGo();
    }

    private synchronized void noteUse(IndexView view) {
        long number = view.name().number();
        Optional<Kept> before = Optional.ofNullable(kept.remove(number));
        if (before.isPresent() || (!closed && view.use())) {
            Instant unused = keeping.clock().instant().plus(keeping.longestUnused());
            Instant end = before.map(Kept::end).orElseGet(() -> endOf(view).orElse(Instant.MAX));
            kept.put(number, new Kept(view, unused, end));
        }
    }

    /** When a view that is in use has to be given back; empty if it holds no texts that were erased. */
    synchronized Optional<Instant> endOf(IndexView view) {
        return view.name().number() < firstWithoutErased ? Optional.of(endOfErased) : Optional.empty();
    }

    /** To be called when a view was published from which texts had been erased: what still has them ends soon. */
    public synchronized void erased() {
        Instant end = keeping.clock().instant().plus(keeping.longestUnused());
        endOfErased = end;
        firstWithoutErased = published;
        kept.replaceAll(
                (number, each) -> number < firstWithoutErased && each.end().isAfter(end)
                        ? new Kept(each.view(), each.unused(), end)
                        : each);
    }

    /** Lets go of the views whose time is over, and of those that are too many. */
    public void letGo() {
        List<IndexView> gone = new ArrayList<>();
        synchronized (this) {
            Instant now = keeping.clock().instant();
            int old = 0;
            for (Kept each : kept.values()) {
                old += isCurrent(each) ? 0 : 1;
            }
            for (Iterator<Kept> all = kept.values().iterator(); all.hasNext(); ) {
                Kept each = all.next();
                boolean tooMany = old > keeping.limit() && !isCurrent(each);
                if (each.isOver(now) || tooMany) {
                    old -= isCurrent(each) ? 0 : 1;
                    all.remove();
                    gone.add(each.view());
                }
            }
        }
        // What closes files does so without keeping others from their views.
        gone.forEach(IndexView::leave);
    }

    private boolean isCurrent(Kept each) {
        return current.filter(view -> view == each.view()).isPresent();
    }

    /** Lets go of all views but the one that was published last, as when the files under them are damaged. */
    public void letGoOfKept() {
        List<IndexView> gone;
        synchronized (this) {
            gone = kept.values().stream().map(Kept::view).toList();
            kept.clear();
        }
        gone.forEach(IndexView::leave);
    }

    /** Searches that have begun go on. */
    public void close() {
        Optional<IndexView> last;
        synchronized (this) {
            closed = true;
            last = current;
            current = Optional.empty();
        }
        letGoOfKept();
        last.ifPresent(IndexView::leave);
    }
}
