package se.nyhetsarkivet.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;

/**
 * Finds the quotes in a text: what stands between quotation marks ({@code ”…”}, {@code “…”}, {@code „…“}, {@code «…»}, {@code »…«},
 * {@code "…"}), and replies, which are paragraphs that begin with a dash, or with a
 * hyphen if they say who is speaking; what says so is no part of the quote. A text without any is
 * one quote itself.
 *
 * <p>A quotation mark counts as one where it stands at the edge of a word, and only if its partner follows within {@value
 * #MAX_LENGTH} characters; so an inch or a forgotten mark does not turn the rest of the text inside out. What is longer is checked
 * paragraph by paragraph. What has no words is left out.
 */
public final class QuoteReader {

    /** The longest text that is read, in characters. */
    public static final int MAX_TEXT = 100_000;

    /** The longest quote, in characters. */
    public static final int MAX_LENGTH = 4_000;

    /** The most quotes that are given. */
    public static final int MAX_QUOTES = 100;

    private static final String OPENING = "\"\u201d\u201c\u201e\u00ab\u00bb";
    private static final Pattern REPLY =
            Pattern.compile("(?m)^\\h*(?<dash>[\u2013\u2014\u2012\u2015-])\\h+(?=\\S)(?<said>[^\\n]+)$");
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

    /** Begins what says who is speaking, behind a reply: {@code , säger Anna Berg} up to the end of that sentence. */
    private static final Pattern SPEAKER = Pattern.compile(
            "[,!?\u2026.]\\h*(?:s\u00e4ger|sade|sa|ber\u00e4ttar|f\u00f6rklarar|menar|uppger|skriver|konstaterar|kommenterar|svarar|till\u00e4gger|anser"
                    + "|understryker|betonar|h\u00e4vdar|fr\u00e5gar|forts\u00e4tter|utvecklar|summerar|said|says)\\h[^.!?\\n]*(?:[.!?]|$)");

    private final String text;
    private final List<Quote> quotes = new ArrayList<>();

    /** Up to where each kind of mark was looked for in vain, so that no place is looked at for each of many marks. */
    private final Map<String, Integer> withoutPartner = new HashMap<>();

    private int unread;

    private QuoteReader(String text) {
        this.text = text;
    }

    /**
     * A quote.
     *
     * @param start where it begins in the text, behind its quotation mark
     * @param end where it ends
     * @param text what is quoted
     */
    public record Quote(int start, int end, String text) {}

    /**
     * The quotes of a text.
     *
     * @param quotes in the order of the text, at most {@value QuoteReader#MAX_QUOTES}
     * @param unread how many more there are
     * @param marked whether they are marked in the text; otherwise the text is taken for a quote itself
     */
    public record Quotes(List<Quote> quotes, int unread, boolean marked) {

        /** Copies the list. */
        public Quotes {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * Finds the quotes in a text.
     *
     * @param text the text, at most {@value #MAX_TEXT} characters
     * @return the quotes
     * @throws InvalidValueException if the text is longer
     */
    public static Quotes read(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidValueException("The text has " + text.length() + " characters; expected at most "
                    + MAX_TEXT + ". Check it in several parts.");
        }
        return new QuoteReader(text).read();
    }

    private Quotes read() {
        Matcher reply = REPLY.matcher(text);
        int end = 0;
        while (reply.find()) {
            if (isReply(reply)) {
                readMarked(end, reply.start());
                readReply(reply.start("said"), reply.end("said"));
                end = reply.end();
            }
        }
        readMarked(end, text.length());
        boolean marked = !quotes.isEmpty();
        if (!marked) {
            addInParts(0, text.length());
        }
        quotes.sort(Comparator.comparingInt(Quote::start));
        return new Quotes(quotes, unread, marked);
    }

    /** A hyphen begins the lines of lists, too. */
    private boolean isReply(Matcher line) {
        return text.charAt(line.start("dash")) != '-'
                || SPEAKER.matcher(text)
                        .region(line.start("said"), line.end("said"))
                        .find();
    }

    /** What is said before and behind what says who is speaking. */
    private void readReply(int from, int to) {
        Matcher speaker = SPEAKER.matcher(text).region(from, to);
        int start = from;
        while (speaker.find()) {
            addInParts(start, speaker.start());
            start = speaker.end();
        }
        addInParts(start, to);
    }

    private void readMarked(int from, int to) {
        int position = from;
        while (position < to) {
            int close = isOpening(position) ? closing(position, to) : -1;
            if (close < 0) {
                position++;
            } else {
                addInParts(position + 1, close);
                position = close + 1;
            }
        }
    }

    private boolean isOpening(int place) {
        return OPENING.indexOf(text.charAt(place)) >= 0
                && place + 1 < text.length()
                && !isSpace(place + 1)
                && (place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)));
    }

    private int closing(int open, int to) {
        String partners = partners(text.charAt(open));
        int last = Math.min(to, open + 1 + MAX_LENGTH + 1);
        int first = Math.max(open + 1, withoutPartner.getOrDefault(partners, 0));
        for (int i = first; i < last; i++) {
            if (partners.indexOf(text.charAt(i)) >= 0 && isClosing(i)) {
                return i;
            }
        }
        withoutPartner.put(partners, last);
        return -1;
    }

    /** A mark at the beginning of a word begins a further paragraph of the same quote, or a quote in the quote. */
    private boolean isClosing(int place) {
        boolean wordFollows = place + 1 < text.length() && Character.isLetterOrDigit(text.charAt(place + 1));
        return !(wordFollows && isSpace(place - 1));
    }

    private boolean isSpace(int place) {
        char character = text.charAt(place);
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String partners(char opening) {
        return switch (opening) {
            case '"' -> "\"";
            case '\u201d' -> "\u201d";
            case '\u201c' -> "\u201d\u201c";
            case '\u201e' -> "\u201c\u201d";
            case '\u00ab' -> "\u00bb";
            default -> "\u00ab\u00bb";
        };
    }

    private void addInParts(int from, int to) {
        if (to - from <= MAX_LENGTH) {
            add(from, to);
            return;
        }
        Matcher paragraph = PARAGRAPH.matcher(text).region(from, to);
        while (paragraph.find()) {
            int start = paragraph.start();
            while (paragraph.end() - start > MAX_LENGTH) {
                int space = text.lastIndexOf(' ', start + MAX_LENGTH);
                int end = space > start ? space : start + MAX_LENGTH;
                add(start, end);
                start = end;
            }
            add(start, paragraph.end());
        }
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(start)) {
            start++;
        }
        while (end > start && isSpace(end - 1)) {
            end--;
        }
        if (hasWord(start, end)) {
            if (quotes.size() < MAX_QUOTES) {
                quotes.add(new Quote(start, end, text.substring(start, end)));
            } else {
                unread++;
            }
        }
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
