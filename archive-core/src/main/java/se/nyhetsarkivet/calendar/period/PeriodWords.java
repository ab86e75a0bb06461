package se.nyhetsarkivet.calendar.period;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.RomanMonths;

/**
 * A date expression in pieces: words in lower case without the points of abbreviations, numbers without the endings of
 * ordinals, two points, and every other character alone.
 *
 * @param words the pieces
 */
public record PeriodWords(List<String> words) {

    /** Longer texts, and those with more pieces, are no date expressions. */
    private static final int MAX_LENGTH = 100;

    private static final int MAX_WORDS = 20;

    private static final String OPEN_END = "..";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc},]+");
    private static final Pattern ORDINAL = Pattern.compile("(?<!\\d)(\\d{1,2})(?::[ae]|st|nd|rd|th)(?!\\p{L})");
    /** {@code v 17 -18}: what is set apart before the hyphen alone is a year. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=[^ -]) -(?=\\d{2}$)");

    private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2011\u2212]");
    private static final Pattern LONG_DASH = Pattern.compile("[\u2014\u2015]|(?<=\\d)--(?=\\d)");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019]");
    private static final Pattern WORD =
            Pattern.compile("\\p{L}+(?:\\.\\p{L}+)*(?:\\.(?!\\.))?|[0-9]+|\\.{2,}|\u2026|\\S");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");
    private static final Set<String> BEFORE = Set.of("(", "[", "\"", "'", "\u201c", "\u201d", "\u00bb", "\u00ab");
    private static final Set<String> AFTER =
            Set.of(")", "]", "\"", "'", "\u201c", "\u201d", "\u00bb", "\u00ab", ".", ";", ":", "!", "?");

    public PeriodWords {
        words = List.copyOf(words);
    }

    /** The pieces of a text, without the punctuation around it; none if there are too many. */
    public static PeriodWords of(String text) {
        List<String> words = new ArrayList<>();
        if (text.length() <= MAX_LENGTH) {
            Matcher word = WORD.matcher(plain(text));
            while (word.find()) {
                words.add(normal(word.group()));
            }
        }
        return words.size() > MAX_WORDS ? new PeriodWords(List.of()) : new PeriodWords(withoutPunctuation(words));
    }

    private static List<String> withoutPunctuation(List<String> words) {
        int begin = 0;
        int end = words.size();
        while (begin < end && BEFORE.contains(words.get(begin))) {
            begin++;
        }
        while (begin < end && AFTER.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(begin, end);
    }

    public int size() {
        return words.size();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The first piece, or an empty text if there is none. */
    public String first() {
        return isEmpty() ? "" : words.getFirst();
    }

    /** The last piece, or an empty text if there is none. */
    public String last() {
        return isEmpty() ? "" : words.getLast();
    }

    /** The first pieces, as many as said. */
    public PeriodWords head(int count) {
        return new PeriodWords(words.subList(0, count));
    }

    /** What is left when the first pieces, as many as said, are taken away. */
    public PeriodWords tail(int count) {
        return new PeriodWords(words.subList(count, words.size()));
    }

    public PeriodWords followedBy(PeriodWords others) {
        List<String> all = new ArrayList<>(words);
        all.addAll(others.words);
        return new PeriodWords(all);
    }

    /** What follows the phrase, if the text begins with it. */
    public Optional<PeriodWords> after(String phrase) {
        List<String> parts = List.of(phrase.split(" ", -1));
        boolean begins =
                size() >= parts.size() && words.subList(0, parts.size()).equals(parts);
        return begins ? Optional.of(tail(parts.size())) : Optional.empty();
    }

    /** What follows the first of the phrases that the text begins with. */
    public Optional<PeriodWords> afterAny(List<String> phrases) {
        return phrases.stream().map(this::after).flatMap(Optional::stream).findFirst();
    }

    /** The same, or all of the text if it begins with none of the phrases. */
    public PeriodWords afterAnyOrAll(List<String> phrases) {
        return afterAny(phrases).orElse(this);
    }

    /** The pieces with one space between. */
    public String text() {
        return String.join(" ", words);
    }

    /** Whether a piece is a number of one or two digits. */
    public static boolean isShortNumber(String word) {
        return SHORT_NUMBER.matcher(word).matches();
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spaced = SPACE.matcher(lower).replaceAll(" ");
        String dashed =
                LONG_DASH.matcher(HYPHEN.matcher(spaced).replaceAll("-")).replaceAll("\u2013");
        String figures =
                RomanMonths.inFigures(APOSTROPHE.matcher(dashed).replaceAll("'").strip());
        return ORDINAL.matcher(SHORT_YEAR.matcher(figures).replaceFirst("'")).replaceAll("$1");
    }

    private static String normal(String word) {
        if (word.equals("\u2026") || word.startsWith(OPEN_END)) {
            return OPEN_END;
        }
        return word.length() > 1 ? word.replace(".", "") : word;
    }
}
