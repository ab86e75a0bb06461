package se.nyhetsarkivet.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import se.nyhetsarkivet.ArchiveException;

/** A view of the index that is given back by closing it. For one thread. */
public final class LentSearcher implements AutoCloseable {

    /** What was borrowed from which part. */
    private record Loan(LuceneIndex part, ArchiveSearcher searcher) {}

    private final ArchiveSearcher searcher;
    private final List<Loan> loans;

    private LentSearcher(ArchiveSearcher searcher, List<Loan> loans) {
        this.searcher = searcher;
        this.loans = loans;
    }

    static LentSearcher of(LuceneIndex part) throws IOException {
        ArchiveSearcher lent = part.acquire();
        return new LentSearcher(lent, List.of(new Loan(part, lent)));
    }

    static LentSearcher ofAll(List<LuceneIndex> parts) throws IOException {
        List<Loan> loans = new ArrayList<>();
        for (LuceneIndex part : parts) {
            loans.add(new Loan(part, part.acquire()));
        }
        IndexReader[] readers =
                loans.stream().map(loan -> loan.searcher().getIndexReader()).toArray(IndexReader[]::new);
        // The readers belong to the parts, which close them.
        return new LentSearcher(new ArchiveSearcher(new MultiReader(readers, false)), loans);
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
