package se.nyhetsarkivet.swedish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A word of a text, with the terms it has in an index made by {@link SwedishTextAnalyzer}.
 *
 * @param writtenTerm the term of the written form
 * @param stemTerm the term that its inflections share, or for a function word the written form's
 * @param isFunctionWord whether it only holds the sentence together
 */
public record SwedishWord(String writtenTerm, String stemTerm, boolean isFunctionWord) {

    /** Stands before a written form in the index, so that it is never taken for a stem. */
    public static final char WRITTEN_MARK = '=';

    /**
     * The words of a text, in order.
     *
     * @param text the text
     * @param analyzer the analyzer of the index
     * @return the words; empty if the text has none
     */
    public static List<SwedishWord> of(String text, Analyzer analyzer) {
        List<SwedishWord> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(new SwedishWord(term.toString(), term.toString(), true));
                } else {
                    String written = words.removeLast().writtenTerm();
                    words.add(new SwedishWord(written, term.toString(), false));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
        return words;
    }
}
