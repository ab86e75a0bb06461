package se.nyhetsarkivet.search.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.TextSimilarity;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * Finds all pairs of items whose texts are the same but for small edits. Only items that share one of the terms for likeness are compared,
 * which are few; where many share one, each is compared with the first and with the one before it, so the work grows with the number of
 * items and not with that of pairs. For one thread.
 */
public final class LikePairs {

    /** Up to this number of items with one term, each is compared with each. */
    private static final int ALL_WITH_ALL = 12;

    /** Texts that are kept cut, since one is often compared with several. */
    private static final int KEPT = 512;

    private static final int REPORTED_EVERY = 64;

    private final ArchiveSearcher searcher;
    private final Map<Integer, Set<Long>> sequences = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Set<Long>> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<Integer, Dated> items = new HashMap<>();

    /**
     * An item with its date.
     *
     * @param id the item
     * @param published when it was announced
     */
    public record Dated(ItemId id, PartialDate published) {}

    /**
     * Two items.
     *
     * @param one one of them
     * @param other the other
     */
    public record Pair(Dated one, Dated other) {}

    public LikePairs(ArchiveSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Finds the pairs.
     *
     * @param progress hears how many of how many candidates have been compared; may throw to end the work
     * @return the pairs
     * @throws IOException if the index cannot be read
     */
    public List<Pair> find(BiConsumer<Long, Long> progress) throws IOException {
        long[] candidates = candidates();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            if (i % REPORTED_EVERY == 0) {
                progress.accept((long) i, (long) candidates.length);
            }
            int one = (int) (candidates[i] >>> Integer.SIZE);
            int other = (int) candidates[i];
            if (TextSimilarity.between(sequences(one), sequences(other)) >= TextSimilarity.NEARLY_THE_SAME) {
                pairs.add(new Pair(dated(one), dated(other)));
            }
        }
        progress.accept((long) candidates.length, (long) candidates.length);
        return pairs;
    }

    /** Pairs of documents that share a term, each once, as two halves of a number. */
    private long[] candidates() throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.LIKENESS);
        if (terms == null) {
            return new long[0];
        }
        Bits live = MultiBits.getLiveDocs(reader);
        LongStream.Builder pairs = LongStream.builder();
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            if (each.docFreq() > 1) {
                postings = each.postings(postings, PostingsEnum.NONE);
                addPairs(postings, live, pairs);
            }
        }
        return pairs.build().sorted().distinct().toArray();
    }

    private static void addPairs(PostingsEnum postings, @Nullable Bits live, LongStream.Builder pairs)
            throws IOException {
        int[] documents = new int[ALL_WITH_ALL];
        int count = 0;
        for (int next = postings.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = postings.nextDoc()) {
            if (live != null && !live.get(next)) {
                continue;
            }
            int kept = Math.min(count, ALL_WITH_ALL);
            for (int i = 0; i < kept; i++) {
                if (count < ALL_WITH_ALL || i == 0 || i == kept - 1) {
                    pairs.add(pair(documents[i], next));
                }
            }
            documents[kept < ALL_WITH_ALL ? kept : ALL_WITH_ALL - 1] = next;
            count++;
        }
    }

    private static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    private Set<Long> sequences(int document) throws IOException {
        Set<Long> known = sequences.get(document);
        if (known == null) {
            known = TextSimilarity.sequences(
                    StoredTexts.item(searcher.storedFields().document(document)));
            sequences.put(document, known);
        }
        return known;
    }

    private Dated dated(int document) throws IOException {
        Dated known = items.get(document);
        if (known == null) {
            Document stored = searcher.storedFields().document(document, Set.of(IndexFields.ID, IndexFields.PUBLISHED));
            known = new Dated(
                    new ItemId(stored.get(IndexFields.ID)), PartialDate.parse(stored.get(IndexFields.PUBLISHED)));
            items.put(document, known);
        }
        return known;
    }
}
