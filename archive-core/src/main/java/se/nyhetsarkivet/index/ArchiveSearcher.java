package se.nyhetsarkivet.index;

import java.io.IOException;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A view of the index at one moment, with what counting needs to know of that moment. Safe for use by many threads. */
public final class ArchiveSearcher extends IndexSearcher {

    private final StringDocValuesReaderState publishers;
    private final StringDocValuesReaderState keywords;
    private volatile @Nullable PublishedDays days;

    ArchiveSearcher(IndexReader reader) throws IOException {
        super(reader);
        publishers = new StringDocValuesReaderState(reader, IndexFields.PUBLISHER);
        keywords = new StringDocValuesReaderState(reader, IndexFields.KEYWORD);
    }

    /**
     * What counting the publishers needs.
     *
     * @return the state of the publisher field
     */
    public StringDocValuesReaderState publishers() {
        return publishers;
    }

    /**
     * What counting the keywords needs.
     *
     * @return the state of the keyword field
     */
    public StringDocValuesReaderState keywords() {
        return keywords;
    }

    /**
     * When all items of the view were announced, each as it is now. Counted when first asked for.
     *
     * @return the counts
     * @throws IOException if the index cannot be read
     */
    public PublishedDays days() throws IOException {
        PublishedDays counted = days;
        if (counted == null) {
            // Two threads may both count; they come to the same.
            counted = PublishedDays.of(getIndexReader());
            days = counted;
        }
        return counted;
    }
}
