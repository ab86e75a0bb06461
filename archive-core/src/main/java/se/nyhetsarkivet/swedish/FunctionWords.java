package se.nyhetsarkivet.swedish;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** The words that hold a sentence together and say nothing of what it is about, such as {@code och}, {@code i}, {@code att}. */
final class FunctionWords {

    private static final CharArraySet WORDS = SwedishAnalyzer.getDefaultStopSet();

    private FunctionWords() {}

    static boolean contains(char[] lowerCase, int length) {
        return WORDS.contains(lowerCase, 0, length);
    }
}
