package se.nyhetsarkivet.search.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.search.translation.Emphasis;

/**
 * What stands around a match in its paragraph, made fit for one line. A paragraph ends at an empty line, so that a text with
 * a line break after each line is read as it is meant; a heading and each entry of a list is one as well, and its sign is left
 * out, and so are the signs of words in bold.
 */
final class LineContext {

    private static final String ELLIPSIS = "…";
    private static final int LONGEST_SIGN = 20;
    private static final int MOST = Concordance.Line.MAX_CONTEXT;

    /** How far is looked for so many characters; more than that is white space or cannot be seen. */
    private static final int REACH = 4 * MOST;

    /** What texts of web pages have before a heading, an entry of a list or a quotation. A dash may begin what somebody says. */
    private static final Pattern SIGN = Pattern.compile("[\\s\\p{Z}]*(?:#{1,6}|[-*+>•·●○▪■◦‣⁃]+)[\\s\\p{Z}]+");

    private static final Pattern HEADING = Pattern.compile("[\\s\\p{Z}]*#{1,6}[\\s\\p{Z}]+");

    private final String text;
    private final Emphasis emphasis;

    LineContext(String text) {
        this.text = text;
        emphasis = new Emphasis(text);
    }

    /** What comes before a place; a space before the place is kept, since a match may also begin inside a word. */
    String before(int place) {
        int limit = Math.max(0, place - REACH);
        int start = paragraphEdge(place, limit, -1);
        boolean complete = start == 0 || start > limit;
        String line = onOneLine(complete ? withoutSign(start, place) : start, place);
        if (complete) {
            line = line.stripLeading();
        }
        if (complete && line.length() <= MOST) {
            return line;
        }
        int earliest = Math.max(0, line.length() - MOST);
        int space = line.indexOf(' ', Math.max(0, earliest - 1));
        boolean wholeWordFits = space >= 0 && space < line.length() - 1;
        return ELLIPSIS + line.substring(wholeWordFits ? space + 1 : outsidePair(line, earliest, 1));
    }

    /** What follows after a place. */
    String after(int place) {
        int limit = Math.min(text.length(), place + REACH);
        int end = paragraphEdge(place, limit, 1);
        boolean complete = end == text.length() || end < limit;
        String line = onOneLine(place, end);
        if (complete) {
            line = line.stripTrailing();
        }
        if (complete && line.length() <= MOST) {
            return line;
        }
        int latest = Math.min(line.length(), MOST);
        int space = line.lastIndexOf(' ', latest);
        return line.substring(0, space > 0 ? space : outsidePair(line, latest, -1)) + ELLIPSIS;
    }

    /** Where the paragraph ends, going from a place one step at a time, but no further than the limit. */
    private int paragraphEdge(int place, int limit, int step) {
        boolean lineEnded = false;
        for (int at = place; at != limit; at += step) {
            char c = text.charAt(step < 0 ? at - 1 : at);
            if (c == '\n' && (lineEnded || isEdge(step < 0 ? at - 1 : at))) {
                return at;
            }
            lineEnded = c == '\n' || (lineEnded && isSpace(c));
        }
        return limit;
    }

    /** Whether a line break ends a heading, or begins one or an entry of a list. */
    private boolean isEdge(int lineBreak) {
        int line = text.lastIndexOf('\n', lineBreak - 1) + 1;
        return begins(HEADING, line, lineBreak) || begins(SIGN, lineBreak + 1, text.length());
    }

    private boolean begins(Pattern sign, int from, int to) {
        return sign.matcher(text)
                .region(from, Math.max(from, Math.min(to, from + LONGEST_SIGN)))
                .lookingAt();
    }

    private int withoutSign(int start, int place) {
        Matcher sign = SIGN.matcher(text).region(start, Math.min(place, start + LONGEST_SIGN));
        return sign.lookingAt() ? sign.end() : start;
    }

    private String onOneLine(int start, int end) {
        StringBuilder line = new StringBuilder();
        boolean afterSpace = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (emphasis.isAt(i)) {
                continue;
            }
            if (!isSpace(c) && !onlyDividesWords(c)) {
                line.append(c);
                afterSpace = false;
            } else if (isSpace(c) && !afterSpace) {
                line.append(' ');
                afterSpace = true;
            }
        }
        return line.toString();
    }

    /** The place itself, or the next one in a direction if a character is of two halves that the place would part. */
    private static int outsidePair(String line, int place, int step) {
        boolean inside = place > 0
                && place < line.length()
                && Character.isSurrogatePair(line.charAt(place - 1), line.charAt(place));
        return inside ? place + step : place;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The soft hyphen and the space without width. */
    private static boolean onlyDividesWords(char c) {
        return c == '\u00ad' || c == '\u200b';
    }
}
