package se.nyhetsarkivet.reference;

import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.reference.Reference.Kind;

/**
 * The word before a number that says what document the number is of.
 *
 * @param kind the kind of document
 * @param start where the word begins, or the number where a parenthesis or a law's name is between
 */
record Marker(Kind kind, int start) {

    private static final int LONGEST_WORD = 60;

    private static final int LONGEST_GAP = 8;

    /** How far before its number in parentheses the name of a law may begin. */
    private static final int LONGEST_NAME = 120;

    /** The only mark with a capital behind a small letter. */
    private static final String AUDIT = "RiR";

    /** What may stand between a word and its number, besides white space. */
    private static final String GAP = ".:*_([";

    /** The word before a number; it begins no earlier than at {@code floor}. */
    static Optional<Marker> before(String text, int number, int floor) {
        int end = beforeGap(text, number, floor);
        int start = wordStart(text, end, floor);
        String word = word(text, start, end);
        if (word.equals("nr") || word.equals("nummer")) {
            end = beforeGap(text, start, floor);
            start = wordStart(text, end, floor);
            word = word(text, start, end);
        }
        if (word.isEmpty() || (start > floor && isInWord(text, start))) {
            return Optional.empty();
        }
        boolean inParentheses = isInParentheses(text, end, number);
        int from = inParentheses ? number : start;
        return DocumentWords.kind(word).map(kind -> new Marker(kind, from));
    }

    /**
     * The kind of a document whose name stands before its number in parentheses, as in {@code lagen om offentlig upphandling (2016:1145)}
     * and {@code propositionen Tid för kultur (2009/10:3)}.
     */
    static Optional<Kind> named(String text, int number, int floor, boolean session) {
        int end = beforeGap(text, number, floor);
        int least = Math.max(floor, end - LONGEST_NAME);
        while (end > least) {
            int start = wordStart(text, end, least);
            Optional<Kind> kind = start == end ? Optional.empty() : named(word(text, start, end), session);
            if (kind.isPresent()) {
                return kind;
            }
            end = start < end ? start : end - 1;
            if (end > least && endsName(text.charAt(end))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> named(String word, boolean session) {
        if (session) {
            return DocumentWords.kind(word).filter(NumberedDocument.OF_SESSION::contains);
        }
        return DocumentWords.isLaw(word) ? Optional.of(Kind.STATUTE) : Optional.empty();
    }

    private static boolean endsName(char character) {
        return ".;:()\n".indexOf(character) >= 0;
    }

    static boolean isInParentheses(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(character -> character == '(' || character == '[');
    }

    private static int beforeGap(String text, int number, int floor) {
        int at = number;
        while (at > floor && number - at < LONGEST_GAP && isGap(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isGap(char character) {
        return Characters.isSpace(character) || GAP.indexOf(character) >= 0;
    }

    /** Where a word begins; a capital behind a small letter begins one too, since titles stand together with what followed them. */
    static int wordStart(String text, int end, int floor) {
        int at = end;
        int least = Math.max(floor, end - LONGEST_WORD);
        while (at > least && isOfWord(text.charAt(at - 1)) && !(at < end && isSeam(text, at))) {
            at--;
        }
        return at;
    }

    private static boolean isOfWord(char character) {
        return Character.isLetter(character) || character == Characters.SOFT_HYPHEN;
    }

    private static boolean isSeam(String text, int at) {
        char before = text.charAt(at - 1);
        return Character.isUpperCase(text.charAt(at))
                && (Character.isLowerCase(before) || Character.isDigit(before))
                && !text.startsWith(AUDIT, at - 2);
    }

    private static boolean isInWord(String text, int start) {
        char before = text.charAt(start - 1);
        return Character.isLetterOrDigit(before) && !isSeam(text, start);
    }

    private static String word(String text, int start, int end) {
        return text.substring(start, end)
                .replace(String.valueOf(Characters.SOFT_HYPHEN), "")
                .toLowerCase(Locale.ROOT);
    }
}
