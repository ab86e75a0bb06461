package se.nyhetsarkivet.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.NewsItem;

/**
 * Tells texts that are the same but for small edits. A text is the set of its sequences of three words; how like two texts
 * are is the part of their sequences that they share (Broder, On the resemblance and containment of documents, 1997). For
 * finding such texts among many, each gets a few terms, drawn so that texts with most sequences in common very probably share
 * one (min-hashing with bands; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
 */
public final class Likeness {

    /** Texts that are at least so like each other are the same but for small edits; 0 to 1. */
    public static final double NEARLY_THE_SAME = 0.8;

    private static final int WORDS_IN_SEQUENCE = 3;
    private static final int BANDS = 12;
    private static final int HASHES_IN_BAND = 3;
    private static final int MAX_CHARACTERS = 200_000;
    private static final int MOST_VALUES = 1 << 24;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Likeness() {}

    /**
     * How like two items' texts are.
     *
     * @param one an item
     * @param other another
     * @return 0 for nothing in common to 1 for the same words
     */
    public static double between(NewsItem one, NewsItem other) {
        Set<Long> first = sequences(one);
        Set<Long> second = sequences(other);
        long shared = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /**
     * The terms by which like texts are found.
     *
     * @param item an item
     * @return a term for each band
     */
    public static List<String> terms(NewsItem item) {
        long[] least = new long[BANDS * HASHES_IN_BAND];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long sequence : sequences(item)) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mix(sequence + GOLDEN_RATIO * (i + 1)));
            }
        }
        List<String> terms = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int i = 0; i < HASHES_IN_BAND; i++) {
                hash = mix(hash ^ least[band * HASHES_IN_BAND + i]);
            }
            terms.add(Character.toString('a' + band)
                    + Long.toString(Math.floorMod(hash, (long) MOST_VALUES), Character.MAX_RADIX));
        }
        return terms;
    }

    private static Set<Long> sequences(NewsItem item) {
        String text = (item.headline() + "\n" + item.lead() + "\n" + item.body());
        Matcher words = WORD.matcher(
                text.substring(0, Math.min(text.length(), MAX_CHARACTERS)).toLowerCase(Locale.ROOT));
        long[] last = new long[WORDS_IN_SEQUENCE];
        Set<Long> sequences = new HashSet<>();
        int count = 0;
        while (words.find()) {
            System.arraycopy(last, 1, last, 0, WORDS_IN_SEQUENCE - 1);
            last[WORDS_IN_SEQUENCE - 1] = mix(words.group().hashCode());
            if (++count >= WORDS_IN_SEQUENCE) {
                sequences.add(hash(last));
            }
        }
        if (sequences.isEmpty()) {
            sequences.add(hash(last));
        }
        return sequences;
    }

    private static long hash(long[] words) {
        long hash = 0;
        for (long word : words) {
            hash = mix(hash * GOLDEN_RATIO + word);
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
