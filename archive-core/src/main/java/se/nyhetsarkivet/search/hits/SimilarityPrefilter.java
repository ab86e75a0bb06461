package se.nyhetsarkivet.search.hits;

import java.util.Arrays;
import org.apache.lucene.document.Document;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.search.text.StoredTexts;

/**
 * A few places of an item's texts, which show at a glance that two items are not nearly the same. The places
 * are those after a certain letter, so that they stay the same when something is put in before them (Manber, Finding similar
 * files in a large file system, 1994).
 */
final class SimilarityPrefilter {

    /** One in fifty letters of Swedish text, and seldom a capital. */
    private static final char BEFORE_PLACE = 'v';

    private static final int LETTERS = 8;
    private static final int MOST_PLACES = 32;
    private static final double LEAST_LENGTH_RATIO = 0.7;
    private static final double LEAST_SHARE_IN_COMMON = 0.6;

    /** Six of the 32 bits are the number of a mark. */
    private static final int BEFORE_MARK = 26;

    private static final int GOLDEN_RATIO = 0x9e3779b9;

    private final int[] places = new int[MOST_PLACES];
    private int count;
    private int characters;

    /** A bit for each place, or for a few that happen to share it. */
    private long marks;

    /** Takes a sample of an item's texts; what a text says twice counts once, as it does for likeness. */
    SimilarityPrefilter(Document texts) {
        String lead = StoredTexts.text(texts, IndexFields.LEAD);
        String body = StoredTexts.text(texts, IndexFields.BODY);
        add(StoredTexts.text(texts, IndexFields.HEADLINE));
        if (!body.contains(lead)) {
            add(lead);
        }
        add(body);
        keepDifferent();
    }

    private void add(String text) {
        characters += text.length();
        int at = text.indexOf(BEFORE_PLACE);
        while (at >= 0 && count < MOST_PLACES) {
            places[count++] = letters(text, at + 1);
            at = text.indexOf(BEFORE_PLACE, at + 1);
        }
    }

    /** A hash of the letters and digits that follow, whatever their case and what stands between them. */
    private static int letters(String text, int from) {
        int hash = 1;
        int letters = 0;
        for (int i = from; i < text.length() && letters < LETTERS; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
                letters++;
            }
        }
        return hash;
    }

    private void keepDifferent() {
        Arrays.sort(places, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (different == 0 || places[different - 1] != places[i]) {
                places[different++] = places[i];
                marks |= 1L << ((places[i] * GOLDEN_RATIO) >>> BEFORE_MARK);
            }
        }
        count = different;
    }

    /** Whether the texts are about as long and have most of the places in common; then it is worth comparing them. */
    boolean mayBeNearlyTheSameAs(SimilarityPrefilter other) {
        int shorter = Math.min(characters, other.characters);
        int longer = Math.max(characters, other.characters);
        double enough = LEAST_SHARE_IN_COMMON * Math.max(count, other.count);
        return shorter >= LEAST_LENGTH_RATIO * longer
                && mostInCommon(other) >= enough
                && other.mostInCommon(this) >= enough
                && inCommon(other) >= enough;
    }

    /** A mark that the other has not stands for a place that the other has not. */
    private int mostInCommon(SimilarityPrefilter other) {
        return count - Long.bitCount(marks & ~other.marks);
    }

    private int inCommon(SimilarityPrefilter other) {
        int common = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            while (at < other.count && other.places[at] < places[i]) {
                at++;
            }
            if (at < other.count && other.places[at] == places[i]) {
                common++;
            }
        }
        return common;
    }
}
