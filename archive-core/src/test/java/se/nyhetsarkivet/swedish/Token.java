package se.nyhetsarkivet.swedish;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** A term that an analyzer gives for a text, with its place. */
public record Token(String term, int increment, int start, int end) {

    public static List<Token> of(Analyzer analyzer, String text) {
        return of(analyzer, new StringReader(text));
    }

    static List<Token> of(Analyzer analyzer, Reader text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.getBytesRef().utf8ToString(),
                        position.getPositionIncrement(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The terms of a text, with a bar where a new position begins: {@code =på | =skolan skola}. */
    public static String terms(Analyzer analyzer, String text) {
        return of(analyzer, text).stream()
                .map(token -> (token.increment == 1 ? "| " : "") + token.term)
                .collect(Collectors.joining(" "))
                .replaceFirst("^\\| ", "");
    }

    /** Behind each term what it stands for in the text. */
    static String termsWithTheirText(Analyzer analyzer, String text) {
        return of(analyzer, text).stream()
                .map(token -> token.term + " <" + text.substring(token.start, token.end) + ">")
                .collect(Collectors.joining(" "));
    }

    boolean isWritten() {
        return term.charAt(0) == TermKinds.WRITTEN_MARK;
    }

    public boolean isPart() {
        return term.charAt(0) == TermKinds.PART_MARK;
    }

    public boolean isBase() {
        return TermKinds.isBase(term);
    }
}
