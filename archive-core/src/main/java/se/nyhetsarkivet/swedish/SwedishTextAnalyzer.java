package se.nyhetsarkivet.swedish;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits Swedish text into words and gives each as two terms at one position: the written form in lower case behind
 * {@link SwedishWord#WRITTEN_MARK}, and, unless it is a mere function word, its stem.
 *
 * <p>Words are found by Unicode's rules (UAX #29). Soft hyphens, zero-width spaces and joiners and byte order marks are
 * taken out first; positions refer to the text as it was given. Safe for use by many threads.
 */
public final class SwedishTextAnalyzer extends Analyzer {

    /** Changes whenever the terms made from a text change; an index made by another version is rebuilt. */
    public static final String VERSION = "1";

    private static final NormalizeCharMap INVISIBLE = invisible();

    /** Makes an analyzer. */
    public SwedishTextAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new WrittenAndStemFilter(new LowerCaseFilter(words)));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(INVISIBLE, reader);
    }

    private static NormalizeCharMap invisible() {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String character :
                new String[] {"\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"}) {
            builder.add(character, "");
        }
        return builder.build();
    }
}
