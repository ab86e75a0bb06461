package se.nyhetsarkivet.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import se.nyhetsarkivet.item.ItemId;

/**
 * What searches see: both parts, as they were published last, and up to which change of the record they go. It can be searched
 * also after the writers behind it were given up. Safe for use by many threads.
 */
final class IndexView {

    private final SearcherManager current;
    private final SearcherManager earlier;
    private volatile long sequence;
    private volatile Optional<Hiding> lastHiding = Optional.empty();

    /** A view with items left out, for as long as the same ones are to be. */
    private record Hiding(IndexReader whole, Set<ItemId> hidden, ArchiveSearcher searcher) {}

    IndexView(SearcherManager current, SearcherManager earlier) {
        this.current = current;
        this.earlier = earlier;
    }

    /** The change of the record up to which this view goes at least. */
    long sequence() {
        return sequence;
    }

    /** Shows what the writers have. */
    void refresh(long upTo) throws IOException {
        current.maybeRefreshBlocking();
        earlier.maybeRefreshBlocking();
        sequence = upTo;
    }

    LentSearcher lend(Set<ItemId> hidden) throws IOException {
        IndexSearcher lent = current.acquire();
        LentSearcher.Loan loan = new LentSearcher.Loan(current, lent);
        try {
            ArchiveSearcher searcher =
                    hidden.isEmpty() ? (ArchiveSearcher) lent : hiding(lent.getIndexReader(), hidden);
            return new LentSearcher(searcher, List.of(loan));
        } catch (IOException | RuntimeException failure) {
            current.release(lent);
            throw failure;
        }
    }

    LentSearcher lendWithEarlier(Set<ItemId> hidden) throws IOException {
        IndexSearcher inForce = current.acquire();
        try {
            IndexSearcher before = earlier.acquire();
            List<LentSearcher.Loan> loans =
                    List.of(new LentSearcher.Loan(current, inForce), new LentSearcher.Loan(earlier, before));
            IndexReader[] readers = {
                HidingReader.without(hidden, inForce.getIndexReader()),
                HidingReader.without(hidden, before.getIndexReader())
            };
            // The readers belong to the parts, which close them.
            return new LentSearcher(new ArchiveSearcher(new MultiReader(readers, false)), loans);
        } catch (IOException | RuntimeException failure) {
            current.release(inForce);
            throw failure;
        }
    }

    private ArchiveSearcher hiding(IndexReader whole, Set<ItemId> hidden) throws IOException {
        Optional<Hiding> last = lastHiding;
        if (last.isPresent()
                && last.get().whole().equals(whole)
                && last.get().hidden().equals(hidden)) {
            return last.get().searcher();
        }
        ArchiveSearcher searcher = new ArchiveSearcher(HidingReader.without(hidden, whole));
        lastHiding = Optional.of(new Hiding(whole, new HashSet<>(hidden), searcher));
        return searcher;
    }

    /** Searches that have begun go on. */
    void close() {
        for (SearcherManager manager : List.of(current, earlier)) {
            try {
                manager.close();
            } catch (IOException | AlreadyClosedException nothingIsLost) {
                // It only read.
            }
        }
    }
}
