package se.nyhetsarkivet.swedish;

import java.util.Set;
import java.util.stream.Collectors;

/** The words that hold a sentence together and say nothing of what it is about, such as {@code och}, {@code i}, {@code att}. */
final class FunctionWords {

    private static final Set<String> WORDS =
            WordFile.lines("function-words.txt").collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean contains(String lowerCase) {
        return WORDS.contains(lowerCase);
    }
}
