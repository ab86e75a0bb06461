package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.token.FieldName;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;

/**
 * Makes a tree of the tokens of one text, by recursive descent; each method reads one line of the grammar of
 * {@link QueryParser}. A method that finds nothing to search answers empty. The width that is handed down is that of the
 * nearest field around, such as {@code exakt:( … )}.
 */
final class QueryTreeParser {

    private final TokenCursor tokens;
    private final LeafParser leaves;
    private final ValueReading values;

    /**
     * Makes a reading.
     *
     * @param tokens tokens whose parentheses are paired
     * @param leaves reads words and quoted texts from the same tokens
     * @param values reads publishers, keywords and dates from the same tokens
     */
    QueryTreeParser(TokenCursor tokens, LeafParser leaves, ValueReading values) {
        this.tokens = tokens;
        this.leaves = leaves;
        this.values = values;
    }

    QueryNode read() {
        return alternatives(Optional.empty()).or(leaves::unusedOperators).orElseGet(QueryNode.Everything::new);
    }

    private Optional<QueryNode> alternatives(Optional<Width> width) {
        List<QueryNode> found = new ArrayList<>();
        Optional<QueryNode> next = together(width);
        Optional<Token> waiting = Optional.empty();
        while (tokens.isAt(Token.Kind.OR)) {
            Token or = tokens.next();
            if (next.isEmpty()) {
                leaves.unused(or);
            } else {
                found.add(next.get());
                waiting = Optional.of(or);
            }
            next = together(width);
        }
        next.ifPresentOrElse(found::add, unused(waiting));
        return QuerySimplifier.any(found);
    }

    private Optional<QueryNode> together(Optional<Width> width) {
        List<QueryNode> required = new ArrayList<>();
        List<QueryNode> excluded = new ArrayList<>();
        Optional<Token> waiting = Optional.empty();
        while (!isAtEndOfGroup() && !tokens.isAt(Token.Kind.OR)) {
            if (tokens.isAt(Token.Kind.NEAR)) {
                leaves.unused(tokens.next());
            } else if (!tokens.isAt(Token.Kind.AND)) {
                waiting = signed(width, required, excluded) ? Optional.empty() : waiting;
            } else if (waiting.isPresent() || (required.isEmpty() && excluded.isEmpty())) {
                leaves.unused(tokens.next());
            } else {
                waiting = Optional.of(tokens.next());
            }
        }
        waiting.ifPresent(leaves::unused);
        return QuerySimplifier.all(required, excluded);
    }

    private boolean signed(Optional<Width> width, List<QueryNode> required, List<QueryNode> excluded) {
        List<Token> signs = new ArrayList<>();
        while (tokens.peek().isSign()) {
            signs.add(tokens.next());
        }
        int leftOut = values.leftOut();
        Optional<QueryNode> query = near(width);
        if (query.isEmpty() && values.leftOut() > leftOut) {
            return true;
        }
        if (query.isEmpty()) {
            signs.forEach(leaves::unused);
            return false;
        }
        long negations =
                signs.stream().filter(sign -> sign.kind() == Token.Kind.NOT).count();
        (negations % 2 == 0 ? required : excluded).add(query.get());
        return true;
    }

    private Optional<QueryNode> near(Optional<Width> width) {
        Optional<QueryNode> first = operand(width);
        if (first.isEmpty()) {
            return first;
        }
        NearChain chain = new NearChain(first.get());
        while (tokens.isAt(Token.Kind.NEAR)) {
            Token operator = tokens.next();
            Optional<QueryNode> next = operand(width);
            if (next.isEmpty() || !chain.add(operator, next.get())) {
                leaves.unused(operator);
            }
        }
        return QuerySimplifier.all(chain.queries(), List.of());
    }

    private Optional<QueryNode> operand(Optional<Width> width) {
        return switch (tokens.peek().kind()) {
            case WORD, QUOTED, CLOSENESS -> leaves.text(width);
            case OPEN -> group(width);
            case TEXT_FIELD -> inField(width);
            case VALUE_FIELD -> values.read();
            case CLOSE, AND, OR, NOT, PLUS, NEAR, END -> Optional.empty();
        };
    }

    private Optional<QueryNode> group(Optional<Width> width) {
        tokens.next();
        Optional<QueryNode> inside = alternatives(width);
        if (tokens.isAt(Token.Kind.CLOSE)) {
            tokens.next();
        }
        return inside;
    }

    /** Of several texts or several widths in a row, the last decides. A reference is still of the whole item. */
    private Optional<QueryNode> inField(Optional<Width> outerWidth) {
        List<Token> fields = new ArrayList<>();
        Optional<TextPart> part = Optional.empty();
        Optional<Width> width = outerWidth;
        while (tokens.isAt(Token.Kind.TEXT_FIELD)) {
            Token field = tokens.next();
            FieldName name = FieldName.of(field.text()).orElseThrow();
            part = name.textPart().isPresent() ? name.textPart() : part;
            width = name.width().isPresent() ? name.width() : width;
            fields.add(field);
        }
        boolean ofItem = tokens.isAt(Token.Kind.VALUE_FIELD)
                && FieldName.of(tokens.peek().text()).orElseThrow() != FieldName.REFERENCE;
        Optional<QueryNode> value = ofItem ? Optional.empty() : operand(width);
        if (value.isEmpty()) {
            return leaves.withoutValue(fields);
        }
        return part.isEmpty() ? value : Optional.of(QuerySimplifier.inText(part.get(), value.get()));
    }

    private boolean isAtEndOfGroup() {
        return tokens.isAt(Token.Kind.CLOSE) || tokens.isAt(Token.Kind.END);
    }

    private Runnable unused(Optional<Token> operator) {
        return () -> operator.ifPresent(leaves::unused);
    }
}
