package se.nyhetsarkivet.comparison;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What an edit did to a text.
 *
 * @param text whether words are others, or there are more or fewer of them
 * @param figures whether a number is another one
 * @param inPrint whether something is set otherwise and says the same
 * @param words how many words were removed and added together
 */
record TextEdit(boolean text, boolean figures, boolean inPrint, int words) {

    private static final TextEdit NONE = new TextEdit(false, false, false, 0);
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}++(?:[.,:/-]\\p{Nd}++)*+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++(?:[-'.,:/][\\p{L}\\p{M}\\p{Nd}]++)*+");
    private static final String ANY_NUMBER = "0";

    /** Compares what the texts say; each place where that is another makes the edit like those that do the same. */
    static TextEdit of(TextComparison comparison, EditLikeness likeness) {
        if (!comparison.changed()) {
            return NONE;
        }
        String before = Typography.plain(comparison.before());
        String after = Typography.plain(comparison.after());
        if (before.equals(after)) {
            eachPlace(comparison, likeness::addInPrint);
            return new TextEdit(false, false, true, 0);
        }
        TextEdit[] edit = {NONE};
        eachPlace(TextComparison.of(before, after), (removed, added) -> {
            likeness.add(removed.strip(), added.strip());
            edit[0] = edit[0].and(of(removed, added));
        });
        return edit[0];
    }

    private static void eachPlace(TextComparison comparison, BiConsumer<String, String> place) {
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Segment segment : comparison.segments()) {
            switch (segment.kind()) {
                case REMOVED -> removed.append(segment.text());
                case ADDED -> added.append(segment.text());
                case SAME -> {
                    end(removed, added, place);
                    removed.setLength(0);
                    added.setLength(0);
                }
            }
        }
        end(removed, added, place);
    }

    private static void end(StringBuilder removed, StringBuilder added, BiConsumer<String, String> place) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            place.accept(removed.toString(), added.toString());
        }
    }

    /** A space more or less between two signs is none between words. */
    private static TextEdit of(String before, String after) {
        if (before.isBlank() && after.isBlank()) {
            return new TextEdit(false, false, true, 0);
        }
        boolean numbers = NUMBER.matcher(before).find() && NUMBER.matcher(after).find();
        boolean figures = numbers && !numbersOf(before).equals(numbersOf(after));
        boolean text = !withoutNumbers(before).equals(withoutNumbers(after));
        return new TextEdit(text, figures, !text && !figures, words(before) + words(after));
    }

    private static String numbersOf(String text) {
        StringBuilder numbers = new StringBuilder();
        NUMBER.matcher(text)
                .results()
                .forEach(number -> numbers.append(number.group()).append(' '));
        return numbers.toString();
    }

    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll(ANY_NUMBER);
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Whether the text says something else. */
    boolean says() {
        return text || figures;
    }

    TextEdit and(TextEdit other) {
        return new TextEdit(
                text || other.text, figures || other.figures, inPrint || other.inPrint, words + other.words);
    }
}
