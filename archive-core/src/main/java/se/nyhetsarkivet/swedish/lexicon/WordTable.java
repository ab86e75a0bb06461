package se.nyhetsarkivet.swedish.lexicon;

import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words with what is known of each, found by {@link Letters}: the compound splitter alone asks a hundred times for one unknown
 * word. An open hash table. Once it is filled, it is safe for use by many threads.
 *
 * @param <V> what is known of a word
 */
public final class WordTable<V> {

    private static final int BITS_OF_A_SLOT = 4;

    private @Nullable String[] words;
    private @Nullable Object[] values;

    /** The hash of the word in each slot. */
    private int[] hashes;

    /** Some bits for each hash: small enough to stay near the processor, they answer most questions with no. */
    private long[] bits;

    private int size;

    /** An empty table with room for some words; it grows if there are more. */
    public WordTable(int expectedWords) {
        int slots = Integer.highestOneBit(Math.max(Long.SIZE, expectedWords)) * 4;
        words = new String[slots];
        values = new Object[slots];
        hashes = new int[slots];
        bits = new long[slots * BITS_OF_A_SLOT / Long.SIZE];
    }

    public WordTable(Map<String, V> map) {
        this(map.size());
        map.forEach((word, value) -> merge(word, value, (old, same) -> same));
    }

    /** Adds a word, or joins what is known of it already with something else. */
    void merge(String word, V value, BinaryOperator<V> both) {
        int hash = word.hashCode();
        int slot = slot(hash);
        for (String other = words[slot]; other != null; other = words[slot]) {
            if (hashes[slot] == hash && other.equals(word)) {
                values[slot] = both.apply(valueAt(slot), value);
                return;
            }
            slot = next(slot);
        }
        put(slot, hash, word, value);
        size++;
        if (size > words.length / 2) {
            grow();
        }
    }

    private void put(int slot, int hash, String word, @Nullable Object value) {
        words[slot] = word;
        values[slot] = value;
        hashes[slot] = hash;
        bits[bit(hash) / Long.SIZE] |= 1L << bit(hash);
    }

    private void grow() {
        WordTable<V> larger = new WordTable<>(words.length);
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word != null) {
                int slot = larger.slot(hashes[i]);
                while (larger.words[slot] != null) {
                    slot = larger.next(slot);
                }
                larger.put(slot, hashes[i], word, values[i]);
            }
        }
        words = larger.words;
        values = larger.values;
        hashes = larger.hashes;
        bits = larger.bits;
    }

    V getOrDefault(Letters word, V other) {
        V value = get(word);
        return value == null ? other : value;
    }

    public @Nullable V get(Letters word) {
        return get(word, "");
    }

    /** What is known of the word that some letters make with others behind them. */
    @Nullable V get(Letters word, String ending) {
        int hash = word.hashWith(ending);
        if ((bits[bit(hash) / Long.SIZE] & 1L << bit(hash)) == 0) {
            return null;
        }
        int slot = slot(hash);
        for (String other = words[slot]; other != null; other = words[slot]) {
            if (hashes[slot] == hash && word.make(other, ending)) {
                return valueAt(slot);
            }
            slot = next(slot);
        }
        return null;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only values are put there, and one beside each word
    private V valueAt(int slot) {
        return (V) values[slot];
    }

    private int bit(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 17) & (bits.length * Long.SIZE - 1);
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & (words.length - 1);
    }

    private int next(int slot) {
        return slot + 1 & (words.length - 1);
    }
}
