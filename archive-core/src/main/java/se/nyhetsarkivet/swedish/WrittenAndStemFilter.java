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
    private String stem = "";

    WrittenAndStemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!stem.isEmpty()) {
            // The attributes still describe the written form; only the term and its place change.
            term.setEmpty().append(stem);
            stem = "";
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!FunctionWords.contains(term.buffer(), term.length())) {
            stemmer.setCurrent(term.buffer(), term.length());
            stemmer.stem();
            // Taken now: the stemmer works in the very buffer that the mark is put into below.
            stem = stemmer.getCurrent();
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
        stem = "";
    }
}
