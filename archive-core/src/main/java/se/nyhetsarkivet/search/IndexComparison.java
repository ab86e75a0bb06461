package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;

/** Compares the index, as it is when this is made, with revisions of the record. For one thread; to be closed. */
public final class IndexComparison implements AutoCloseable {

    private final ArchiveIndex index;
    private final ArchiveSearcher searcher;

    /**
     * Begins a comparison.
     *
     * @param index the index
     */
    public IndexComparison(ArchiveIndex index) {
        this.index = index;
        this.searcher = index.acquire();
    }

    /**
     * How many items can be found.
     *
     * @return the number of documents
     */
    public int documents() {
        return searcher.getIndexReader().numDocs();
    }

    /**
     * Compares a revision with what the index holds of its item: nothing newer may be missing, and if the index holds this
     * very revision, the texts must be the same.
     *
     * @param revision a revision from the record
     * @return what is wrong, or empty
     */
    public Optional<String> differenceFrom(Revision revision) {
        try {
            return difference(revision);
        } catch (IOException failure) {
            throw new ArchiveException("The index could not be read (" + failure.getMessage() + ").", failure);
        }
    }

    private Optional<String> difference(Revision revision) throws IOException {
        Term id = new Term(IndexFields.ID, revision.id().value());
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            int document = find(segment, id);
            if (document >= 0) {
                return difference(revision, segment, document);
            }
        }
        return Optional.of("cannot be found in the index");
    }

    private Optional<String> difference(Revision revision, LeafReaderContext segment, int document) throws IOException {
        NumericDocValues sequences = segment.reader().getNumericDocValues(IndexFields.SEQUENCE);
        if (sequences == null || !sequences.advanceExact(document)) {
            return Optional.of("is in the index without its sequence number");
        }
        if (sequences.longValue() < revision.sequence()) {
            return Optional.of("is newer than what the index holds");
        }
        if (sequences.longValue() == revision.sequence()
                && !sameTexts(segment.reader().storedFields().document(document), revision.item())) {
            return Optional.of("has other texts in the index");
        }
        return Optional.empty();
    }

    private static int find(LeafReaderContext segment, Term id) throws IOException {
        Terms terms = Terms.getTerms(segment.reader(), id.field());
        TermsEnum iterator = terms.iterator();
        if (!iterator.seekExact(id.bytes())) {
            return -1;
        }
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum documents = iterator.postings(null, PostingsEnum.NONE);
        for (int document = documents.nextDoc();
                document != PostingsEnum.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                return document;
            }
        }
        return -1;
    }

    private static boolean sameTexts(Document document, NewsItem item) {
        return same(document, IndexFields.HEADLINE, item.headline())
                && same(document, IndexFields.LEAD, item.lead())
                && same(document, IndexFields.BODY, item.body())
                && same(document, IndexFields.PUBLISHED, item.published().iso());
    }

    private static boolean same(Document document, String field, String text) {
        String indexed = document.get(field);
        return text.equals(indexed == null ? "" : indexed);
    }

    @Override
    public void close() {
        index.release(searcher);
    }
}
