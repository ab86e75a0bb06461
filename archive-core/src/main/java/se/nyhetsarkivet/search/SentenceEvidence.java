package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import se.nyhetsarkivet.search.SentenceRanking.Evidence;

/** The evidence in one text, and the sentence that has most of it. */
final class SentenceEvidence {

    private static final float SATURATION = 1.2f;
    private static final float LENGTH_EFFECT = 0.5f;
    private static final float USUAL_SENTENCE_WORDS = 15;

    /** Of a very long text only the first places are looked at. */
    private static final int MAX_PLACES = 5_000;

    private final List<Place> places = new ArrayList<>();

    private record Place(int offset, List<Evidence> evidence) {}

    /** Adds where a term stands in the document that its postings are at. */
    void add(PostingsEnum term, List<Evidence> evidence) throws IOException {
        for (int left = Math.min(term.freq(), MAX_PLACES); left > 0; left--) {
            term.nextPosition();
            places.add(new Place(term.startOffset(), evidence));
        }
    }

    /** The score of the best sentence of the text. */
    float best(String text) {
        places.sort(Comparator.comparingInt(Place::offset));
        float best = 0;
        int next = 0;
        int begin = 0;
        while (next < places.size()) {
            int end = end(text, begin);
            int first = next;
            while (next < places.size() && places.get(next).offset() < end) {
                next++;
            }
            if (next > first) {
                best = Math.max(best, score(places.subList(first, next), words(text, begin, end)));
            }
            begin = end;
            if (begin >= text.length()) {
                break;
            }
        }
        return best;
    }

    private static int end(String text, int begin) {
        for (int i = begin; i < text.length(); i++) {
            if (isEnd(text, i)) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** A full stop inside a number or an address ends nothing. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?';
        return c == '\n' || (stop && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }

    private static int words(String text, int begin, int end) {
        int words = 0;
        for (int i = begin; i < end; i++) {
            boolean inWord = Character.isLetterOrDigit(text.charAt(i));
            if (inWord && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                words++;
            }
        }
        return words;
    }

    private static float score(List<Place> sentence, int words) {
        Map<Integer, Float> occurrences = new HashMap<>();
        Map<Integer, Float> weights = new HashMap<>();
        for (Place place : sentence) {
            for (Evidence each : place.evidence()) {
                occurrences.merge(each.kind(), each.occurrence(), Float::sum);
                weights.put(each.kind(), each.weight());
            }
        }
        float length = 1 - LENGTH_EFFECT + LENGTH_EFFECT * words / USUAL_SENTENCE_WORDS;
        float score = 0;
        for (Map.Entry<Integer, Float> each : occurrences.entrySet()) {
            float count = each.getValue();
            score += weights.getOrDefault(each.getKey(), 0f) * count / (count + SATURATION * length);
        }
        return score;
    }
}
