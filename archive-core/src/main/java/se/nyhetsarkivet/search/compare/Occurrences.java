package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.TextPart;

/**
 * Counts at how many places of a text something stands that is asked for. What is found there by several terms, or begins there and is
 * asked for twice, is one. For one search by one thread.
 */
final class Occurrences {

    /** So many documents are counted at a time, which bounds the memory. */
    private static final int WINDOW = 1 << 16;

    private static final int INITIAL_PLACES = 1_024;

    private final ArchiveSearcher searcher;
    private final AskedWords asked;
    private final List<PartWeight> others = new ArrayList<>();
    private long[] places = new long[INITIAL_PLACES];
    private int size;

    /** What finds a phrase or the like in one of the texts. */
    private record PartWeight(TextPart part, Weight weight) {}

    Occurrences(ArchiveSearcher searcher, AskedWords asked) throws IOException {
        this.searcher = searcher;
        this.asked = asked;
        for (TextPart part : TextPart.values()) {
            for (Query other : asked.others(part)) {
                others.add(new PartWeight(
                        part, searcher.createWeight(searcher.rewrite(other), ScoreMode.COMPLETE_NO_SCORES, 1)));
            }
        }
    }

    /** How many each document of a segment has; 0 for those that are not among the found. */
    int[] of(LeafReaderContext segment, FixedBitSet found) throws IOException {
        int[] counts = new int[segment.reader().maxDoc()];
        for (TextPart part : TextPart.values()) {
            for (int first = 0; first < counts.length; first += WINDOW) {
                size = 0;
                int end = Math.min(counts.length, first + WINDOW);
                addTerms(segment, part, found, first, end);
                for (PartWeight other : others) {
                    if (other.part() == part) {
                        addMatches(segment, other, found, first, end);
                    }
                }
                countDifferent(counts);
            }
        }
        return counts;
    }

    private void countDifferent(int[] counts) {
        Arrays.sort(places, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                counts[(int) (places[i] >> Integer.SIZE)]++;
            }
        }
    }

    private void addTerms(LeafReaderContext segment, TextPart part, FixedBitSet found, int first, int end)
            throws IOException {
        Terms terms = segment.reader().terms(IndexFields.TEXTS.get(part.ordinal()));
        if (terms == null || asked.terms(part).isEmpty()) {
            return;
        }
        TermsEnum each = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (String term : asked.terms(part)) {
            if (each.seekExact(new BytesRef(term))) {
                postings = each.postings(postings, PostingsEnum.POSITIONS);
                addPlaces(postings, found, first, end);
            }
        }
    }

    private void addPlaces(PostingsEnum postings, FixedBitSet found, int first, int end) throws IOException {
        for (int document = postings.advance(first);
                document < end;
                document = postings.nextDoc()) {
            searcher.deadline().check();
            if (found.get(document)) {
                for (int i = postings.freq(); i > 0; i--) {
                    add(document, postings.nextPosition());
                }
            }
        }
    }

    private void addMatches(LeafReaderContext segment, PartWeight other, FixedBitSet found, int first, int end)
            throws IOException {
        String field = IndexFields.TEXTS.get(other.part().ordinal());
        for (int document = first < end ? found.nextSetBit(first, end) : DocIdSetIterator.NO_MORE_DOCS;
                document < end;
                document = document + 1 < end ? found.nextSetBit(document + 1, end) : DocIdSetIterator.NO_MORE_DOCS) {
            searcher.deadline().check();
            Matches matches = other.weight().matches(segment, document);
            MatchesIterator each = matches == null ? null : matches.getMatches(field);
            while (each != null && each.next()) {
                add(document, each.startPosition());
            }
        }
    }

    private void add(int document, int position) {
        if (size == places.length) {
            places = ArrayUtil.grow(places);
        }
        places[size++] = (long) document << Integer.SIZE | position;
    }
}
