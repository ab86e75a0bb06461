package se.nyhetsarkivet.swedish;

import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.swedish.Chunk.Kind;

/** Goes through a text and finds its chunks. For one thread. */
final class ChunkScanner {

    /** Longer runs are cut, so that no term is longer than Lucene takes. */
    private static final int LONGEST_CHUNK = 255;

    private final char[] text;
    private final int length;
    private int position;

    ChunkScanner(char[] text, int length, int position) {
        this.text = text;
        this.length = length;
        this.position = position;
    }

    /** Where the next look begins. */
    int position() {
        return position;
    }

    /** The next chunk, or null at the end of the text. */
    @Nullable Chunk next() {
        while (position < length) {
            if (text[position] == '§') {
                return sign();
            }
            int point = Character.codePointAt(text, position, length);
            if (Character.isLetterOrDigit(point)) {
                return chunk();
            }
            position += Character.charCount(point);
        }
        return null;
    }

    private Chunk sign() {
        int start = position;
        while (position < length && text[position] == '§') {
            position++;
        }
        return new Chunk(start, position, Kind.SIGN, false, false);
    }

    private Chunk chunk() {
        int start = position;
        int number = endOfGroupedNumber(start);
        if (number > start) {
            position = number;
            return new Chunk(start, position, Kind.GROUPED_NUMBER, false, false);
        }
        boolean joined = false;
        int end = endOfRun(start);
        while (end - start < LONGEST_CHUNK && joins(end)) {
            joined = true;
            end = endOfRun(end + 1);
        }
        position = end;
        return new Chunk(start, end, joined ? Kind.JOINED : Kind.PLAIN, looksLikeName(start), isSuspended(end));
    }

    /** The end of letters, digits, their accents and what cannot be seen between them. */
    private int endOfRun(int start) {
        int end = start;
        while (end < length && end - start < LONGEST_CHUNK) {
            int point = Character.codePointAt(text, end, length);
            if (!Character.isLetterOrDigit(point) && !CleanText.isMark(point) && !CleanText.isInvisible(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private boolean joins(int position) {
        if (position == 0 || position + 1 >= length) {
            return false;
        }
        char sign = text[position];
        boolean decimal = sign == ',' && isDigit(position - 1) && isDigit(position + 1);
        boolean follows = Character.isLetterOrDigit(Character.codePointAt(text, position + 1, length));
        return decimal || (isJoiner(sign) && follows);
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < length && text[index] >= '0' && text[index] <= '9';
    }

    /** The end of a number such as {@code 13 700}, or the start if there is none. */
    private int endOfGroupedNumber(int start) {
        boolean afterJoiner = start > 0 && isJoiner(text[start - 1]);
        if (!isDigit(start) || afterJoiner) {
            return start;
        }
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        if (end - start > 3 || !groupFollows(end)) {
            return start;
        }
        while (groupFollows(end)) {
            end += 4;
        }
        return end;
    }

    private boolean groupFollows(int end) {
        return end < length
                && Character.isSpaceChar(text[end])
                && isDigit(end + 1)
                && isDigit(end + 2)
                && isDigit(end + 3)
                && !(end + 4 < length && Character.isLetterOrDigit(text[end + 4]));
    }

    private boolean looksLikeName(int start) {
        if (!Character.isUpperCase(text[start])) {
            return false;
        }
        int before = start - 1;
        while (before >= 0 && text[before] != '\n' && Character.isSpaceChar(text[before])) {
            before--;
        }
        return before >= 0 && !endsSentence(text[before]);
    }

    private boolean isSuspended(int end) {
        return end < length
                && isHyphen(text[end])
                && (end + 1 == length
                        || Character.isWhitespace(text[end + 1])
                        || Character.isSpaceChar(text[end + 1])
                        || text[end + 1] == ','
                        || text[end + 1] == '/');
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isJoiner(char c) {
        return switch (c) {
            case '.', ':', '/', '@', '_', '&', '\'', '\u2019' -> true;
            default -> isHyphen(c);
        };
    }

    private static boolean endsSentence(char c) {
        return switch (c) {
            case '.',
                    '!',
                    '?',
                    ':',
                    ';',
                    '\n',
                    '\r',
                    '\u2026',
                    '"',
                    '\u201d',
                    '\u201c',
                    '\u00bb',
                    '\u2013',
                    '\u2014',
                    '\u2022',
                    '-' -> true;
            default -> false;
        };
    }
}
