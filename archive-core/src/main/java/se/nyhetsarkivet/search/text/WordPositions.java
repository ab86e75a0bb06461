package se.nyhetsarkivet.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Which position the word at a character of a text has in the index. Immutable. */
public final class WordPositions {

    /** A word or a piece of one, in the order of the index. */
    private record Placed(int start, int end, int position) {}

    private final List<Placed> words;

    private WordPositions(List<Placed> words) {
        this.words = List.copyOf(words);
    }

    /**
     * Analyses a text.
     *
     * @param text the text
     * @param analyzer the one that the text was indexed with
     * @return the positions of its words
     */
    public static WordPositions of(String text, Analyzer analyzer) {
        List<Placed> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                words.add(new Placed(offset.startOffset(), offset.endOffset(), position));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new WordPositions(words);
    }

    /**
     * The position of the word or piece of a word at a character.
     *
     * @param character the index of the character
     * @return its position; that of the next word if none is there, and behind the last word that of another
     */
    public int at(int character) {
        int inside = -1;
        int start = -1;
        int next = words.isEmpty() ? 0 : words.getLast().position() + 1;
        int nextStart = Integer.MAX_VALUE;
        for (Placed word : words) {
            if (word.start() <= character && character < word.end() && word.start() > start) {
                inside = word.position();
                start = word.start();
            } else if (word.start() > character && word.start() < nextStart) {
                next = word.position();
                nextStart = word.start();
            }
        }
        return inside >= 0 ? inside : next;
    }
}
