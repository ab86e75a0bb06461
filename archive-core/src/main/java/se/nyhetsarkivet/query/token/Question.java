package se.nyhetsarkivet.query.token;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a question in plain language from a list of words. */
public final class Question {

    private static final Set<String> FIRST_WORDS = Set.of(
            "vad", "vem", "vems", "vilka", "vilken", "vilket", "när", "var", "vart", "varför", "hur", "huruvida");

    /** A list of two words with a wildcard at the end is more likely than a question of two words. */
    private static final int FEWEST_WORDS = 3;

    /** A headline of three words may begin with one of the first words: "När isen går". */
    private static final int FEWEST_WORDS_WITHOUT_MARK = 4;

    private Question() {}

    /** Whether the tokens of a text without quotation marks are a question. */
    public static boolean isIn(List<Token> tokens) {
        if (!tokens.stream().allMatch(Question::isPlain)) {
            return false;
        }
        List<String> words = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 2);
        boolean marked = last.text().endsWith("?") && last.text().equals(words.getLast());
        return marked || (words.size() >= FEWEST_WORDS_WITHOUT_MARK && asks(words.getFirst()));
    }

    /** The word without the question marks and exclamation marks after it. */
    public static String withoutMark(String word) {
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '?' || word.charAt(end - 1) == '!')) {
            end--;
        }
        return end == 0 ? word : word.substring(0, end);
    }

    private static boolean asks(String word) {
        String composed = Normalizer.normalize(withoutMark(word), Normalizer.Form.NFC);
        return FIRST_WORDS.contains(composed.toLowerCase(Locale.ROOT));
    }

    /** Parentheses are plain, because people put them in sentences. */
    private static boolean isPlain(Token token) {
        return switch (token.kind()) {
            case WORD -> WordText.isPlain(withoutMark(token.text()));
            case OPEN, CLOSE, END -> true;
            case QUOTED, CLOSENESS, TEXT_FIELD, VALUE_FIELD, AND, OR, NOT, PLUS, NEAR -> false;
        };
    }
}
