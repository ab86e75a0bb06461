package se.nyhetsarkivet.swedish.text;

import java.util.Locale;
import se.nyhetsarkivet.swedish.vocabulary.Names;

/**
 * Goes through a text from chunk to chunk. A chunk is a stretch without white space: a word, or words and numbers joined by
 * signs, such as {@code MiÖD:s}, {@code e-post}, {@code 2017/18:290} or {@code info@migrationsverket.se}. A number whose
 * thousands are set apart by spaces is one chunk too, and so are a sign that is read as a word and a name that ends in signs, as
 * {@code C++}. For one thread.
 */
public final class ChunkScanner {

    /** Longer runs are cut, so that no term is longer than Lucene takes. */
    public static final int LONGEST_CHUNK = 255;

    /** Most characters are of Latin-1, so these are looked up. */
    private static final boolean[] LATIN_1_IN_RUN = latin1InRun();

    private final char[] text;
    private final int length;
    private int start;
    private int end;
    private Kind kind = Kind.PLAIN;

    /** What a chunk is. */
    public enum Kind {
        /** Letters and digits without a break. */
        PLAIN,
        /** Several such runs, joined by signs. */
        JOINED,
        /** Digits grouped by spaces. */
        GROUPED_NUMBER,
        /** A sign that is read as a word: of a section, of percent. */
        SIGN
    }

    /** Begins at a place in the first characters of an array. */
    public ChunkScanner(char[] text, int length, int position) {
        this.text = text;
        this.length = length;
        start = position;
        end = position;
    }

    /** Goes to the next chunk; false at the end of the text. */
    public boolean next() {
        int position = end;
        while (position < length) {
            char c = text[position];
            if (isWordSign(c)) {
                readSign(position);
                return true;
            }
            int point = Character.isHighSurrogate(c) ? Character.codePointAt(text, position, length) : c;
            if (Character.isLetterOrDigit(point)) {
                readChunk(position);
                return true;
            }
            position += Character.charCount(point);
        }
        start = length;
        end = length;
        return false;
    }

    /** Where the chunk begins. */
    public int start() {
        return start;
    }

    /** Where the chunk ends. */
    public int end() {
        return end;
    }

    public Kind kind() {
        return kind;
    }

    /** How a stretch of the chunk is written: the whole, or a word in a joined one. */
    public Writing writing(int from, int to) {
        if (!Character.isUpperCase(text[from])) {
            return Writing.ORDINARY;
        }
        if (Capitals.areAbbreviation(text, length, from, to)) {
            return Writing.ABBREVIATION;
        }
        return from > start || !beginsSentence() || isPersonInS(from, to) ? Writing.NAME : Writing.ORDINARY;
    }

    /** Whether a stretch is a name that would be the genitive of another word without its capital, as {@code Mats}. */
    public boolean isPersonInS(int from, int to) {
        return Character.isUpperCase(text[from])
                && text[to - 1] == 's'
                && Names.isPerson(new String(text, from, to - from).toLowerCase(Locale.ROOT));
    }

    private boolean beginsSentence() {
        int before = start - 1;
        while (before >= 0 && Character.isSpaceChar(text[before]) && !endsSentence(text[before])) {
            before--;
        }
        return before < 0 || endsSentence(text[before]);
    }

    /** Whether a hyphen follows that stands for the end of a later compound: {@code asyl-} och migrationspolitik. */
    public boolean isSuspended() {
        if (end == length || !isHyphen(text[end])) {
            return false;
        }
        if (end + 1 == length) {
            return true;
        }
        char next = text[end + 1];
        return Character.isWhitespace(next) || Character.isSpaceChar(next) || next == ',' || next == '/';
    }

    private void readSign(int position) {
        start = position;
        end = position;
        while (end < length && text[end] == text[position]) {
            end++;
        }
        kind = Kind.SIGN;
    }

    private void readChunk(int position) {
        start = position;
        end = endOfGroupedNumber(position);
        if (end > start) {
            kind = Kind.GROUPED_NUMBER;
            return;
        }
        kind = Kind.PLAIN;
        end = endOfRun(start);
        readSignsAfter(start);
        while (end - start < LONGEST_CHUNK && joins(end)) {
            kind = Kind.JOINED;
            int run = end + 1;
            end = endOfRun(run);
            readSignsAfter(run);
        }
    }

    /** What ends in signs is another word than what does not: {@code C++} and {@code C#} are not {@code C}. */
    private void readSignsAfter(int run) {
        boolean plus = Character.isLetter(text[run]) && isAt(end, '+') && isAt(end + 1, '+');
        boolean sharp = Character.isLetter(text[run]) && end - run == 1 && isAt(end, '#');
        int signs = plus ? 2 : 1;
        boolean ends = end + signs >= length || !Character.isLetterOrDigit(text[end + signs]);
        if ((plus || sharp) && ends && end + signs - start <= LONGEST_CHUNK) {
            end += signs;
            kind = Kind.JOINED;
        }
    }

    private boolean isAt(int position, char sign) {
        return position < length && text[position] == sign;
    }

    /** The end of letters, digits, their accents and what cannot be seen between them. */
    private int endOfRun(int from) {
        int to = from;
        while (to < length && to - start < LONGEST_CHUNK) {
            char c = text[to];
            int point = Character.isHighSurrogate(c) ? Character.codePointAt(text, to, length) : c;
            if (!isInRun(point)) {
                break;
            }
            to += Character.charCount(point);
        }
        return to;
    }

    private static boolean isInRun(int point) {
        return point < LATIN_1_IN_RUN.length ? LATIN_1_IN_RUN[point] : mayBeInRun(point);
    }

    private static boolean mayBeInRun(int point) {
        return Character.isLetterOrDigit(point) || CleanText.isMark(point) || CleanText.isInvisible(point);
    }

    private static boolean[] latin1InRun() {
        boolean[] inRun = new boolean[256];
        for (int point = 0; point < inRun.length; point++) {
            inRun[point] = mayBeInRun(point);
        }
        return inRun;
    }

    private boolean joins(int position) {
        if (position + 1 >= length) {
            return false;
        }
        char sign = text[position];
        boolean decimal = sign == ',' && isDigit(position - 1) && isDigit(position + 1);
        return decimal
                || (isJoiner(sign) && Character.isLetterOrDigit(Character.codePointAt(text, position + 1, length)));
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < length && text[index] >= '0' && text[index] <= '9';
    }

    /** The end of a number such as {@code 13 700}, or the start if there is none. */
    private int endOfGroupedNumber(int from) {
        int to = endOfDigits(from);
        if (to == from || to - from > 3 || !groupFollows(to)) {
            return from;
        }
        while (groupFollows(to) && to - from < LONGEST_CHUNK - 4) {
            to += 4;
        }
        boolean decimals = to + 1 < length && text[to] == ',' && isDigit(to + 1);
        return decimals ? endOfDigits(to + 1) : to;
    }

    private int endOfDigits(int from) {
        int to = from;
        while (isDigit(to) && to - start < LONGEST_CHUNK) {
            to++;
        }
        return to;
    }

    private boolean groupFollows(int position) {
        return position < length
                && Character.isSpaceChar(text[position])
                && isDigit(position + 1)
                && isDigit(position + 2)
                && isDigit(position + 3)
                && !(position + 4 < length && Character.isLetterOrDigit(text[position + 4]));
    }

    private static boolean isWordSign(char c) {
        return c == '§' || c == '%' || c == '\u2030';
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
            case '\t',
                    '\f',
                    '\u000b',
                    '\u0085',
                    '\u2028',
                    '\u2029',
                    '.',
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
