package se.nyhetsarkivet.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;

/** Compares the index, as it is when this is made, with items of the record. For one thread; to be closed. */
public final class IndexComparison implements AutoCloseable {

    private final LentSearcher current;
    private final LentSearcher all;

    /**
     * Begins a comparison.
     *
     * @param index the index
     */
    public IndexComparison(ArchiveIndex index) {
        this.current = index.lend(Reach.IN_FORCE);
        this.all = index.lend(Reach.ALL);
    }

    /**
     * How many items can be found.
     *
     * @return the number of revisions in force
     */
    public int items() {
        return current.searcher().getIndexReader().numDocs();
    }

    /**
     * How many revisions can be found.
     *
     * @return the number of all revisions
     */
    public int revisions() {
        return all.searcher().getIndexReader().numDocs();
    }

    /**
     * Compares an item with what the index holds of it: each revision with its texts, and none besides.
     *
     * @param history the item from the record
     * @return what is wrong, in sentences; empty if nothing is
     */
    public List<String> differencesFrom(ItemHistory history) {
        try {
            return differences(history);
        } catch (IOException failure) {
            throw new ArchiveException("The index could not be read (" + failure.getMessage() + ").", failure);
        }
    }

    private List<String> differences(ItemHistory history) throws IOException {
        List<String> differences = new ArrayList<>();
        List<Indexed> indexed = indexed(history.id());
        for (Revision revision : history.revisions()) {
            boolean inForce = revision.equals(history.revisions().getLast());
            indexed.stream()
                    .filter(each -> each.sequence() == revision.sequence())
                    .findFirst()
                    .ifPresentOrElse(
                            each -> {
                                if (!each.says(revision, inForce)) {
                                    differences.add(place(revision) + " is another one in the index");
                                }
                            },
                            () -> differences.add(place(revision) + " cannot be found in the index"));
        }
        if (indexed.size() > history.revisions().size()) {
            differences.add("item " + history.id() + " has " + indexed.size() + " revisions in the index and "
                    + history.revisions().size() + " in the record");
        }
        return differences;
    }

    private static String place(Revision revision) {
        return "revision " + revision.number() + " of item " + revision.id();
    }

    /** A revision as the index has it. */
    private record Indexed(long sequence, Document document) {

        boolean says(Revision revision, boolean inForce) {
            NewsItem item = revision.item();
            return same(IndexFields.HEADLINE, item.headline())
                    && same(IndexFields.LEAD, item.lead())
                    && same(IndexFields.BODY, item.body())
                    && same(IndexFields.PUBLISHED, item.published().iso())
                    && document.get(IndexFields.SEEN_UNTIL) == null == inForce;
        }

        private boolean same(String field, String text) {
            return text.equals(Objects.requireNonNullElse(document.get(field), ""));
        }
    }

    private List<Indexed> indexed(ItemId id) throws IOException {
        Term term = new Term(IndexFields.ID, id.value());
        List<Indexed> indexed = new ArrayList<>();
        for (LeafReaderContext segment : all.searcher().getIndexReader().leaves()) {
            TermsEnum terms = Terms.getTerms(segment.reader(), term.field()).iterator();
            if (!terms.seekExact(term.bytes())) {
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            NumericDocValues sequences = DocValues.getNumeric(segment.reader(), IndexFields.SEQUENCE);
            PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
            while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int document = documents.docID();
                if ((live == null || live.get(document)) && sequences.advanceExact(document)) {
                    indexed.add(new Indexed(
                            sequences.longValue(),
                            segment.reader().storedFields().document(document)));
                }
            }
        }
        return indexed;
    }

    @Override
    public void close() {
        try (current) {
            all.close();
        }
    }
}
