package se.nyhetsarkivet.index.view;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.item.ItemId;

/**
 * A view of the index that is given back by closing it. What was withdrawn since is not in the {@link #searcher}, except in that of
 * a view that is paged through: there it keeps its place, and {@link #withdrawn} lists it. For one thread.
 */
public final class LentSearcher implements AutoCloseable {

    private final Loan loan;
    private final ArchiveSearcher searcher;
    private final Set<ItemId> withdrawn;

    /**
     * What was borrowed.
     *
     * @param asItWas whether nothing had to be left out of the view
     */
    private record Loan(PublishedViews views, IndexView view, Reach reach, boolean asItWas) {}

    private LentSearcher(Loan loan, ArchiveSearcher searcher, Set<ItemId> withdrawn) {
        this.loan = loan;
        this.searcher = searcher;
        this.withdrawn = Set.copyOf(withdrawn);
    }

    /** The view without what was withdrawn since. Takes over the use of it. */
    public static LentSearcher hiding(PublishedViews views, IndexView view, Set<ItemId> withdrawn, Reach reach)
            throws IOException {
        Loan loan = new Loan(views, view, reach, withdrawn.isEmpty());
        return new LentSearcher(loan, view.searcherWithout(withdrawn, reach), Set.of());
    }

    /** The view as it was. Takes over the use of it. */
    public static LentSearcher whole(PublishedViews views, IndexView view, Set<ItemId> withdrawn, Reach reach)
            throws IOException {
        return new LentSearcher(new Loan(views, view, reach, true), view.searcher(reach), withdrawn);
    }

    /**
     * The view.
     *
     * @return the searcher, not to be used after closing this
     */
    public ArchiveSearcher searcher() {
        return searcher;
    }

    /**
     * The view without what was withdrawn since, for what shows texts without counting places.
     *
     * @return the searcher, not to be used after closing this
     * @throws IOException if the index cannot be read
     */
    public ArchiveSearcher shown() throws IOException {
        return withdrawn.isEmpty() ? searcher : loan.view().searcherWithout(withdrawn, loan.reach());
    }

    /**
     * The items that {@link #searcher} finds and nobody may see any more.
     *
     * @return the items
     */
    public Set<ItemId> withdrawn() {
        return withdrawn;
    }

    /**
     * Keeps the view when another one has been published, so that it can be lent again.
     *
     * @return its name; empty if items had to be left out of it, which a later loan could not do in the same way
     */
    public Optional<ViewName> keep() {
        if (!loan.asItWas()) {
            return Optional.empty();
        }
        loan.views().keep(loan.view());
        return Optional.of(loan.view().name());
    }

    /**
     * When the view has to be given back because it still holds texts that were erased.
     *
     * @return the time; empty as long as it holds none
     */
    public Optional<Instant> end() {
        return loan.views().endOf(loan.view());
    }

    @Override
    public void close() {
        loan.view().leave();
    }
}
