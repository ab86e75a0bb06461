package se.nyhetsarkivet.query.token;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.query.Notice;

/** Pairs the parentheses, so that what reads the tokens afterwards may rely on them and on their depth. */
public final class Parentheses {

    /** The most levels. */
    public static final int MAX_DEPTH = 20;

    private final Notices notices;
    private final List<Token> paired = new ArrayList<>();
    private int depth;
    private int ignored;

    private Parentheses(Notices notices) {
        this.notices = notices;
    }

    /**
     * The tokens with every parenthesis closed and none nested deeper than {@link #MAX_DEPTH}.
     *
     * @param tokens the tokens as typed; the last one is the end
     */
    public static List<Token> pair(List<Token> tokens, Notices notices) {
        Parentheses parentheses = new Parentheses(notices);
        tokens.forEach(parentheses::take);
        return parentheses.paired;
    }

    private void take(Token token) {
        switch (token.kind()) {
            case OPEN -> open(token);
            case CLOSE -> close(token);
            case END -> end(token);
            case WORD, QUOTED, CLOSENESS, TEXT_FIELD, VALUE_FIELD, AND, OR, NOT, PLUS, NEAR -> paired.add(token);
        }
    }

    private void open(Token token) {
        if (depth == MAX_DEPTH) {
            notices.add(Notice.Kind.NESTED_TOO_DEEP, String.valueOf(MAX_DEPTH));
            ignored++;
        } else {
            depth++;
            paired.add(token);
        }
    }

    private void close(Token token) {
        if (ignored > 0) {
            ignored--;
        } else if (depth > 0) {
            depth--;
            paired.add(token);
        } else {
            notices.add(Notice.Kind.UNBALANCED_PARENTHESIS, token.text());
        }
    }

    private void end(Token end) {
        if (depth + ignored > 0) {
            notices.add(Notice.Kind.UNBALANCED_PARENTHESIS, "(");
        }
        for (; depth > 0; depth--) {
            paired.add(new Token(Token.Kind.CLOSE, "", end.start(), end.end()));
        }
        paired.add(end);
    }
}
