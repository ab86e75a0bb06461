package se.nyhetsarkivet.swedish;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A chunk of text in the form in which words are compared: lower case, composed (NFKC), with plain hyphens and apostrophes
 * and without characters that cannot be seen. Knows where each of its characters stood.
 */
final class CleanText {

    private static final int[] AS_IN_THE_TEXT = {};
    private static final char SOFT_HYPHEN = '\u00ad';

    private final String text;
    private final int start;

    /** For each character, and for the end, the offset in the original; empty if they stand there side by side. */
    private final int[] offsets;

    private CleanText(String text, int start, int[] offsets) {
        this.text = text;
        this.start = start;
        this.offsets = offsets;
    }

    /** A clean text whose characters do not stand side by side in the original. */
    private CleanText(String text, int[] offsets) {
        this(text, offsets[0], offsets);
    }

    static CleanText of(char[] source, int start, int end) {
        char[] clean = new char[end - start];
        return copyUsual(source, start, end, clean)
                ? new CleanText(new String(clean), start, AS_IN_THE_TEXT)
                : unusual(source, start, end);
    }

    /**
     * Copies a text in lower case, if that is all there is to clean: each of its characters is one of Latin-1 that stands for
     * itself. Else what has been copied is of no use.
     */
    static boolean copyUsual(char[] source, int start, int end, char[] target) {
        for (int i = start; i < end; i++) {
            char c = source[i];
            if (c >= 'a' && c <= 'z') {
                target[i - start] = c;
            } else if (c > '\u00ff' || c == SOFT_HYPHEN || c == 'ª' || c == 'º' || c == 'µ') {
                return false;
            } else {
                target[i - start] = Character.toLowerCase(c);
            }
        }
        return true;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The offset in the original of a character, or of the end. */
    int offset(int index) {
        return offsets.length == 0 ? start + index : offsets[index];
    }

    int start() {
        return start;
    }

    int end() {
        return offset(text.length());
    }

    CleanText part(int from, int to) {
        return offsets.length == 0
                ? new CleanText(text.substring(from, to), start + from, AS_IN_THE_TEXT)
                : new CleanText(text.substring(from, to), Arrays.copyOfRange(offsets, from, to + 1));
    }

    /** The same without some characters; it ends where this does. */
    CleanText without(IntPredicate characters) {
        StringBuilder rest = new StringBuilder();
        int[] places = new int[length() + 1];
        for (int i = 0; i < length(); i++) {
            if (!characters.test(text.charAt(i))) {
                places[rest.length()] = offset(i);
                rest.append(text.charAt(i));
            }
        }
        places[rest.length()] = end();
        return new CleanText(rest.toString(), Arrays.copyOf(places, rest.length() + 1));
    }

    static boolean isInvisible(int point) {
        return point == SOFT_HYPHEN || Character.getType(point) == Character.FORMAT;
    }

    static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Character by character with its accents, so that each clean character keeps its place. */
    private static CleanText unusual(char[] source, int start, int end) {
        StringBuilder clean = new StringBuilder();
        int[] offsets = new int[(end - start) * 20 + 1];
        int position = start;
        while (position < end) {
            int next = position + Character.charCount(Character.codePointAt(source, position, end));
            while (next < end && isMark(Character.codePointAt(source, next, end))) {
                next += Character.charCount(Character.codePointAt(source, next, end));
            }
            String cluster = clean(source, position, next);
            for (int i = 0; i < cluster.length(); i++) {
                offsets[clean.length() + i] = position;
            }
            clean.append(cluster);
            position = next;
        }
        offsets[clean.length()] = end;
        return new CleanText(clean.toString(), Arrays.copyOf(offsets, clean.length() + 1));
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
}
