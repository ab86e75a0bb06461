package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.search.text.TextFields;

/**
 * Counts at how many places of a text something stands that is asked for. What is found there by several terms, or begins there and is
 * asked for twice, is one. For one search by one thread.
 */
final class Occurrences {

    /** So many documents are counted at a time, which bounds the memory. */
    private static final int WINDOW = 1 << 16;

    private final ArchiveSearcher searcher;
    private final AskedWords asked;
    private final List<PartWeight> others = new ArrayList<>();
    private final Places places = new Places();
    private final Places ofSequence = new Places();
    private final Places ofWord = new Places();

    /** What finds words near each other in one of the texts. */
    private record PartWeight(TextPart part, Weight weight) {}

    /** Documents of a segment, those that were found from a first one to an end. */
    private record Window(LeafReaderContext segment, FixedBitSet found, int first, int end) {}

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
        if (asked.areNone()) {
            return counts;
        }
        for (int first = 0; first < counts.length; first += WINDOW) {
            Window window = new Window(segment, found, first, Math.min(counts.length, first + WINDOW));
            for (TextPart part : TextPart.values()) {
                gather(window, part);
                places.order();
                places.count(counts);
            }
        }
        return counts;
    }

    private void gather(Window window, TextPart part) throws IOException {
        places.clear();
        addTerms(window, part, new AskedWords.Step(0, asked.terms(part)), places);
        for (List<AskedWords.Step> sequence : asked.sequences(part)) {
            ofSequence.clear();
            addTerms(window, part, sequence.getFirst(), ofSequence);
            ofSequence.order();
            for (AskedWords.Step step : sequence.subList(1, sequence.size())) {
                ofWord.clear();
                addTerms(window, part, step, ofWord);
                ofWord.order();
                ofSequence.keep(ofWord);
            }
            places.addAll(ofSequence);
        }
        for (PartWeight other : others) {
            if (other.part() == part) {
                addMatches(window, other);
            }
        }
    }

    /** Adds where any of some terms stands, less the distance from where its sequence begins. */
    private void addTerms(Window window, TextPart part, AskedWords.Step step, Places to) throws IOException {
        Collection<String> wanted = step.terms();
        Terms terms = wanted.isEmpty() ? null : window.segment().reader().terms(TextFields.name(part));
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (String term : wanted) {
            if (each.seekExact(new BytesRef(term))) {
                postings = each.postings(postings, PostingsEnum.POSITIONS);
                addPlaces(postings, window, step.distance(), to);
            }
        }
    }

    private void addPlaces(PostingsEnum postings, Window window, int distance, Places to) throws IOException {
        for (int document = postings.advance(window.first()); document < window.end(); document = postings.nextDoc()) {
            searcher.deadline().check();
            if (window.found().get(document)) {
                for (int i = postings.freq(); i > 0; i--) {
                    int position = postings.nextPosition() - distance;
                    if (position >= 0) {
                        to.add(document, position);
                    }
                }
            }
        }
    }

    private void addMatches(Window window, PartWeight other) throws IOException {
        String field = TextFields.name(other.part());
        int document = next(window, window.first());
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            searcher.deadline().check();
            Matches matches = other.weight().matches(window.segment(), document);
            MatchesIterator each = matches == null ? null : matches.getMatches(field);
            while (each != null && each.next()) {
                places.add(document, each.startPosition());
            }
            document = next(window, document + 1);
        }
    }

    private static int next(Window window, int from) {
        return from < window.end() ? window.found().nextSetBit(from, window.end()) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
