package se.nyhetsarkivet.index.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.deadline.ScoringInSteps;
import se.nyhetsarkivet.index.document.IndexFields;

/**
 * A view of the index at one moment, with what counting needs to know of that moment. Safe for use by many threads, except
 * that one with a deadline is for one search.
 */
public final class ArchiveSearcher extends IndexSearcher {

    /** The part of the time after which matching ends, so that the hits can still be marked. */
    private static final double MATCHING = 0.7;

    private final View view;
    private final Deadline deadline;
    private final Deadline endOfMatching;
    private final Curation curation;

    public ArchiveSearcher(IndexReader reader) {
        super(reader);
        view = new View();
        deadline = Deadline.NONE;
        endOfMatching = Deadline.NONE;
        curation = Curation.NONE;
    }

    private ArchiveSearcher(ArchiveSearcher shared, Deadline deadline, Curation curation) {
        super(shared.getTopReaderContext());
        view = shared.view;
        this.deadline = deadline;
        endOfMatching = deadline.after(MATCHING);
        this.curation = curation;
    }

    /** What is counted once for all searches. */
    private static final class View {

        private volatile @Nullable StringDocValuesReaderState publishers;
        private volatile @Nullable StringDocValuesReaderState keywords;
        private volatile @Nullable PublishedDays days;
        private volatile @Nullable JoinedPublishers joined;
    }

    /** The publishers of some names that items of the view have. */
    private record JoinedPublishers(PublisherNames of, List<PublisherNames.Publisher> found) {}

    /**
     * The same view, for one search that has to end.
     *
     * @param end when it has to
     * @return a searcher that gives up matching in time for the search to end, with what was found by then
     */
    public ArchiveSearcher until(Deadline end) {
        return new ArchiveSearcher(this, end, curation);
    }

    /**
     * The same view, for one search that goes by what archivists decided.
     *
     * @param decided what they decided
     * @return a searcher with the same deadline
     */
    public ArchiveSearcher with(Curation decided) {
        return new ArchiveSearcher(this, deadline, decided);
    }

    /**
     * What archivists decided.
     *
     * @return what searches go by
     */
    public Curation curation() {
        return curation;
    }

    /**
     * The publishers that archivists joined and items of the view have, each with the chosen name before those that items have. So what a
     * search does about them depends on the archive, not on the length of the list.
     *
     * @return the publishers
     * @throws IOException if the index cannot be read
     */
    public List<PublisherNames.Publisher> joinedPublishers() throws IOException {
        JoinedPublishers joined = view.joined;
        if (joined == null || !joined.of().equals(curation.publishers())) {
            joined = new JoinedPublishers(curation.publishers(), found(curation.publishers()));
            view.joined = joined;
        }
        return joined.found();
    }

    private List<PublisherNames.Publisher> found(PublisherNames names) throws IOException {
        List<PublisherNames.Publisher> found = new ArrayList<>();
        for (PublisherNames.Publisher publisher : names.publishers()) {
            List<String> had = new ArrayList<>();
            for (String name : publisher.names()) {
                if (getIndexReader().docFreq(new Term(IndexFields.PUBLISHER, name)) > 0) {
                    had.add(name);
                }
            }
            if (!had.isEmpty()) {
                had.remove(publisher.name());
                had.addFirst(publisher.name());
                found.add(new PublisherNames.Publisher(had));
            }
        }
        return found;
    }

    /**
     * When the search has to end.
     *
     * @return the deadline, {@link Deadline#NONE} if there is none
     */
    public Deadline deadline() {
        return deadline;
    }

    /**
     * What counting the publishers needs. Made when first asked for, since after a single item nobody may ask.
     *
     * @return the state of the publisher field
     * @throws IOException if the index cannot be read
     */
    public StringDocValuesReaderState publishers() throws IOException {
        StringDocValuesReaderState state = view.publishers;
        if (state == null) {
            state = new StringDocValuesReaderState(getIndexReader(), IndexFields.PUBLISHER);
            view.publishers = state;
        }
        return state;
    }

    /**
     * What counting the keywords needs. Made when first asked for, since after a single item nobody may ask.
     *
     * @return the state of the keyword field
     * @throws IOException if the index cannot be read
     */
    public StringDocValuesReaderState keywords() throws IOException {
        StringDocValuesReaderState state = view.keywords;
        if (state == null) {
            state = new StringDocValuesReaderState(getIndexReader(), IndexFields.KEYWORD);
            view.keywords = state;
        }
        return state;
    }

    /**
     * When all items of the view were announced, each as it is now. Counted when first asked for.
     *
     * @return the counts
     * @throws IOException if the index cannot be read
     */
    public PublishedDays days() throws IOException {
        PublishedDays counted = view.days;
        if (counted == null) {
            // Two threads may both count; they come to the same.
            counted = PublishedDays.of(getIndexReader());
            view.days = counted;
        }
        return counted;
    }

    @Override
    protected void searchLeaf(
            LeafReaderContext segment, int firstDocument, int endOfDocuments, Weight weight, Collector collector)
            throws IOException {
        if (deadline == Deadline.NONE) {
            super.searchLeaf(segment, firstDocument, endOfDocuments, weight, collector);
            return;
        }
        LeafCollector matches;
        try {
            matches = collector.getLeafCollector(segment);
        } catch (CollectionTerminatedException noneWanted) {
            return;
        }
        ScorerSupplier scorers = endOfMatching.passed() ? null : weight.scorerSupplier(segment);
        if (scorers != null) {
            scorers.setTopLevelScoringClause();
            score(
                    scorers.bulkScorer(),
                    segment,
                    Math.min(endOfDocuments, segment.reader().maxDoc()),
                    matches);
        }
        matches.finish();
    }

    private void score(BulkScorer scorer, LeafReaderContext segment, int end, LeafCollector matches)
            throws IOException {
        try {
            new ScoringInSteps(scorer, endOfMatching)
                    .score(matches, segment.reader().getLiveDocs(), end);
        } catch (CollectionTerminatedException | DeadlinePassedException enough) {
            // What was collected by then is there.
        }
    }
}
