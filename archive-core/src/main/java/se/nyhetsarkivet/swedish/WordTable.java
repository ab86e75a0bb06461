package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with what is known of each, found by {@link Letters}: the compound splitter alone asks a hundred times for one unknown
 * word. An open hash table. Immutable.
 *
 * @param <V> what is known of a word
 */
final class WordTable<V> {

    private final String[] words;
    private final List<V> values;

    /** The places in the two lists above plus one; 0 where a slot is free. */
    private final int[] places;

    /** The hash of the word in each slot. */
    private final int[] hashes;

    /** A bit for each hash, 16 bits a word: small enough to stay near the processor, it answers most questions with no. */
    private final long[] bits;

    WordTable(Map<String, V> map) {
        words = map.keySet().toArray(new String[0]);
        values = new ArrayList<>(map.values());
        int slots = Integer.highestOneBit(Math.max(1, map.size())) * 4;
        places = new int[slots];
        hashes = new int[slots];
        bits = new long[Math.max(1, slots / 16)];
        for (int place = 0; place < words.length; place++) {
            int hash = words[place].hashCode();
            int slot = slot(hash);
            while (places[slot] != 0) {
                slot = next(slot);
            }
            places[slot] = place + 1;
            hashes[slot] = hash;
            bits[bit(hash) >>> 6] |= 1L << bit(hash);
        }
    }

    @Nullable V get(String word) {
        return get(Letters.of(word));
    }

    V getOrDefault(Letters word, V other) {
        V value = get(word);
        return value == null ? other : value;
    }

    @Nullable V get(Letters word) {
        return get(word, "");
    }

    /** What is known of the word that some letters make with others behind them. */
    @Nullable V get(Letters word, String ending) {
        int hash = word.hashWith(ending);
        if ((bits[bit(hash) >>> 6] & 1L << bit(hash)) == 0) {
            return null;
        }
        for (int slot = slot(hash); places[slot] != 0; slot = next(slot)) {
            if (hashes[slot] == hash && word.make(words[places[slot] - 1], ending)) {
                return values.get(places[slot] - 1);
            }
        }
        return null;
    }

    private int bit(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 17) & (bits.length * 64 - 1);
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & (places.length - 1);
    }

    private int next(int slot) {
        return slot + 1 & (places.length - 1);
    }
}
