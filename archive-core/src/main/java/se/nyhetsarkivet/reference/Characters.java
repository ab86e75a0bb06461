package se.nyhetsarkivet.reference;

/** Kinds of characters in references, and the runs of them in a text. */
final class Characters {

    static final char SOFT_HYPHEN = '\u00ad';

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212";

    private Characters() {}

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isDash(char character) {
        return DASHES.indexOf(character) >= 0;
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The character at a place, or a zero outside the text. */
    static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : 0;
    }

    static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place behind white space, of which there are at most three characters. */
    static int afterSpace(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 3 && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a number ends here: nothing goes on with digits or small letters, and a decimal comma goes on too, but not one of a list. */
    static boolean endsNumber(String text, int end) {
        char next = at(text, end);
        int behind = endOfDigits(text, end + 1);
        boolean decimals = next == ',' && behind > end + 1 && at(text, behind) != ':' && at(text, behind) != '/';
        return !isDigit(next) && !Character.isLowerCase(next) && !decimals;
    }

    /** A number without zeros before it; 0 if it is longer than a number of a document is. */
    static int number(String text, int start, int end) {
        return end > start && end - start <= 6 ? Integer.parseInt(text, start, end, 10) : 0;
    }
}
