package se.nyhetsarkivet.query.token;

/**
 * A piece of the text with one meaning.
 *
 * @param kind what it is
 * @param text the piece as typed; without the quotation marks, and for a field without the colon
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
public record Token(Kind kind, String text, int start, int end) {

    public enum Kind {
        WORD,
        QUOTED,
        /** A tilde with or without a number, directly after a quoted text. */
        CLOSENESS,
        /** Says where in an item, or how widely, the words that follow are searched. */
        TEXT_FIELD,
        /** Is followed by the name of a publisher or a keyword, or by a date. */
        VALUE_FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        PLUS,
        NEAR,
        END
    }

    /** Whether what is searched can begin with this. */
    boolean beginsOperand() {
        return switch (kind) {
            case WORD, QUOTED, OPEN, TEXT_FIELD, VALUE_FIELD -> true;
            case CLOSENESS, CLOSE, AND, OR, NOT, PLUS, NEAR, END -> false;
        };
    }

    /** Whether this says if what follows is required or excluded. */
    public boolean isSign() {
        return kind == Kind.NOT || kind == Kind.PLUS;
    }
}
