package se.nyhetsarkivet.quotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a quote, and what it says about them itself: where something is left out, as {@code […]}, {@code (…)}, {@code …},
 * {@code ...} or {@code - - -} say, and which words in brackets are the quoter's.
 */
public final class QuotedText {

    private static final String DOTS = "(?:\\.{3,}|\u2026|-\\h?-\\h?-)";
    private static final Pattern OMISSION =
            Pattern.compile("\\[\\h*" + DOTS + "?\\h*\\]|\\(\\h*" + DOTS + "\\h*\\)|" + DOTS);
    private static final Pattern QUOTERS_WORDS = Pattern.compile("\\[[^\\[\\]]{1,200}\\]");

    private final String text;
    private final List<TextWord> words;
    private final BitSet omissions = new BitSet();
    private final BitSet quoters = new BitSet();

    private QuotedText(String text) {
        this.text = text;
        words = TextWord.of(text);
        Matcher omission = OMISSION.matcher(text);
        while (omission.find()) {
            markOmission(wordsBefore(omission.start()));
        }
        Matcher bracket = QUOTERS_WORDS.matcher(text);
        while (bracket.find()) {
            int first = wordsBefore(bracket.start());
            int last = wordsBefore(bracket.end());
            quoters.set(first, last);
            markOmission(first);
            markOmission(last);
        }
    }

    /**
     * Reads a quote.
     *
     * @param text what is quoted, without its quotation marks
     * @return its words
     */
    public static QuotedText of(String text) {
        return new QuotedText(text);
    }

    private void markOmission(int wordsBefore) {
        if (wordsBefore > 0 && wordsBefore < words.size()) {
            omissions.set(wordsBefore - 1);
        }
    }

    private int wordsBefore(int place) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (words.get(middle).start() < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    String text() {
        return text;
    }

    List<TextWord> words() {
        return words;
    }

    /** Whether the quote says that something is left out behind a word. */
    boolean isOmissionAfter(int word) {
        return omissions.get(word);
    }

    /** Whether a word is the quoter's. */
    boolean isQuoters(int word) {
        return quoters.get(word);
    }

    /** Whether all of it may have been said without a break. */
    boolean isWhole() {
        return omissions.isEmpty() && quoters.isEmpty();
    }

    /** What all its words count together. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < words.size(); i++) {
            weight += quoters.get(i) ? 0 : words.get(i).weight();
        }
        return weight;
    }

    /**
     * What must have been said without a break, as the index knows words.
     *
     * @return the stretches between what is left out, each of at least one word
     */
    public List<List<String>> stretches() {
        List<List<String>> stretches = new ArrayList<>();
        List<String> stretch = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!quoters.get(i)) {
                stretch.add(words.get(i).text());
            }
            if ((omissions.get(i) || i == words.size() - 1) && !stretch.isEmpty()) {
                stretches.add(List.copyOf(stretch));
                stretch.clear();
            }
        }
        return stretches;
    }
}
