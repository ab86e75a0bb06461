package se.nyhetsarkivet.query;

import java.util.List;

/** A place among the tokens. It never goes past the last one, which is the end. */
final class TokenCursor {

    private final List<Token> tokens;
    private int place;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(place);
    }

    /** A token further on; 1 is the one after the next. */
    Token peekFurther(int ahead) {
        return tokens.get(Math.min(place + ahead, tokens.size() - 1));
    }

    boolean isAt(Token.Kind kind) {
        return peek().kind() == kind;
    }

    Token next() {
        Token token = peek();
        place = Math.min(place + 1, tokens.size() - 1);
        return token;
    }

    void skipToEnd() {
        place = tokens.size() - 1;
    }
}
