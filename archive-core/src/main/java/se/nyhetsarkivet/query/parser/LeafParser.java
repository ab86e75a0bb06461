package se.nyhetsarkivet.query.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.query.token.Notices;
import se.nyhetsarkivet.query.token.Question;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;
import se.nyhetsarkivet.query.token.WordText;

/**
 * Reads the parts of a query that have no parts, counts them, and says what could not be used.
 *
 * <p>When there are too many, reading goes to the end at once. From then on nothing more is said, because what is missing
 * then was not left out by the user.
 */
final class LeafParser {

    private static final String SPACE = "[\\s\\p{Z}\\p{Cc}]+";
    private static final String WORD = "[^\\s\\p{Z}\\p{Cc}]+";

    /** As many words as are read of a quoted text, before another. */
    private static final Pattern MORE_WORDS_THAN_READ = Pattern.compile(
            WORD + "(?:" + SPACE + WORD + "){" + (QueryParser.MAX_PARTS - 1) + "}(?=" + SPACE + WORD + ")");

    private static final Pattern WILDCARD_IN_WORD =
            Pattern.compile("[\\p{L}\\p{N}]\\*|\\*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\?[\\p{L}\\p{N}]");

    private final TokenCursor tokens;
    private final Notices notices;
    private final boolean question;
    private final List<QueryNode> unusedOperators = new ArrayList<>();
    private int parts;
    private boolean cut;

    LeafParser(TokenCursor tokens, Notices notices, boolean question) {
        this.tokens = tokens;
        this.notices = notices;
        this.question = question;
    }

    /** A word, or a quoted text with what may follow it. */
    Optional<QueryNode> text(Optional<Width> width) {
        Token token = tokens.peek();
        if (isTooMany(token)) {
            return Optional.empty();
        }
        tokens.next();
        if (token.kind() != Token.Kind.QUOTED) {
            parts++;
            return Optional.of(word(token.text(), width));
        }
        Optional<Token> closeness = closeness();
        if (token.text().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                closeness.isPresent() ? close(token, closeness.get()) : phrase(token, width.orElse(Width.EXACT)));
    }

    /** The names of the fields, as words. */
    Optional<QueryNode> withoutValue(List<Token> fields) {
        List<QueryNode> names = new ArrayList<>();
        for (Token field : fields) {
            say(Notice.Kind.EMPTY_FIELD, field.text() + ":");
            fieldAsWord(field).ifPresent(names::add);
        }
        return QuerySimplifier.all(names, List.of());
    }

    /** Remembers an operator that has nothing to work on. */
    void unused(Token operator) {
        boolean misnumbered = NearChain.distance(operator.text()).isEmpty();
        say(misnumbered ? Notice.Kind.DISTANCE_OUT_OF_RANGE : Notice.Kind.DANGLING_OPERATOR, operator.text());
        if (!cut && unusedOperators.size() < QueryParser.MAX_PARTS) {
            unusedOperators.add(new QueryNode.Word(operator.text()));
        }
    }

    /** The operators that were not used, for a text in which there is nothing else. */
    Optional<QueryNode> unusedOperators() {
        return QuerySimplifier.all(unusedOperators, List.of());
    }

    Optional<QueryNode> fieldAsWord(Token field) {
        if (isTooMany(field)) {
            return Optional.empty();
        }
        parts++;
        return Optional.of(new QueryNode.Word(field.text()));
    }

    /** Counts a part that somebody else read. */
    void count() {
        parts++;
    }

    Optional<Token> closeness() {
        return tokens.isAt(Token.Kind.CLOSENESS) ? Optional.of(tokens.next()) : Optional.empty();
    }

    private QueryNode word(String run, Optional<Width> width) {
        QueryNode word = WordText.read(question ? Question.withoutMark(run) : run, width);
        if (word instanceof QueryNode.Everything) {
            say(Notice.Kind.EVERYTHING_PATTERN, run);
        }
        return word;
    }

    private QueryNode phrase(Token quoted, Width width) {
        parts++;
        if (WILDCARD_IN_WORD.matcher(quoted.text()).find()) {
            say(Notice.Kind.PATTERN_IN_QUOTES, quoted.text());
        }
        Matcher tooMany = MORE_WORDS_THAN_READ.matcher(quoted.text());
        if (!tooMany.lookingAt()) {
            return new QueryNode.Phrase(quoted.text(), width);
        }
        say(Notice.Kind.TEXT_CUT, String.valueOf(quoted.start() + 1 + tooMany.end()));
        return new QueryNode.Phrase(tooMany.group(), width);
    }

    /** {@code "ny bro"~5}: the written words, near each other in any order. */
    private QueryNode close(Token quoted, Token closeness) {
        Optional<Integer> distance = NearChain.distance(closeness.text());
        if (distance.isEmpty()) {
            unused(closeness);
            return phrase(quoted, Width.EXACT);
        }
        List<QueryNode.Word> words = Arrays.stream(quoted.text().split(SPACE))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> new QueryNode.Word(word, Optional.of(Width.EXACT)))
                .toList();
        int room = QueryParser.MAX_PARTS - parts;
        if (words.size() < 2 || room < 2) {
            return phrase(quoted, Width.EXACT);
        }
        List<QueryNode.Word> read = words.subList(0, Math.min(words.size(), room));
        parts += read.size();
        if (read.size() < words.size()) {
            cutAt(quoted);
        }
        return QuerySimplifier.all(NearChain.of(read, distance.get()).queries(), List.of())
                .orElseThrow();
    }

    /** Whether no further part may be read; reading is then at the end. */
    boolean isTooMany(Token next) {
        if (parts < QueryParser.MAX_PARTS) {
            return false;
        }
        cutAt(next);
        return true;
    }

    private void cutAt(Token token) {
        say(Notice.Kind.TEXT_CUT, String.valueOf(token.start()));
        cut = true;
        tokens.skipToEnd();
    }

    void say(Notice.Kind kind, String subject) {
        if (!cut) {
            notices.add(kind, subject);
        }
    }
}
