package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;
import se.nyhetsarkivet.reference.Reference;

/** Reads a reference after its field. What is none is searched as it would be without the field. */
final class ReferenceReading {

    /** No reference has more words and parentheses than these. */
    private static final int MOST_TOKENS = 8;

    private final TokenCursor tokens;
    private final LeafParser leaves;

    ReferenceReading(TokenCursor tokens, LeafParser leaves) {
        this.tokens = tokens;
        this.leaves = leaves;
    }

    /** The shortest text ahead that is a reference; what follows it is searched besides. */
    Optional<QueryNode> read() {
        Token first = tokens.peek();
        List<String> texts = first.kind() == Token.Kind.QUOTED ? List.of(first.text()) : textsAhead();
        Optional<QueryNode> reference = first(texts, text -> true);
        if (reference.isEmpty()) {
            leaves.say(Notice.Kind.UNREADABLE_REFERENCE, first.text());
        }
        return reference.or(() -> leaves.text(Optional.empty()));
    }

    /** A reference that begins with what stands in parentheses, as {@code (EU) 2016/679}, and no group of references. */
    Optional<QueryNode> inParentheses() {
        return first(textsAhead(), ReferenceReading::beginsWithParentheses);
    }

    private static boolean beginsWithParentheses(String text) {
        int close = text.indexOf(')');
        String community = text.substring(0, close).toUpperCase(Locale.ROOT);
        return Reference.in(community + text.substring(close)).stream().anyMatch(mention -> mention.start() == 0);
    }

    /** A value in a group. */
    QueryNode of(String text, boolean quoted) {
        leaves.count();
        if (!Reference.asked(text).isEmpty()) {
            return new QueryNode.OfReference(text);
        }
        leaves.say(Notice.Kind.UNREADABLE_REFERENCE, text);
        return quoted ? new QueryNode.Phrase(text, Width.EXACT) : new QueryNode.Word(text);
    }

    private Optional<QueryNode> first(List<String> texts, Predicate<String> wanted) {
        for (int more = 0; more < texts.size(); more++) {
            String text = texts.get(more);
            if (isClosed(text) && !Reference.asked(text).isEmpty() && wanted.test(text)) {
                for (int taken = 0; taken <= more; taken++) {
                    tokens.next();
                }
                leaves.closeness();
                leaves.count();
                return Optional.of(new QueryNode.OfReference(text));
            }
        }
        return Optional.empty();
    }

    /** The texts of the next token, the next two, and so on, as they were typed. */
    private List<String> textsAhead() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int end = tokens.peek().start();
        int open = 0;
        for (int ahead = 0; ahead < MOST_TOKENS && open >= 0; ahead++) {
            Token token = tokens.peekFurther(ahead);
            Optional<String> written = written(token);
            if (written.isEmpty()) {
                return texts;
            }
            open += token.kind() == Token.Kind.OPEN ? 1 : token.kind() == Token.Kind.CLOSE ? -1 : 0;
            text.append(token.start() > end ? " " : "").append(written.get());
            end = token.end();
            texts.add(text.toString());
        }
        return texts;
    }

    private static Optional<String> written(Token token) {
        return switch (token.kind()) {
            case WORD -> Optional.of(token.text());
            case OPEN -> Optional.of("(");
            case CLOSE -> Optional.of(")");
            default -> Optional.empty();
        };
    }

    /** Whether each parenthesis that is opened is closed, and none else. */
    private static boolean isClosed(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open == 0;
    }
}
