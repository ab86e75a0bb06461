package se.nyhetsarkivet.search.translation;

/** The signs around words in bold in a text of a web page, as in {@code **viktigt**} and {@code __viktigt__}. */
public final class Emphasis {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 3;

    private final String text;

    public Emphasis(String text) {
        this.text = text;
    }

    /**
     * Whether a character belongs to such a sign. One within a word, as in {@code f**n} and {@code 2**3}, stands for letters or is a
     * sign that the writer meant, as is one between spaces.
     */
    public boolean isAt(int place) {
        char sign = text.charAt(place);
        if (sign != '*' && sign != '_') {
            return false;
        }
        int start = place;
        while (start > 0 && text.charAt(start - 1) == sign && place - start < LONGEST) {
            start--;
        }
        int end = place + 1;
        while (end < text.length() && text.charAt(end) == sign && end - start <= LONGEST) {
            end++;
        }
        int length = end - start;
        return length >= SHORTEST
                && length <= LONGEST
                && !(isOfWord(start - 1) && isOfWord(end))
                && !(isEmpty(start - 1) && isEmpty(end));
    }

    private boolean isOfWord(int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }

    private boolean isEmpty(int place) {
        return place < 0
                || place >= text.length()
                || Character.isWhitespace(text.charAt(place))
                || Character.isSpaceChar(text.charAt(place));
    }
}
