package se.nyhetsarkivet.query.parser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.token.FieldName;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;

/** Reads a publisher, a keyword, a reference or a date after its field, or a group of them as in {@code avsändare:(Polisen ELLER Tullverket)}. */
final class ValueReading {

    /** As in {@code Klimat- och näringslivsdepartementet}. */
    private static final Set<String> CONJUNCTIONS = Set.of("och", "eller", "samt", "and", "or");

    /** No date has more words than these. */
    private static final int MOST_WORDS_OF_A_VALUE = 6;

    private final TokenCursor tokens;
    private final LeafParser leaves;
    private final ReferenceReading references;
    private final LocalDate today;
    private int leftOut;

    ValueReading(TokenCursor tokens, LeafParser leaves, LocalDate today) {
        this.tokens = tokens;
        this.leaves = leaves;
        this.references = new ReferenceReading(tokens, leaves);
        this.today = today;
    }

    /** How many fields have been left out because they have no meaning here. */
    int leftOut() {
        return leftOut;
    }

    Optional<QueryNode> read() {
        Token field = tokens.next();
        FieldName name = FieldName.of(field.text()).orElseThrow();
        Token value = tokens.peek();
        if (value.kind() == Token.Kind.OPEN) {
            Optional<QueryNode> reference = name == FieldName.REFERENCE ? references.inParentheses() : Optional.empty();
            if (reference.isPresent()) {
                return reference;
            }
            tokens.next();
            return group(field, name);
        }
        boolean isValue = value.kind() == Token.Kind.WORD || value.kind() == Token.Kind.QUOTED;
        if (!isValue || value.text().isEmpty()) {
            return leaves.withoutValue(List.of(field));
        }
        if (leaves.isTooMany(value)) {
            return Optional.empty();
        }
        return switch (name) {
            case DATE, SINCE, UNTIL -> date(field, name);
            case REFERENCE -> references.read();
            case WITHOUT_MEANING -> {
                tokens.next();
                leaves.closeness();
                yield withoutMeaning(field);
            }
            default -> Optional.of(named(name, nameAhead()));
        };
    }

    private Optional<QueryNode> withoutMeaning(Token field) {
        leaves.say(Notice.Kind.FIELD_WITHOUT_MEANING, field.text() + ":");
        leftOut++;
        return Optional.empty();
    }

    private QueryNode named(FieldName field, String value) {
        leaves.count();
        return field == FieldName.PUBLISHER ? new QueryNode.OfPublisher(value) : new QueryNode.OfKeyword(value);
    }

    /** The name that comes next; a word with a hyphen at its end goes on with the words that complete it. */
    private String nameAhead() {
        Token first = tokens.next();
        leaves.closeness();
        StringBuilder name = new StringBuilder(first.text());
        boolean suspended = first.kind() == Token.Kind.WORD && isSuspended(first.text());
        while (suspended && tokens.isAt(Token.Kind.WORD)) {
            String next = tokens.next().text();
            name.append(' ').append(next);
            suspended = isSuspended(next) || CONJUNCTIONS.contains(next);
        }
        return name.toString();
    }

    private static boolean isSuspended(String word) {
        return word.endsWith("-") || word.endsWith("-,");
    }

    /** The longest text ahead that is a date. */
    private Optional<QueryNode> date(Token field, FieldName name) {
        List<String> texts = wordsAhead();
        String first = tokens.peek().text();
        for (int more = texts.size(); more >= 0; more--) {
            String text = String.join(" ", first, String.join(" ", texts.subList(0, more)));
            Optional<QueryNode> dated = dated(name, text.strip());
            if (dated.isPresent()) {
                take(more);
                return dated;
            }
        }
        leaves.say(Notice.Kind.UNREADABLE_DATE, first);
        return asWords(field);
    }

    /** The words behind the next token that may belong to its value. */
    private List<String> wordsAhead() {
        List<String> texts = new ArrayList<>();
        boolean goesOn = tokens.isAt(Token.Kind.WORD);
        for (int ahead = 1; goesOn && ahead < MOST_WORDS_OF_A_VALUE; ahead++) {
            goesOn = tokens.peekFurther(ahead).kind() == Token.Kind.WORD;
            if (goesOn) {
                texts.add(tokens.peekFurther(ahead).text());
            }
        }
        return texts;
    }

    private void take(int more) {
        for (int words = 0; words <= more; words++) {
            tokens.next();
        }
        leaves.closeness();
        leaves.count();
    }

    /** The field and what follows it, since that is no value of it. */
    private Optional<QueryNode> asWords(Token field) {
        List<QueryNode> words = new ArrayList<>();
        leaves.fieldAsWord(field).ifPresent(words::add);
        leaves.text(Optional.empty()).ifPresent(words::add);
        return QuerySimplifier.all(words, List.of());
    }

    private Optional<QueryNode> dated(FieldName name, String text) {
        return DateRangeText.read(text, today)
                .map(dates -> new QueryNode.Dated(
                        switch (name) {
                            case SINCE -> new DateRange(dates.from(), Optional.empty());
                            case UNTIL -> new DateRange(Optional.empty(), dates.to());
                            default -> dates;
                        }))
                .filter(node -> !node.dates().isAll())
                .map(QueryNode.class::cast);
    }

    /** What stands in parentheses behind a field; words side by side are one name. */
    private Optional<QueryNode> group(Token field, FieldName name) {
        ValueGroup group = new ValueGroup(tokens, leaves, (text, quoted) -> inGroup(name, text, quoted));
        Optional<QueryNode> values = group.read();
        if (name == FieldName.WITHOUT_MEANING) {
            return withoutMeaning(field);
        }
        return values.isEmpty() && !group.hasValues() ? leaves.withoutValue(List.of(field)) : values;
    }

    private Optional<QueryNode> inGroup(FieldName name, String text, boolean quoted) {
        return switch (name) {
            case WITHOUT_MEANING -> Optional.empty();
            case DATE, SINCE, UNTIL -> {
                leaves.count();
                Optional<QueryNode> dated = dated(name, text);
                if (dated.isEmpty()) {
                    leaves.say(Notice.Kind.UNREADABLE_DATE, text);
                }
                yield dated.or(() -> Optional.of(new QueryNode.Word(text)));
            }
            case REFERENCE -> Optional.of(references.of(text, quoted));
            default -> Optional.of(named(name, text));
        };
    }
}
