package se.nyhetsarkivet.index.view;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.item.ItemId;

/**
 * What searches see: both parts as they were published at one moment. It never changes, can be searched also after the writers
 * behind it were given up, and lets go of its files when the last user has left. Safe for use by many threads.
 */
public final class IndexView {

    private static final Logger LOG = LoggerFactory.getLogger(IndexView.class);

    private final ViewName name;
    private final ArchiveSearcher current;
    private final ArchiveSearcher earlier;

    /** Whoever made it is the first. */
    private final AtomicInteger users = new AtomicInteger(1);

    private volatile long sequence;
    private volatile Optional<ArchiveSearcher> all = Optional.empty();
    private volatile Optional<Hiding> lastHiding = Optional.empty();

    /** The revisions in force with items left out, for as long as the same ones are to be. */
    private record Hiding(Set<ItemId> hidden, ArchiveSearcher searcher) {}

    /** Takes over searchers that were acquired. */
    public IndexView(ViewName name, ArchiveSearcher current, ArchiveSearcher earlier, long sequence) {
        this.name = name;
        this.current = current;
        this.earlier = earlier;
        this.sequence = sequence;
    }

    ViewName name() {
        return name;
    }

    /** The change of the record up to which this view goes. */
    public long sequence() {
        return sequence;
    }

    public boolean isOf(ArchiveSearcher otherCurrent, ArchiveSearcher otherEarlier) {
        return current.equals(otherCurrent) && earlier.equals(otherEarlier);
    }

    /** To be called when later changes are found to have changed nothing in the index. */
    public void goesTo(long newSequence) {
        sequence = newSequence;
    }

    /** Comes to use it; false if everybody has left already. */
    boolean use() {
        int before = users.get();
        while (before > 0 && !users.compareAndSet(before, before + 1)) {
            before = users.get();
        }
        return before > 0;
    }

    /** Ends a use; the last user lets go of the files. */
    public void leave() {
        if (users.decrementAndGet() == 0) {
            for (ArchiveSearcher part : List.of(current, earlier)) {
                try {
                    part.getIndexReader().decRef();
                } catch (IOException nothingIsLost) {
                    LOG.warn(
                            "A view of the index could not be closed; it was only read, so nothing is lost",
                            nothingIsLost);
                }
            }
        }
    }

    /** The whole view, whatever was withdrawn since. */
    ArchiveSearcher searcher(Reach reach) throws IOException {
        return switch (reach) {
            case IN_FORCE -> current;
            case ALL -> all();
        };
    }

    /** The view without some items. */
    ArchiveSearcher searcherWithout(Set<ItemId> hidden, Reach reach) throws IOException {
        return hidden.isEmpty()
                ? searcher(reach)
                : switch (reach) {
                    case IN_FORCE -> currentWithout(hidden);
                    case ALL -> both(hidden);
                };
    }

    private ArchiveSearcher all() throws IOException {
        Optional<ArchiveSearcher> known = all;
        if (known.isEmpty()) {
            known = Optional.of(both(Set.of()));
            all = known;
        }
        return known.get();
    }

    private ArchiveSearcher both(Set<ItemId> hidden) throws IOException {
        IndexReader[] readers = {
            HidingReader.without(hidden, current.getIndexReader()),
            HidingReader.without(hidden, earlier.getIndexReader())
        };
        // As it is never closed, it neither counts as a user of the parts nor closes them.
        return new ArchiveSearcher(new MultiReader(readers, true));
    }

    private ArchiveSearcher currentWithout(Set<ItemId> hidden) throws IOException {
        Optional<Hiding> last = lastHiding;
        if (last.isPresent() && last.get().hidden().equals(hidden)) {
            return last.get().searcher();
        }
        ArchiveSearcher searcher = new ArchiveSearcher(HidingReader.without(hidden, current.getIndexReader()));
        lastHiding = Optional.of(new Hiding(new HashSet<>(hidden), searcher));
        return searcher;
    }
}
