package se.nyhetsarkivet.swedish;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gives the terms of a text to Lucene, as bytes. The whole text is held in memory while it is read. */
final class SwedishTokenizer extends Tokenizer {

    private static final int INITIAL_CHARACTERS = 4_096;

    // First, since what holds the others would also offer to hold a term.
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef termBytes = new BytesRef();
    private final Morphology morphology;
    private final WordsAhead ahead = new WordsAhead();
    private char[] text = new char[INITIAL_CHARACTERS];
    private int length;
    private @Nullable TextTerms terms;
    private @Nullable LongConsumer counted;

    SwedishTokenizer(Morphology morphology) {
        this.morphology = morphology;
    }

    /** Gives the number of words of the next text to somebody, once. */
    void countWords(LongConsumer consumer) {
        counted = consumer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        // All three attributes are set anew for each term, so they are not cleared before.
        if (terms == null) {
            readAll();
            terms = new TextTerms(text, length, morphology, ahead);
        }
        if (!terms.next()) {
            return false;
        }
        terms.showTerm(termBytes);
        term.setBytesRef(termBytes);
        position.setPositionIncrement(terms.positionIncrement());
        offset.setOffset(correctOffset(terms.start()), correctOffset(terms.end()));
        return true;
    }

    private void readAll() throws IOException {
        length = 0;
        for (int read = input.read(text, 0, text.length);
                read >= 0;
                read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, text.length * 2);
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms = null;
        length = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(length);
        offset.setOffset(end, end);
        if (counted != null) {
            counted.accept(terms == null ? 0 : terms.words());
            counted = null;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        terms = null;
        counted = null;
        if (text.length > 1 << 20) {
            text = new char[INITIAL_CHARACTERS];
        }
    }
}
