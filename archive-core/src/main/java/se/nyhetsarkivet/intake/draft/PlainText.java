package se.nyhetsarkivet.intake.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts without what only sets them in a page: doubled spaces, control characters, empty lines. */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[ \\t\\u00a0\\u202f\\u2007]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000b\\f]");
    private static final Pattern SPACES_AROUND_LINE_END = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r\\u0085]]");
    private static final Pattern HALF_CHARACTERS =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s+\\p{Lu})");

    private PlainText() {}

    /**
     * Puts a text on one line.
     *
     * @param text the text
     * @return its words with a space between them
     */
    public static String oneLine(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ").strip();
    }

    /**
     * Tidies a text of several paragraphs.
     *
     * @param text the text
     * @return its lines without spaces at their ends and at most one empty line in a row
     */
    public static String paragraphs(String text) {
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        String spaced = SPACES_IN_LINE.matcher(clean(lines)).replaceAll(" ");
        String trimmed = SPACES_AROUND_LINE_END.matcher(spaced).replaceAll("\n");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    static int endOfFirstSentence(String line) {
        Matcher end = SENTENCE_END.matcher(line);
        return end.find() ? end.end() : line.length();
    }

    private static String clean(String text) {
        return HALF_CHARACTERS.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll("\ufffd");
    }
}
