package se.nyhetsarkivet.query.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.Notice;

/** Cuts a text into tokens. One pass over one text. */
public final class QueryLexer {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String MINUSES = "-\u2212";
    private static final Pattern FIRST_DIGITS = Pattern.compile("\\d{1,3}");
    private static final Pattern MORE_DIGITS = Pattern.compile("\\d{3}");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d{3}(?:,\\d+)?[.,;:!?]*");
    private static final Pattern NEAR = Pattern.compile("O?NEAR(?:/?\\d+)?");

    /** Operators that need no space beside them. */
    private static final List<String> JOINING = List.of("&&", "||", "|");

    private final String text;
    private final Notices notices;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private QueryLexer(String text, Notices notices) {
        this.text = text;
        this.notices = notices;
    }

    /** The tokens of a text; the last one is the end. */
    public static List<Token> read(String text, Notices notices) {
        return new QueryLexer(text, notices).read();
    }

    public static boolean isQuote(int character) {
        return QUOTES.indexOf(character) >= 0;
    }

    private List<Token> read() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (isSpace(next)) {
                position++;
            } else if (next == '(') {
                add(Token.Kind.OPEN, position + 1);
            } else if (next == ')') {
                add(Token.Kind.CLOSE, position + 1);
            } else if (isQuote(next)) {
                quoted();
            } else if (joining(position) > 0 && !isAttached()) {
                add(next == '&' ? Token.Kind.AND : Token.Kind.OR, position + joining(position));
            } else if (isSign()) {
                add(next == '+' ? Token.Kind.PLUS : Token.Kind.NOT, position + 1);
            } else {
                run();
            }
        }
        add(Token.Kind.END, position);
        return tokens;
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(position, end), position, end));
        position = end;
    }

    private void quoted() {
        int close = position + 1;
        while (close < text.length() && !isQuote(text.charAt(close))) {
            close++;
        }
        if (close == text.length()) {
            notices.add(Notice.Kind.UNCLOSED_QUOTE, text.substring(position));
            position++;
            return;
        }
        String inside = text.substring(position + 1, close).strip();
        tokens.add(new Token(Token.Kind.QUOTED, inside, position, close + 1));
        position = close + 1;
        closeness();
    }

    private void closeness() {
        if (position == text.length() || text.charAt(position) != '~') {
            return;
        }
        int end = position + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (endsRun(end)) {
            add(Token.Kind.CLOSENESS, end);
        }
    }

    /** Only directly before a word, and not inside one: neither {@code e-post} nor {@code asyl-} excludes anything. */
    private boolean isSign() {
        boolean begins = position == 0 || isSpace(text.charAt(position - 1)) || text.charAt(position - 1) == '(';
        if (!begins || !isSignCharacter(position) || position + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(position + 1);
        boolean wordFollows = Character.isLetterOrDigit(next) || isQuote(next) || next == '(';
        return text.charAt(position) == '!'
                ? wordFollows
                : !isSpace(next) && next != ')' && !isSignCharacter(position + 1);
    }

    private boolean isSignCharacter(int place) {
        char character = text.charAt(place);
        return character == '+' || character == '!' || MINUSES.indexOf(character) >= 0;
    }

    private void run() {
        Optional<FieldName> field = isAttachedTo(Token.Kind.VALUE_FIELD) ? Optional.empty() : field();
        if (field.isPresent()) {
            int colon = text.indexOf(':', position);
            tokens.add(new Token(field.get().tokenKind(), text.substring(position, colon), position, colon + 1));
            position = colon + 1;
            return;
        }
        if (isAttachedTo(Token.Kind.VALUE_FIELD)) {
            add(Token.Kind.WORD, endOfRun(position));
        } else {
            plainRun(endOfNumber(position));
        }
    }

    private void plainRun(int end) {
        String run = text.substring(position, end);
        Token.Kind kind = isAttached() ? Token.Kind.WORD : kindOf(run);
        if (kind != Token.Kind.WORD) {
            add(kind, end);
            return;
        }
        boolean quotedFollows = end < text.length() && (isQuote(text.charAt(end)) || text.charAt(end) == '(');
        String word = ForeignSyntax.read(run, quotedFollows, notices);
        boolean afterGroup = position > 0 && (isQuote(text.charAt(position - 1)) || text.charAt(position - 1) == ')');
        if (!word.isEmpty() || !afterGroup) {
            tokens.add(new Token(Token.Kind.WORD, word.isEmpty() ? run : word, position, end));
        }
        position = end;
    }

    private int endOfRun(int start) {
        int end = Math.min(text.length(), start + joining(start));
        boolean address = WordText.beginsAddress(text, start);
        while (!endsRun(end) && (address || joining(end) == 0)) {
            end++;
        }
        return end;
    }

    /** How long an operator is that needs no space beside it; 0 if there is none. */
    private int joining(int place) {
        return JOINING.stream()
                .filter(operator -> text.startsWith(operator, place))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** The end of a run, or of several that are a number in groups, such as {@code 13 700}. */
    private int endOfNumber(int start) {
        int end = endOfRun(start);
        boolean number = FIRST_DIGITS.matcher(text.substring(start, end)).matches();
        while (number && end < text.length() && Character.isSpaceChar(text.charAt(end))) {
            int next = endOfRun(end + 1);
            String group = text.substring(end + 1, next);
            number = MORE_DIGITS.matcher(group).matches();
            if (number || LAST_DIGITS.matcher(group).matches()) {
                end = next;
            }
        }
        return end;
    }

    private Optional<FieldName> field() {
        int colon = position;
        while (colon < text.length() && isPartOfName(text.charAt(colon))) {
            colon++;
        }
        if (colon == text.length() || text.charAt(colon) != ':') {
            return Optional.empty();
        }
        String name = text.substring(position, colon);
        boolean valueFollows = colon + 1 < text.length() && !isSpace(text.charAt(colon + 1));
        return FieldName.of(name).filter(field -> valueFollows || !field.isWordOfText(name));
    }

    /** Whether a sign or a field is directly before, so that even the name of an operator is a word. */
    private boolean isAttached() {
        return isAttachedTo(Token.Kind.NOT)
                || isAttachedTo(Token.Kind.PLUS)
                || isAttachedTo(Token.Kind.TEXT_FIELD)
                || isAttachedTo(Token.Kind.VALUE_FIELD);
    }

    private boolean isAttachedTo(Token.Kind kind) {
        return !tokens.isEmpty()
                && tokens.getLast().kind() == kind
                && tokens.getLast().end() == position;
    }

    private boolean endsRun(int place) {
        if (place == text.length()) {
            return true;
        }
        char character = text.charAt(place);
        return isSpace(character) || isQuote(character) || character == '(' || character == ')';
    }

    private static Token.Kind kindOf(String run) {
        return switch (run) {
            case "AND", "OCH" -> Token.Kind.AND;
            case "OR", "ELLER" -> Token.Kind.OR;
            case "NOT", "INTE", "ANDNOT", "AndNot", "andnot" -> Token.Kind.NOT;
            default -> {
                Matcher near = NEAR.matcher(run);
                yield near.matches() ? Token.Kind.NEAR : Token.Kind.WORD;
            }
        };
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
