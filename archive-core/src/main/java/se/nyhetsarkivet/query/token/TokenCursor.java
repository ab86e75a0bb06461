package se.nyhetsarkivet.query.token;

import java.util.List;

/** A place among the tokens. It never goes past the last one, which is the end. */
public final class TokenCursor {

    private final List<Token> tokens;
    private int place;

    public TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    public Token peek() {
        return tokens.get(place);
    }

    /** A token further on; 1 is the one after the next. */
    public Token peekFurther(int ahead) {
        return tokens.get(Math.min(place + ahead, tokens.size() - 1));
    }

    public boolean isAt(Token.Kind kind) {
        return peek().kind() == kind;
    }

    public Token next() {
        Token token = peek();
        place = Math.min(place + 1, tokens.size() - 1);
        return token;
    }

    public void skipToEnd() {
        place = tokens.size() - 1;
    }
}
