package se.nyhetsarkivet.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.swedish.text.ChunkScanner;
import se.nyhetsarkivet.swedish.text.ChunkWords;
import se.nyhetsarkivet.swedish.text.CleanText;
import se.nyhetsarkivet.swedish.vocabulary.FunctionWords;

/**
 * A word of a text. What is joined of words, as {@code EU-kommissionen}, is these words; so a hyphen or a forgotten space makes no
 * difference. The words are those by which the index finds phrases.
 *
 * @param text the word as it is compared: in lower case, numbers without the spaces in them
 * @param start where it begins in the text
 * @param end where it ends
 * @param capitals how many of its letters are capitals
 */
record TextWord(String text, int start, int end, int capitals) {

    /** What one word counts that says something. */
    static final int WEIGHT = 4;

    /** What a word counts that only holds a sentence together. */
    static final int FUNCTION_WORD_WEIGHT = 2;

    /** They turn a sentence into its opposite. */
    private static final Set<String> NEGATIONS =
            Set.of("inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "utan");

    static List<TextWord> of(String text) {
        char[] characters = text.toCharArray();
        ChunkScanner chunks = new ChunkScanner(characters, characters.length, 0);
        List<TextWord> words = new ArrayList<>();
        while (chunks.next()) {
            ChunkWords.Word word = ChunkWords.of(chunks, characters);
            if (word.pieces().isEmpty()) {
                add(word.clean(), text, words);
            } else {
                word.pieces().forEach(piece -> add(piece.clean(), text, words));
            }
        }
        return words;
    }

    private static void add(CleanText clean, String text, List<TextWord> words) {
        if (clean.length() > 0) {
            words.add(
                    new TextWord(clean.text(), clean.start(), clean.end(), capitals(text, clean.start(), clean.end())));
        }
    }

    private static int capitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals;
    }

    int weight() {
        return FunctionWords.contains(text) && !NEGATIONS.contains(text) ? FUNCTION_WORD_WEIGHT : WEIGHT;
    }

    boolean saysSomething() {
        return weight() == WEIGHT;
    }
}
