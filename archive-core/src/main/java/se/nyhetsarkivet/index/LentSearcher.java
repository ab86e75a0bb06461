package se.nyhetsarkivet.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import se.nyhetsarkivet.ArchiveException;

/** A view of the index that is given back by closing it. For one thread. */
public final class LentSearcher implements AutoCloseable {

    /** What was borrowed from which part. */
    record Loan(SearcherManager part, IndexSearcher searcher) {}

    private final ArchiveSearcher searcher;
    private final List<Loan> loans;

    LentSearcher(ArchiveSearcher searcher, List<Loan> loans) {
        this.searcher = searcher;
        this.loans = loans;
    }

    /**
     * The view.
     *
     * @return the searcher, not to be used after closing this
     */
    public ArchiveSearcher searcher() {
        return searcher;
    }

    @Override
    public void close() {
        try {
            for (Loan loan : loans) {
                loan.part().release(loan.searcher());
            }
        } catch (IOException failure) {
            throw new ArchiveException("The index could not be read (" + failure.getMessage() + ").", failure);
        }
    }
}
