package se.nyhetsarkivet.swedish.text;

/** Tells words in capitals, as {@code JO}, from others, and an abbreviation among words from a text that is all in capitals. */
public final class Capitals {

    /** A longer one is hardly like any inflected word. */
    public static final int LONGEST_ABBREVIATION = 4;

    private Capitals() {}

    /**
     * Whether a word is an abbreviation: two to four capitals, and the words beside it are not in capitals.
     *
     * @param text the text, of which only the first characters count
     * @param length how many count
     * @param from where the word begins
     * @param to where it ends
     */
    static boolean areAbbreviation(char[] text, int length, int from, int to) {
        return capitals(text, from, to) <= LONGEST_ABBREVIATION
                && capitals(text, from, to) > 1
                && !areWordBefore(text, from)
                && !areWordAfter(text, length, to);
    }

    /** How many letters a word has if they are all capitals, else 0. */
    private static int capitals(char[] text, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (Character.isUpperCase(text[i])) {
                capitals++;
            } else if (Character.isLetterOrDigit(text[i])) {
                return 0;
            }
        }
        return capitals;
    }

    private static boolean areWordBefore(char[] text, int position) {
        int end = position;
        while (end > 0 && Character.isSpaceChar(text[end - 1])) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text[start - 1])) {
            start--;
        }
        return end < position && capitals(text, start, end) > 1;
    }

    private static boolean areWordAfter(char[] text, int length, int position) {
        int start = position;
        while (start < length && Character.isSpaceChar(text[start])) {
            start++;
        }
        int end = start;
        while (end < length && Character.isLetterOrDigit(text[end])) {
            end++;
        }
        return start > position && capitals(text, start, end) > 1;
    }

    /** Whether a stretch of a text has two letters or more, and nothing but capitals. */
    public static boolean are(char[] text, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text[i])) {
                return false;
            }
        }
        return true;
    }
}
