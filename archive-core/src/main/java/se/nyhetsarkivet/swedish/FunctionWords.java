package se.nyhetsarkivet.swedish;

import java.util.Set;

/** The words that hold a sentence together and say nothing of what it is about, such as {@code och}, {@code i}, {@code att}. */
final class FunctionWords {

    private static final Set<String> WORDS = WordFile.words("function-words.txt");

    private FunctionWords() {}

    static Set<String> all() {
        return WORDS;
    }

    static boolean contains(String lowerCase) {
        return WORDS.contains(lowerCase);
    }
}
