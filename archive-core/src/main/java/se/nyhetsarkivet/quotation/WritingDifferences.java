package se.nyhetsarkivet.quotation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.quotation.QuoteCheck.Writing;

/** How the same words are written differently in two texts. */
final class WritingDifferences {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212]+");
    private static final Pattern QUOTATION_MARKS =
            Pattern.compile("[\"'\\u2018-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u00b4`]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DOTS = Pattern.compile("\\.{3}");

    private WritingDifferences() {}

    static Set<Writing> between(String one, List<TextWord> words, String other, List<TextWord> otherWords) {
        Set<Writing> found = EnumSet.noneOf(Writing.class);
        for (int i = 0; i < words.size(); i++) {
            String word = written(one, words.get(i));
            String otherWord = written(other, otherWords.get(i));
            if (i == 0 && words.getFirst().capitals() != otherWords.getFirst().capitals()) {
                found.add(Writing.FIRST_CAPITAL);
                word = word.toLowerCase(Locale.ROOT);
                otherWord = otherWord.toLowerCase(Locale.ROOT);
            }
            addDifference(word, otherWord, found);
            if (i > 0) {
                addDifference(between(one, words, i), between(other, otherWords, i), found);
            }
        }
        return found;
    }

    private static String written(String text, TextWord word) {
        return text.substring(word.start(), word.end());
    }

    /** What stands before a word. */
    private static String between(String text, List<TextWord> words, int word) {
        int from = words.get(word - 1).end();
        return text.substring(from, Math.max(from, words.get(word).start()));
    }

    private static void addDifference(String one, String other, Set<Writing> found) {
        if (one.equals(other)) {
            return;
        }
        String bare = SPACES.matcher(one).replaceAll("");
        String otherBare = SPACES.matcher(other).replaceAll("");
        if (bare.equals(otherBare)) {
            found.add(Writing.SPACES);
        } else if (plain(bare).equals(plain(otherBare)) || hasLetters(bare) || hasLetters(otherBare)) {
            found.add(Writing.SIGNS);
        } else {
            found.add(Writing.PUNCTUATION);
        }
    }

    /** The words are the same, so what differs in a word is how it is written, as {@code %} is for {@code procent}. */
    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String plain(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String dashes = DASHES.matcher(composed).replaceAll("-");
        String marks = QUOTATION_MARKS.matcher(dashes).replaceAll("\"");
        return DOTS.matcher(marks).replaceAll("\u2026");
    }
}
