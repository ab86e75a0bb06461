package se.nyhetsarkivet.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a user typed. Never fails.
 *
 * <pre>
 * query  = { part }
 * part   = [ "-" ] ( phrase | word )
 * phrase = '"' text '"'          also with typographic quotation marks
 * word   = a run of other characters up to white space or a quotation mark
 * </pre>
 *
 * <p>All parts are required, save those after a minus sign, which must not occur. A quotation mark without a partner is
 * left out and what follows is read as words. At most {@value #MAX_LENGTH} characters and {@value #MAX_PARTS} parts are
 * read.
 *
 * <p>Safe for use by many threads.
 */
public final class QueryParser {

    /** The longest text that is read, in characters; the rest is left out with a notice. */
    public static final int MAX_LENGTH = 2_000;

    /** The most words and phrases that are read; the rest is left out with a notice. */
    public static final int MAX_PARTS = 100;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /** Makes a parser. */
    public QueryParser() {}

    /**
     * Reads a query.
     *
     * @param text what the user typed
     * @return what was understood
     */
    public ParsedQuery parse(String text) {
        return new Reading(text).parse();
    }

    /** One pass over one text. */
    private static final class Reading {

        private final String text;
        private final List<Notice> notices = new ArrayList<>();
        private final List<Query> required = new ArrayList<>();
        private final List<Query> excluded = new ArrayList<>();
        private int position;

        Reading(String typed) {
            if (typed.length() > MAX_LENGTH) {
                text = typed.substring(0, MAX_LENGTH);
                notices.add(new Notice(Notice.Kind.TEXT_CUT, String.valueOf(MAX_LENGTH)));
            } else {
                text = typed;
            }
        }

        ParsedQuery parse() {
            skipSpace();
            while (position < text.length()) {
                if (required.size() + excluded.size() == MAX_PARTS) {
                    notices.add(new Notice(Notice.Kind.TEXT_CUT, String.valueOf(position)));
                    break;
                }
                part();
                skipSpace();
            }
            if (required.isEmpty() && excluded.isEmpty()) {
                return new ParsedQuery(new Query.Everything(), notices);
            }
            if (required.isEmpty()) {
                notices.add(new Notice(Notice.Kind.ONLY_EXCLUSIONS, ""));
            }
            if (required.size() == 1 && excluded.isEmpty()) {
                return new ParsedQuery(required.getFirst(), notices);
            }
            return new ParsedQuery(new Query.All(required, excluded), notices);
        }

        private void part() {
            boolean minus = text.charAt(position) == '-'
                    && position + 1 < text.length()
                    && !isSpace(text.charAt(position + 1))
                    && text.charAt(position + 1) != '-';
            List<Query> target = minus ? excluded : required;
            if (minus) {
                position++;
            }
            if (isQuote(text.charAt(position))) {
                quoted(target);
            } else {
                target.add(new Query.Word(run()));
            }
        }

        private void quoted(List<Query> target) {
            int end = position + 1;
            while (end < text.length() && !isQuote(text.charAt(end))) {
                end++;
            }
            if (end == text.length()) {
                notices.add(new Notice(Notice.Kind.UNCLOSED_QUOTE, text.substring(position)));
                position++;
                return;
            }
            String inside = text.substring(position + 1, end).strip();
            if (!inside.isEmpty()) {
                target.add(new Query.Phrase(inside));
            }
            position = end + 1;
        }

        private String run() {
            int start = position;
            while (position < text.length() && !isSpace(text.charAt(position)) && !isQuote(text.charAt(position))) {
                position++;
            }
            return text.substring(start, position);
        }

        private void skipSpace() {
            while (position < text.length() && isSpace(text.charAt(position))) {
                position++;
            }
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        }

        private static boolean isQuote(char c) {
            return QUOTES.indexOf(c) >= 0;
        }
    }
}
