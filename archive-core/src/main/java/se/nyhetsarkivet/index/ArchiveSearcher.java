package se.nyhetsarkivet.index;

import java.io.IOException;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A view of the index at one moment, with what counting needs to know of that moment. Safe for use by many threads. */
public final class ArchiveSearcher extends IndexSearcher {

    private volatile @Nullable StringDocValuesReaderState publishers;
    private volatile @Nullable StringDocValuesReaderState keywords;
    private volatile @Nullable PublishedDays days;

    ArchiveSearcher(IndexReader reader) {
        super(reader);
    }

    /**
     * What counting the publishers needs. Made when first asked for, since after a single item nobody may ask.
     *
     * @return the state of the publisher field
     * @throws IOException if the index cannot be read
     */
    public StringDocValuesReaderState publishers() throws IOException {
        StringDocValuesReaderState state = publishers;
        if (state == null) {
            state = new StringDocValuesReaderState(getIndexReader(), IndexFields.PUBLISHER);
            publishers = state;
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
        StringDocValuesReaderState state = keywords;
        if (state == null) {
            state = new StringDocValuesReaderState(getIndexReader(), IndexFields.KEYWORD);
            keywords = state;
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
        PublishedDays counted = days;
        if (counted == null) {
            // Two threads may both count; they come to the same.
            counted = PublishedDays.of(getIndexReader());
            days = counted;
        }
        return counted;
    }
}
