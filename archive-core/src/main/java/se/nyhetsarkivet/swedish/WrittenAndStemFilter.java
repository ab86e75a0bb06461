package se.nyhetsarkivet.swedish;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Gives every word as written and, in the same place, as its stem. */
final class WrittenAndStemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final SwedishStemmer stemmer = new SwedishStemmer();
    private boolean stemPending;

    WrittenAndStemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stemPending) {
            stemPending = false;
            // The attributes still hold the written form behind its mark; only the term and its place change.
            term.setEmpty().append(stemmer.getCurrent());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!FunctionWords.contains(term.buffer(), term.length())) {
            stemmer.setCurrent(term.buffer(), term.length());
            stemmer.stem();
            stemPending = true;
        }
        prependMark();
        return true;
    }

    private void prependMark() {
        int length = term.length();
        char[] buffer = term.resizeBuffer(length + 1);
        System.arraycopy(buffer, 0, buffer, 1, length);
        buffer[0] = SwedishWord.WRITTEN_MARK;
        term.setLength(length + 1);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stemPending = false;
    }
}
