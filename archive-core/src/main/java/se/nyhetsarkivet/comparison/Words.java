package se.nyhetsarkivet.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into pieces that together are the text. */
final class Words {

    /** White space and, since they are seen as such, the no-break spaces. */
    private static final String SPACE = "[\\s\\h\\u0085\\u2028\\u2029]";

    /** A paragraph or line, with the line ends that follow it. */
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*+(?:\\n++|\\z)");

    /**
     * A word or number with the signs inside it ({@code EU-kommissionen}, {@code 13,5}), or one other character; then white
     * space. The invisible soft hyphen belongs to its word.
     */
    private static final Pattern WORD = Pattern.compile("(?<word>[\\p{L}\\p{M}\\p{N}\\u00ad]++"
            + "(?:[-'’:.,/]?[\\p{L}\\p{M}\\p{N}\\u00ad]++)*+|(?!" + SPACE + ").|)(?<space>" + SPACE + "*+)");

    private Words() {}

    /**
     * A word and what stands before the next.
     *
     * @param text the word or sign; empty only for white space that begins a text
     * @param space the white space that follows
     */
    record Word(String text, String space) {}

    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(text);
        while (matcher.find() && matcher.end() > matcher.start()) {
            paragraphs.add(matcher.group());
        }
        return paragraphs;
    }

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && matcher.end() > matcher.start()) {
            words.add(new Word(matcher.group("word"), matcher.group("space")));
        }
        return words;
    }
}
