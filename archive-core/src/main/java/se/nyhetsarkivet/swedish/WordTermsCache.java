package se.nyhetsarkivet.swedish;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the terms of the words seen lately, since most words of a text have been seen before. Holds at most two
 * generations of {@value #GENERATION_WORDS} words: when the young one is full it becomes the old one, and what is asked
 * for again moves back to the young. Safe for use by many threads.
 */
final class WordTermsCache {

    private static final int GENERATION_WORDS = 100_000;

    private final Function<String, WordTerms> source;
    private volatile Generations generations = new Generations(newGeneration(), newGeneration());

    WordTermsCache(Function<String, WordTerms> source) {
        this.source = source;
    }

    private record Generations(ConcurrentHashMap<String, WordTerms> young, ConcurrentHashMap<String, WordTerms> old) {}

    WordTerms of(String word) {
        Generations now = generations;
        WordTerms known = now.young().get(word);
        if (known != null) {
            return known;
        }
        WordTerms older = now.old().get(word);
        WordTerms found = older != null ? older : source.apply(word);
        now.young().put(word, found);
        if (now.young().mappingCount() >= GENERATION_WORDS) {
            generations = new Generations(newGeneration(), now.young());
        }
        return found;
    }

    private static ConcurrentHashMap<String, WordTerms> newGeneration() {
        return new ConcurrentHashMap<>(GENERATION_WORDS / 4);
    }
}
