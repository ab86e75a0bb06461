package se.nyhetsarkivet.swedish;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the noun {@code man}, whose other forms are {@code mannen} and {@code män}, from the far more frequent pronoun, by the
 * words beside it: {@code en man}, {@code en ung man}, {@code kvinna och man}.
 */
final class NounMan {

    private static final String MAN = "man";

    /** The terms of the noun. */
    static final WordTerms TERMS = new WordTerms.Builder(0)
            .add(TermKinds.written(MAN), 0, MAN.length())
            .add(TermKinds.base(MAN), 0, MAN.length())
            .build();

    /** What stands before a noun and never before the pronoun. */
    private static final Set<String> BEFORE_NOUN = Set.of(
            "en",
            "denne",
            "ingen",
            "någon",
            "annan",
            "varje",
            "vilken",
            "sin",
            "min",
            "din",
            "vår",
            "hans",
            "hennes",
            "deras",
            "mellan",
            "ung",
            "äldre",
            "yngre",
            "gammal",
            "medelålders",
            "gift",
            "okänd");

    /** How an adjective between the article and the noun may end; other words there may begin a clause: {@code den dag man}. */
    private static final Set<String> ADJECTIVES_END =
            Set.of("årig", "lig", "sk", "ad", "ung", "äldre", "yngre", "känd", "tänkt", "vit");

    private static final Set<String> CONJUNCTIONS = Set.of("och", "eller");
    private static final Set<String> PARTNERS = Set.of("kvinna", "hustru");

    private NounMan() {}

    /** The base that a query asks for beside the pronoun, which has none; empty for any other word. */
    static List<String> basesAsked(String word) {
        return word.equals(MAN) ? List.of(TermKinds.base(MAN)) : List.of();
    }

    static boolean isMan(char[] letters, int from, int length) {
        return length == MAN.length() && letters[from] == 'm' && letters[from + 1] == 'a' && letters[from + 2] == 'n';
    }

    /**
     * Whether the word at a place is the noun.
     *
     * @param text the text, of which only the first characters count
     * @param length how many count
     * @param start where the word begins
     */
    static boolean isNoun(char[] text, int length, int start) {
        String before = wordBefore(text, start);
        if (BEFORE_NOUN.contains(before)) {
            return true;
        }
        String twoBefore = before.isEmpty() ? "" : wordBefore(text, start - before.length() - 1);
        if (CONJUNCTIONS.contains(before) && PARTNERS.contains(twoBefore)) {
            return true;
        }
        if (twoBefore.equals("en") && ADJECTIVES_END.stream().anyMatch(before::endsWith)) {
            return true;
        }
        int end = start + MAN.length();
        String after = wordAfter(text, length, end);
        return CONJUNCTIONS.contains(after) && PARTNERS.contains(wordAfter(text, length, end + 1 + after.length()));
    }

    /** The word that ends one space before a place; empty if there is none. */
    private static String wordBefore(char[] text, int position) {
        int end = position - 1;
        if (end < 1 || !Character.isSpaceChar(text[end])) {
            return "";
        }
        int start = end;
        while (start > 0 && isInWord(text[start - 1])) {
            start--;
        }
        return lowerCase(text, start, end);
    }

    private static String wordAfter(char[] text, int length, int position) {
        if (position >= length || !Character.isSpaceChar(text[position])) {
            return "";
        }
        int end = position + 1;
        while (end < length && isInWord(text[end])) {
            end++;
        }
        return lowerCase(text, position + 1, end);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    private static String lowerCase(char[] text, int start, int end) {
        return new String(text, start, end - start).toLowerCase(Locale.ROOT);
    }
}
