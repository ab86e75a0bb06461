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
     * @param word the letters, in lower case, of which only the first count
     * @param length how many count
     * @param writing how it is written
     */
    WordTerms of(char[] word, int length, Writing writing) {
        int hash = hash(word, length, writing);
        int first = (hash ^ hash >>> 14) & (PLACES - WAYS);
        for (int place = first; place < first + WAYS; place++) {
            if (hashes[place] == hash) {
                WordTerms terms = places[place];
                if (terms != null && terms.areOf(word, length, writing, hash)) {
                    return terms;
                }
            }
        }
        String text = new String(word, 0, length);
        WordTerms terms = source.of(text, writing, hash);
        remember(terms, hash, first);
        return terms;
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

    private static int hash(char[] word, int length, Writing writing) {
        int hash = writing.seed();
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash * 0x9e3779b9;
    }
}
