package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;

/** Reads the values between two parentheses behind a field, the first of which has been read. */
final class ValueGroup {

    private final TokenCursor tokens;
    private final LeafParser leaves;
    private final Value value;
    private final List<QueryNode> alternatives = new ArrayList<>();
    private List<QueryNode> required = new ArrayList<>();
    private List<QueryNode> excluded = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private boolean negated;
    private boolean hasValues;

    /** Makes a query of a value, which may be quoted. */
    @FunctionalInterface
    interface Value {
        Optional<QueryNode> read(String text, boolean quoted);
    }

    /**
     * Makes a reader.
     *
     * @param value makes a query of a value
     */
    ValueGroup(TokenCursor tokens, LeafParser leaves, Value value) {
        this.tokens = tokens;
        this.leaves = leaves;
        this.value = value;
    }

    /** Whether there was anything in the group. */
    boolean hasValues() {
        return hasValues;
    }

    /** Reads up to the parenthesis that closes the group. */
    Optional<QueryNode> read() {
        while (!tokens.isAt(Token.Kind.CLOSE) && !tokens.isAt(Token.Kind.END)) {
            Token token = tokens.next();
            switch (token.kind()) {
                case WORD -> words.add(token.text());
                case TEXT_FIELD, VALUE_FIELD -> words.add(token.text() + ":");
                case QUOTED -> {
                    endName();
                    add(token.text(), true);
                }
                case OPEN -> {
                    endName();
                    ValueGroup inner = new ValueGroup(tokens, leaves, value);
                    inner.read().ifPresent(this::add);
                    hasValues |= inner.hasValues;
                }
                case OR -> endAlternative();
                case NOT -> {
                    endName();
                    negated = !negated;
                }
                case AND, PLUS -> endName();
                case NEAR -> {
                    endName();
                    leaves.unused(token);
                }
                case CLOSENESS, CLOSE, END -> endName();
            }
        }
        endAlternative();
        if (tokens.isAt(Token.Kind.CLOSE)) {
            tokens.next();
        }
        return QuerySimplifier.any(alternatives);
    }

    private void endAlternative() {
        endName();
        QuerySimplifier.all(required, excluded).ifPresent(alternatives::add);
        required = new ArrayList<>();
        excluded = new ArrayList<>();
    }

    private void endName() {
        if (!words.isEmpty()) {
            String name = String.join(" ", words);
            words.clear();
            add(name, false);
        }
    }

    private void add(String text, boolean quoted) {
        if (!text.isEmpty() && !leaves.isTooMany(tokens.peek())) {
            hasValues = true;
            value.read(text, quoted).ifPresent(this::add);
        }
    }

    private void add(QueryNode query) {
        (negated ? excluded : required).add(query);
        negated = false;
    }
}
