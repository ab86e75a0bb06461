package se.nyhetsarkivet.query.token;

import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.query.Notice;

/** Reports an English operator that was typed in small letters, and so is a word. */
public final class SmallOperators {

    /** {@code och}, {@code eller} and {@code inte} are left out: they are function words, which a search does not require. */
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    /** A longer text is an English headline rather than a list of words. */
    private static final int MOST_WORDS = 6;

    private SmallOperators() {}

    public static void tell(List<Token> tokens, Notices notices) {
        long words =
                tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).count();
        for (int i = 1; words <= MOST_WORDS && i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean between = endsOperand(tokens, i - 1) && tokens.get(i + 1).beginsOperand();
            if (token.kind() == Token.Kind.WORD && OPERATORS.contains(token.text()) && between) {
                notices.add(Notice.Kind.OPERATOR_IN_SMALL_LETTERS, token.text());
            }
        }
    }

    private static boolean endsOperand(List<Token> tokens, int place) {
        return switch (tokens.get(place).kind()) {
            case WORD, QUOTED, CLOSENESS, CLOSE -> true;
            case TEXT_FIELD, VALUE_FIELD, OPEN, AND, OR, NOT, PLUS, NEAR, END -> false;
        };
    }
}
