package se.nyhetsarkivet.swedish;

import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.text.Writing;

/**
 * Remembers the terms of the words seen lately, since most words of a text have been seen before. Each word may be in one of a
 * few places; a new one takes one that is free, or pushes out the word that has been there longest. So the size is fixed, some
 * 40 MB when full. The hashes of the words that may be in the same places lie side by side, so that one look at memory shows which of
 * them is meant. Safe for use by many threads: they may push out each other's words, which are then analysed anew, but never
 * see half a word, because {@link WordTerms} are immutable.
 */
final class WordTermsCache {

    /** How many places a word may take. */
    private static final int WAYS = 8;

    private static final int PLACES = 1 << 18;

    private final int[] hashes = new int[PLACES];
    private final @Nullable WordTerms[] places = new WordTerms[PLACES];

    private final Source source;

    /** What is read ahead goes here, or the compiler would leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    /** Where the terms of a word come from that is not remembered. */
    interface Source {
        WordTerms of(String word, Writing writing, int hash);
    }

    WordTermsCache(Source source) {
        this.source = source;
    }

    /**
     * The terms of a word.
     *
     * @param letters has the word's letters, in lower case
     * @param from where they begin
     * @param to where they end
     * @param writing how it is written
     * @param hash its {@link #hash}
     */
    WordTerms of(char[] letters, int from, int to, Writing writing, int hash) {
        int first = first(hash);
        for (int place = first; place < first + WAYS; place++) {
            if (hashes[place] == hash) {
                WordTerms terms = places[place];
                if (terms != null && terms.areOf(letters, from, to, writing, hash)) {
                    return terms;
                }
            }
        }
        WordTerms terms = source.of(new String(letters, from, to - from), writing, hash);
        remember(terms, hash, first);
        return terms;
    }

    /**
     * Finds terms that have the hashes of some words, and so are very probably theirs.
     *
     * @param wanted the hashes
     * @param count how many there are
     * @param found gets the terms, or null, for each
     */
    void findLikely(int[] wanted, int count, @Nullable WordTerms[] found) {
        // Reads what the loop behind needs: here no read waits for the outcome of another, so they overlap.
        int read = 0;
        for (int i = 0; i < count; i++) {
            read += hashes[first(wanted[i])];
        }
        touched = read;
        for (int i = 0; i < count; i++) {
            found[i] = likely(wanted[i]);
        }
    }

    private @Nullable WordTerms likely(int hash) {
        int first = first(hash);
        for (int place = first; place < first + WAYS; place++) {
            if (hashes[place] == hash) {
                return places[place];
            }
        }
        return null;
    }

    private static int first(int hash) {
        return (hash ^ hash >>> 14) & (PLACES - WAYS);
    }

    private void remember(WordTerms terms, int hash, int first) {
        int last = first + WAYS - 1;
        int place = first;
        while (place < last && places[place] != null) {
            place++;
        }
        if (places[place] != null) {
            System.arraycopy(places, first + 1, places, first, WAYS - 1);
            System.arraycopy(hashes, first + 1, hashes, first, WAYS - 1);
        }
        places[place] = terms;
        hashes[place] = hash;
    }

    /** What a word is found by. */
    static int hash(char[] letters, int from, int to, Writing writing) {
        int hash = writing.seed();
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash * 0x9e3779b9;
    }
}
