package se.nyhetsarkivet.search.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.RevisionDocument;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.store.ItemStates;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Some items that changed as a small index in memory, as they were and as they are. Thousands of searches look at these few instead of at
 * the archive. Safe for use by many threads; to be closed.
 */
public final class ChangedItems implements AutoCloseable {

    private final List<ChangeMatches.Change> changes = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final ArchiveSearcher searcher;

    /** Makes the index. */
    public ChangedItems(SwedishLanguage language, List<ItemStates> states, Curation curation) throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(language.analyzer()))) {
            for (ItemStates each : states) {
                for (Revision revision : Stream.concat(each.before().stream(), each.now().stream())
                        .toList()) {
                    writer.addDocument(RevisionDocument.current(revision));
                    places.put(revision.sequence(), changes.size());
                }
                changes.add(change(each));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new ArchiveSearcher(reader).with(curation);
    }

    private static ChangeMatches.Change change(ItemStates states) {
        Revision any = states.now().or(states::before).orElseThrow();
        return new ChangeMatches.Change(any.id(), number(states.before().stream()), number(states.now().stream()));
    }

    private static OptionalInt number(Stream<Revision> revision) {
        return revision.mapToInt(Revision::number).findFirst();
    }

    /** The index of these items alone, without a deadline. */
    public ArchiveSearcher searcher() {
        return searcher;
    }

    /**
     * Which items a query finds, as they were or as they are.
     *
     * @param within a searcher of this index, with the time at which to end
     * @param query the query
     * @return the changes in the order of the record
     * @throws DeadlinePassedException if the time was not enough
     */
    public List<ChangeMatches.Change> found(ArchiveSearcher within, Query query) throws IOException {
        Weight weight = within.createWeight(within.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        TreeSet<Integer> found = new TreeSet<>();
        for (LeafReaderContext segment : within.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                NumericDocValues sequences = segment.reader().getNumericDocValues(IndexFields.SEQUENCE);
                DocIdSetIterator matches = scorer.iterator();
                while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    within.deadline().check();
                    if (sequences.advanceExact(matches.docID())) {
                        found.add(places.getOrDefault(sequences.longValue(), 0));
                    }
                }
            }
        }
        return found.stream().map(changes::get).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
