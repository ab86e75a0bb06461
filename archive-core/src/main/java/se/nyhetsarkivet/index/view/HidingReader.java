package se.nyhetsarkivet.index.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.item.ItemId;

/** The index without items that the record has withdrawn and the index still holds. Safe for use by many threads. */
final class HidingReader extends FilterDirectoryReader {

    private final Set<ItemId> hidden;

    private HidingReader(DirectoryReader reader, Set<ItemId> hidden) throws IOException {
        super(reader, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return Leaf.without(hidden, leaf);
            }
        });
        this.hidden = hidden;
    }

    /** The reader itself if nothing is hidden. The result is not to be closed. */
    static IndexReader without(Set<ItemId> hidden, IndexReader reader) throws IOException {
        return hidden.isEmpty() ? reader : new HidingReader((DirectoryReader) reader, hidden);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
        return new HidingReader(reader, hidden);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** A segment in which the documents of the hidden items count as deleted. */
    private static final class Leaf extends FilterLeafReader {

        private final Bits live;
        private final int count;

        private Leaf(LeafReader leaf, FixedBitSet live) {
            super(leaf);
            this.live = live.asReadOnlyBits();
            this.count = live.cardinality();
        }

        static LeafReader without(Set<ItemId> hidden, LeafReader leaf) {
            try {
                FixedBitSet live = live(leaf);
                for (ItemId id : hidden) {
                    PostingsEnum documents = leaf.postings(new Term(IndexFields.ID, id.value()), PostingsEnum.NONE);
                    while (documents != null && documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                        live.clear(documents.docID());
                    }
                }
                return live.cardinality() == leaf.numDocs() ? leaf : new Leaf(leaf, live);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static FixedBitSet live(LeafReader leaf) {
            FixedBitSet live = new FixedBitSet(leaf.maxDoc());
            live.set(0, leaf.maxDoc());
            Bits before = leaf.getLiveDocs();
            for (int document = 0; before != null && document < leaf.maxDoc(); document++) {
                if (!before.get(document)) {
                    live.clear(document);
                }
            }
            return live;
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
