package se.nyhetsarkivet.swedish.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words in a chunk. A joined chunk is one word as a whole, and also the words it is joined of, so that
 * {@code EU-kommissionen} is found whole and by either part; endings after a colon, abbreviations with points and decimal
 * numbers are only one word. Safe for use by many threads.
 */
public final class ChunkWords {

    /** What may stand behind a colon as the ending of an abbreviation, a letter or a figure. */
    private static final Pattern COLON_ENDING = Pattern.compile(
            "([^:]+):(s|n|en|ns|ens|t|et|ts|ets|r|ar|er|or|ars|ers|na|arna|erna|orna|arnas|ernas|a|e|are)");

    /** Short pieces with points between, one of them at least a single letter: {@code bl.a} and not {@code dn.se}. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?=(?:.*\\.)?\\p{L}(?:\\.|$))\\p{L}{1,3}(?:\\.\\p{L}{1,3})+");

    /** Words that have the letters of an abbreviation in small letters, and nothing else in common with it. */
    private static final Set<String> OTHER_WORDS = Set.of("tom", "from", "fn", "sas", "map");

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,:]\\d+)+");

    /** A number whose thousands are surely set apart, by points, apostrophes or commas. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+(?:,\\d+)?|(?:'\\d{3})+(?:[.,]\\d+)?"
                    + "|(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");

    /** Either a number of thousands or one with three decimals. */
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    /** How many letters a name has at most beside a {@code &} for this to belong to it, as in {@code H&M} and {@code R&D}. */
    private static final int SHORT_PIECE = 2;

    private ChunkWords() {}

    /**
     * A word in a text.
     *
     * @param clean how it is written
     * @param root what its inflection is looked up by; empty for what does not inflect, as numbers
     * @param pieces the words it is joined of; empty for a plain one
     * @param otherNumber the other number it may stand for; empty for all but such as {@code 13,704}
     */
    public record Word(CleanText clean, CleanText root, List<Word> pieces, Optional<CleanText> otherNumber) {

        Word(CleanText clean, CleanText root, List<Word> pieces) {
            this(clean, root, pieces, Optional.empty());
        }

        static Word plain(CleanText clean) {
            return isNumber(clean.text()) ? uninflected(clean) : new Word(clean, clean, List.of());
        }

        static Word uninflected(CleanText clean) {
            return new Word(clean, clean.part(0, 0), List.of());
        }
    }

    public static Word of(ChunkScanner chunk, char[] text) {
        CleanText clean = CleanText.of(text, chunk.start(), chunk.end());
        return switch (chunk.kind()) {
            case PLAIN -> Word.plain(clean);
            case SIGN -> sign(clean.part(0, 1));
            case GROUPED_NUMBER -> Word.uninflected(clean.without(Character::isSpaceChar));
            case JOINED -> joined(clean, isInSmallLetters(chunk, text));
        };
    }

    private static Word sign(CleanText sign) {
        return switch (sign.text()) {
            case "%" -> Word.plain(sign.replacedBy("procent"));
            case "\u2030" -> Word.plain(sign.replacedBy("promille"));
            default -> Word.uninflected(sign);
        };
    }

    /** But for the first, which may begin a sentence. */
    private static boolean isInSmallLetters(ChunkScanner chunk, char[] text) {
        for (int i = chunk.start() + 1; i < chunk.end(); i++) {
            if (Character.isUpperCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static Word joined(CleanText clean, boolean smallLetters) {
        String text = clean.text();
        Optional<Word> number = number(clean);
        if (number.isPresent()) {
            return number.get();
        }
        if (text.indexOf(':') >= 0) {
            Matcher ending = COLON_ENDING.matcher(text);
            if (ending.matches()) {
                return new Word(clean, clean.part(0, ending.end(1)), List.of());
            }
        }
        if (text.indexOf('.') >= 0 && ABBREVIATION.matcher(text).matches()) {
            return abbreviation(clean, smallLetters);
        }
        List<Word> pieces = pieces(clean);
        return pieces.size() == 1 ? pieces.getFirst() : new Word(clean, clean.part(0, 0), pieces);
    }

    private static Optional<Word> number(CleanText clean) {
        String text = clean.text();
        if (text.isEmpty() || !isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Optional.of(Word.uninflected(thousands(clean)));
        }
        if (THOUSANDS_OR_DECIMALS.matcher(text).matches()) {
            return Optional.of(new Word(clean, clean.part(0, 0), List.of(), Optional.of(clean.without(c -> c == ','))));
        }
        return NUMBER.matcher(text).matches() ? Optional.of(Word.uninflected(clean)) : Optional.empty();
    }

    /** {@code F.N.} is {@code FN}, but {@code f.n.} is not, and {@code t.o.m.} is no form of {@code tom}. */
    private static Word abbreviation(CleanText clean, boolean smallLetters) {
        CleanText letters = clean.without(c -> c == '.');
        return smallLetters && OTHER_WORDS.contains(letters.text())
                ? Word.uninflected(clean)
                : new Word(clean, letters, List.of());
    }

    /** The number without what sets its thousands apart; its decimals stand after a comma. */
    private static CleanText thousands(CleanText number) {
        String text = number.text();
        char separator = text.charAt(text.indexOf('\'') >= 0 ? text.indexOf('\'') : firstSign(text));
        return number.without(c -> c == separator).with('.', ',');
    }

    private static int firstSign(String number) {
        int place = 0;
        while (Character.isDigit(number.charAt(place))) {
            place++;
        }
        return place;
    }

    private static List<Word> pieces(CleanText clean) {
        List<Word> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= clean.length(); i++) {
            if (i == clean.length() || !(isInWord(clean.text().charAt(i)) || isInShortName(clean.text(), start, i))) {
                if (i > start) {
                    pieces.add(Word.plain(clean.part(start, i)));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    /** Whether the sign belongs to a name such as {@code H&M}, which is no {@code H} and no {@code M}. */
    private static boolean isInShortName(String text, int start, int sign) {
        int end = sign + 1;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return text.charAt(sign) == '&' && sign - start <= SHORT_PIECE && end - sign - 1 <= SHORT_PIECE;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || CleanText.isMark(c) || c == '+' || c == '#';
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
