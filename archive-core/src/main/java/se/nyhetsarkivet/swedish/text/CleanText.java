package se.nyhetsarkivet.swedish.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A chunk of text in the form in which words are compared: lower case, composed (NFKC), with plain hyphens and apostrophes
 * and without characters that cannot be seen. Knows where each of its characters stood.
 */
public final class CleanText {

    private static final int[] AS_IN_THE_TEXT = {};
    private static final char SOFT_HYPHEN = '\u00ad';

    private static final int LATIN_1 = 256;

    /** The lower case of the characters of Latin-1 that stand for themselves, and 0 for the others. */
    private static final char[] USUAL = usual();

    /** How many characters at most come of one by composing it; as many come of U+FDFA, an Arabic phrase. */
    private static final int MOST_CHARACTERS_OF_ONE = 18;

    private final String text;
    private final int start;

    /** For each character, where what it comes of begins in the original; empty if all stand there side by side. */
    private final int[] starts;

    /** For each character, where what it comes of ends; empty if all stand there side by side. */
    private final int[] ends;

    private CleanText(String text, int start, int[] starts, int[] ends) {
        this.text = text;
        this.start = start;
        this.starts = starts;
        this.ends = ends;
    }

    public static CleanText of(char[] source, int start, int end) {
        char[] clean = new char[end - start];
        return copyUsual(source, start, end, clean, 0)
                ? new CleanText(new String(clean), start, AS_IN_THE_TEXT, AS_IN_THE_TEXT)
                : unusual(source, start, end);
    }

    /**
     * Copies a text in lower case, if that is all there is to clean: each of its characters is one of Latin-1 that stands for
     * itself. Else what has been copied is of no use.
     */
    public static boolean copyUsual(char[] source, int start, int end, char[] target, int place) {
        for (int i = start; i < end; i++) {
            char c = source[i];
            char lowerCase = c < USUAL.length ? USUAL[c] : 0;
            if (lowerCase == 0) {
                return false;
            }
            target[place + i - start] = lowerCase;
        }
        return true;
    }

    private static char[] usual() {
        char[] usual = new char[LATIN_1];
        for (char c = 1; c < LATIN_1; c++) {
            usual[c] = c == SOFT_HYPHEN || c == 'ª' || c == 'º' || c == 'µ' ? 0 : Character.toLowerCase(c);
        }
        return usual;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where it begins in the original. */
    public int start() {
        return startOf(0);
    }

    /** Where it ends in the original. */
    public int end() {
        return endOf(length());
    }

    /** Where a stretch from a character on begins in the original. */
    public int startOf(int from) {
        return from < starts.length ? starts[from] : start + from;
    }

    /** Where a stretch up to a character, which is not in it, ends in the original. */
    public int endOf(int to) {
        return to > 0 && to <= ends.length ? ends[to - 1] : start + to;
    }

    CleanText part(int from, int to) {
        return starts.length == 0
                ? new CleanText(text.substring(from, to), start + from, AS_IN_THE_TEXT, AS_IN_THE_TEXT)
                : new CleanText(
                        text.substring(from, to),
                        startOf(from),
                        Arrays.copyOfRange(starts, from, to),
                        Arrays.copyOfRange(ends, from, to));
    }

    /** The same without some characters. */
    CleanText without(IntPredicate characters) {
        Cleaning rest = new Cleaning(length());
        for (int i = 0; i < length(); i++) {
            if (!characters.test(text.charAt(i))) {
                rest.add(text.charAt(i), startOf(i), endOf(i + 1));
            }
        }
        return rest.result(start);
    }

    /** Another text in the place of this one. */
    CleanText replacedBy(String word) {
        Cleaning other = new Cleaning(word.length());
        word.chars().forEach(c -> other.add((char) c, start(), end()));
        return other.result(start);
    }

    /** The same with another character in the place of one. */
    CleanText with(char character, char other) {
        return new CleanText(text.replace(character, other), start, starts, ends);
    }

    static boolean isInvisible(int point) {
        return point == SOFT_HYPHEN || Character.getType(point) == Character.FORMAT;
    }

    public static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Character by character with its accents, so that each clean character keeps its place. */
    private static CleanText unusual(char[] source, int start, int end) {
        Cleaning cleaning = new Cleaning(MOST_CHARACTERS_OF_ONE * (end - start));
        int position = start;
        while (position < end) {
            int next = position + Character.charCount(Character.codePointAt(source, position, end));
            while (next < end && isMark(Character.codePointAt(source, next, end))) {
                next += Character.charCount(Character.codePointAt(source, next, end));
            }
            String cluster = clean(source, position, next);
            for (int i = 0; i < cluster.length(); i++) {
                cleaning.add(cluster.charAt(i), position, next);
            }
            position = next;
        }
        return cleaning.result(start);
    }

    private static String clean(char[] source, int start, int end) {
        int point = Character.codePointAt(source, start, end);
        if (isInvisible(point)) {
            return "";
        }
        return switch (point) {
            case '\u2010', '\u2011' -> "-";
            case '\u2019' -> "'";
            default -> lowerCase(Normalizer.normalize(new String(source, start, end - start), Normalizer.Form.NFKC));
        };
    }

    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Gathers characters with their places. */
    private static final class Cleaning {

        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        Cleaning(int mostCharacters) {
            starts = new int[mostCharacters];
            ends = new int[mostCharacters];
        }

        void add(char character, int start, int end) {
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }

        CleanText result(int start) {
            int length = text.length();
            return new CleanText(text.toString(), start, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}
