package se.nyhetsarkivet.swedish;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.text.ChunkScanner;
import se.nyhetsarkivet.swedish.text.Writing;

/**
 * The next words of a text with their terms. Most of the time that it takes to look up a word is spent in waiting for memory; so
 * the words are looked up together, step by step, and the waits overlap. Used for one text after another, by one thread.
 */
final class WordsAhead {

    private static final int MOST_WORDS = 32;
    private static final int USUAL_LETTERS = 16;

    private final int[] starts = new int[MOST_WORDS];
    private final @Nullable WordTerms[] terms = new WordTerms[MOST_WORDS];
    private int size;
    private int current;

    /** The letters of the words that are to be looked up, one word behind the other. */
    private final char[] letters = new char[MOST_WORDS * USUAL_LETTERS + ChunkScanner.LONGEST_CHUNK];

    private final int[] places = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];
    private final int[] hashes = new int[MOST_WORDS];
    private final Writing[] writings = new Writing[MOST_WORDS];
    private final @Nullable WordTerms[] likely = new WordTerms[MOST_WORDS];
    private int asked;

    /** What is read ahead goes here, or the compiler would leave the reading out. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    /** Forgets all words. */
    void clear() {
        size = 0;
        asked = 0;
        current = -1;
    }

    /** Whether there may be no room for another word. */
    boolean isFull() {
        return size == MOST_WORDS || lettersEnd() + ChunkScanner.LONGEST_CHUNK > letters.length;
    }

    /** Goes to the next word; false behind the last. */
    boolean next() {
        current++;
        return current < size;
    }

    /** Where the word begins in the text. */
    int start() {
        return starts[current];
    }

    /** The terms of the word. */
    WordTerms terms() {
        return requireNonNull(terms[current]);
    }

    /** Where the letters of the next word that is to be looked up go in {@link #letters}. */
    int lettersEnd() {
        return asked == 0 ? 0 : ends[asked - 1];
    }

    /** The letters, in lower case, of the words that are to be looked up. */
    char[] letters() {
        return letters;
    }

    /** Adds a word whose terms are known. */
    void add(int start, WordTerms known) {
        starts[size] = start;
        terms[size] = known;
        size++;
    }

    /** Adds a word that is to be looked up, whose letters stand at {@link #lettersEnd}. */
    void ask(int start, int length, Writing writing) {
        int from = lettersEnd();
        starts[size] = start;
        places[asked] = size;
        ends[asked] = from + length;
        writings[asked] = writing;
        hashes[asked] = WordTermsCache.hash(letters, from, from + length, writing);
        asked++;
        size++;
    }

    /** Looks up the words that are to be. */
    void lookUp(WordTermsCache cache) {
        cache.findLikely(hashes, asked, likely);
        for (int i = 0; i < asked; i++) {
            WordTerms found = likely[i];
            touched += found == null ? 0 : found.touch();
        }
        int from = 0;
        for (int i = 0; i < asked; i++) {
            WordTerms found = likely[i];
            terms[places[i]] = found != null && found.areOf(letters, from, ends[i], writings[i], hashes[i])
                    ? found
                    : cache.of(letters, from, ends[i], writings[i], hashes[i]);
            from = ends[i];
        }
    }
}
