package se.nyhetsarkivet.query.token;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.Width;

/** Reads a run of characters without white space: a plain word, a pattern or a fuzzy word. */
public final class WordText {

    private static final Pattern FUZZY = Pattern.compile("(?<word>[^~]+)~[0-9.]*");

    /** With the name of a host at least, and without a scheme with a path; what else has a slash is words. */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?i:https?://[\\p{L}\\p{N}].*|www\\.[\\p{L}\\p{N}].*\\..+)|(?:[\\p{L}\\p{N}-]+\\.)+\\p{Ll}{2,}/[^/].*");

    private static final Pattern BEGIN_OF_ADDRESS =
            Pattern.compile("[^\\p{L}\\p{N}]?(?:https?://|www\\.)", Pattern.CASE_INSENSITIVE);

    private WordText() {}

    /** Whether a web address begins at a place, so that signs behind it are its own. */
    static boolean beginsAddress(String text, int place) {
        return BEGIN_OF_ADDRESS.matcher(text).region(place, text.length()).lookingAt();
    }

    /** What a run asks for; {@link QueryNode.Everything} if it is only wildcards. */
    public static QueryNode read(String run, Optional<Width> width) {
        String core = withoutPunctuation(run);
        if (width.isEmpty() && WEB_ADDRESS.matcher(core).matches()) {
            return new QueryNode.OfAddress(run);
        }
        if (isAddress(run) || core.isEmpty()) {
            return new QueryNode.Word(run, width);
        }
        if (core.codePoints().allMatch(WordText::isWildcard) && core.indexOf('*') >= 0) {
            return new QueryNode.Everything();
        }
        if (core.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new QueryNode.Word(run, width);
        }
        Matcher fuzzy = FUZZY.matcher(core);
        String word = fuzzy.matches() ? withoutPunctuation(fuzzy.group("word")) : core;
        if (word.codePoints().anyMatch(WordText::isWildcard)) {
            return new QueryNode.Wildcard(withoutSpaces(word), width);
        }
        return fuzzy.matches() ? new QueryNode.Fuzzy(word) : new QueryNode.Word(run, width);
    }

    /** A number that was typed in groups is one word without spaces. */
    private static String withoutSpaces(String word) {
        StringBuilder joined = new StringBuilder();
        word.codePoints().filter(point -> !Character.isSpaceChar(point)).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    /** Whether a run asks for nothing but itself. */
    static boolean isPlain(String run) {
        QueryNode read = read(run, Optional.empty());
        return read instanceof QueryNode.Word || read instanceof QueryNode.OfAddress;
    }

    /** The question mark and the tilde of a web address are its own. */
    private static boolean isAddress(String run) {
        return run.indexOf('/') >= 0;
    }

    private static boolean isWildcard(int character) {
        return character == '*' || character == '?';
    }

    /** Patterns and fuzzy words are compared with whole words, which have no punctuation beside them. */
    private static String withoutPunctuation(String run) {
        int start = 0;
        int end = run.length();
        while (start < end && isPunctuation(run.codePointAt(start))) {
            start += Character.charCount(run.codePointAt(start));
        }
        while (end > start && isPunctuation(run.codePointBefore(end))) {
            end -= Character.charCount(run.codePointBefore(end));
        }
        return run.substring(start, end);
    }

    private static boolean isPunctuation(int character) {
        return !Character.isLetterOrDigit(character)
                && !isWildcard(character)
                && character != '~'
                && Character.getType(character) != Character.NON_SPACING_MARK;
    }
}
