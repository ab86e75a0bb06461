package se.nyhetsarkivet.index.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import se.nyhetsarkivet.item.NewsItem;

/**
 * Tells texts that are the same but for small edits. A text is the set of its sequences of three words; how like two texts
 * are is the part of their sequences that they share (Broder, On the resemblance and containment of documents, 1997). For
 * finding such texts among many, each gets a few terms, drawn so that texts with most sequences in common very probably share
 * one: min-hashing with one hash for all places (Li, Owen and Zhang, One permutation hashing, 2012), the empty ones filled
 * from others (Shrivastava, Optimal densification for fast and accurate minwise hashing, 2017), and places taken together in
 * bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
 */
public final class TextSimilarity {

    /** Texts that are at least so like each other are the same but for small edits; 0 to 1. */
    public static final double NEARLY_THE_SAME = 0.8;

    private static final int WORDS_IN_SEQUENCE = 3;
    private static final int BANDS = 8;
    private static final int PLACES_IN_BAND = 3;
    private static final int PLACES = BANDS * PLACES_IN_BAND;
    private static final int MAX_CHARACTERS = 200_000;
    private static final int MOST_VALUES = 1 << 30;
    private static final long EMPTY = Long.MAX_VALUE;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private TextSimilarity() {}

    /**
     * How like two items' texts are.
     *
     * @param one an item
     * @param other another
     * @return 0 for nothing in common to 1 for the same words
     */
    public static double between(NewsItem one, NewsItem other) {
        return between(sequences(one), sequences(other));
    }

    /**
     * How like two texts are that were cut before.
     *
     * @param one the {@link #sequences} of an item
     * @param other those of another
     * @return 0 for nothing in common to 1 for the same words
     */
    public static double between(Set<Long> one, Set<Long> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /**
     * Cuts an item's text, so that it can be compared with many.
     *
     * @param item an item
     * @return a number for each different sequence of words
     */
    public static Set<Long> sequences(NewsItem item) {
        // A word has some six characters with the space; so the set need not grow while it is filled.
        int words =
                (item.headline().length() + item.lead().length() + item.body().length()) / 6;
        Set<Long> sequences = HashSet.newHashSet(Math.min(words, MAX_CHARACTERS / 6));
        eachSequence(item, sequences::add);
        return sequences;
    }

    /**
     * The terms by which like texts are found.
     *
     * @param item an item
     * @return a term for each band; none for a text without words
     */
    public static List<String> terms(NewsItem item) {
        long[] least = new long[PLACES];
        Arrays.fill(least, EMPTY);
        eachSequence(item, sequence -> {
            int place = (int) Long.remainderUnsigned(sequence, PLACES);
            least[place] = Math.min(least[place], sequence & Long.MAX_VALUE);
        });
        List<String> terms = new ArrayList<>();
        if (isEmpty(least)) {
            return terms;
        }
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int i = 0; i < PLACES_IN_BAND; i++) {
                hash = mix(hash ^ filled(least, band * PLACES_IN_BAND + i));
            }
            terms.add(Character.toString('a' + band)
                    + Long.toString(Math.floorMod(hash, (long) MOST_VALUES), Character.MAX_RADIX));
        }
        return terms;
    }

    private static boolean isEmpty(long[] least) {
        for (long value : least) {
            if (value != EMPTY) {
                return false;
            }
        }
        return true;
    }

    /** What stands in a place, or else in the first place that is not empty of an order that every text has in common. */
    private static long filled(long[] least, int place) {
        long order = place;
        int chosen = place;
        while (least[chosen] == EMPTY) {
            order = mix(order + GOLDEN_RATIO);
            chosen = (int) Long.remainderUnsigned(order, PLACES);
        }
        return least[chosen];
    }

    /** A text of less than three words is one sequence. */
    private static void eachSequence(NewsItem item, LongConsumer consumer) {
        Sequences sequences = new Sequences(consumer);
        sequences.add(item.headline());
        sequences.add(item.lead());
        sequences.add(item.body());
        sequences.end();
    }

    /** Cuts texts into words of letters and digits, whatever their case, and makes a hash of each three in a row. */
    private static final class Sequences {

        /** Most characters are of Latin-1, so these are looked up. */
        private static final int[] LATIN_1_IN_WORD = latin1InWord();

        private final LongConsumer consumer;
        private long beforeLast;
        private long last;
        private int words;
        private int charactersLeft = MAX_CHARACTERS;

        Sequences(LongConsumer consumer) {
            this.consumer = consumer;
        }

        void add(String text) {
            int end = Math.min(text.length(), charactersLeft);
            charactersLeft -= end;
            long word = 0;
            for (int i = 0; i < end; i++) {
                char c = text.charAt(i);
                int inWord = c < LATIN_1_IN_WORD.length ? LATIN_1_IN_WORD[c] : inWord(c);
                if (inWord != 0) {
                    word = word * 31 + inWord;
                } else if (word != 0) {
                    addWord(mix(word));
                    word = 0;
                }
            }
            if (word != 0) {
                addWord(mix(word));
            }
        }

        private void addWord(long word) {
            words++;
            if (words >= WORDS_IN_SEQUENCE) {
                consumer.accept(mix(mix(beforeLast * GOLDEN_RATIO + last) * GOLDEN_RATIO + word));
            }
            beforeLast = last;
            last = word;
        }

        private static int[] latin1InWord() {
            int[] inWord = new int[256];
            for (char c = 0; c < inWord.length; c++) {
                inWord[c] = inWord(c);
            }
            return inWord;
        }

        /** A number for each letter and digit, the same for both cases; 0 for what is not in a word. */
        private static int inWord(char c) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) + 1 : 0;
        }

        void end() {
            if (words > 0 && words < WORDS_IN_SEQUENCE) {
                consumer.accept(mix(beforeLast * GOLDEN_RATIO + last));
            }
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
