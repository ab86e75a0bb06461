package se.nyhetsarkivet.intake.page.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.calendar.date.DateWords;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;
import se.nyhetsarkivet.item.PartialDate;

/** Finds dates in a line of text. What a date is, DateReader says; here it is found where it begins and ends. */
public final class DateText {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DATE = 100;
    private static final int WORDS_BESIDE_A_YEAR = 8;
    private static final int WORDS_OF_A_DATE = 12;

    /** In an earlier year a number of four figures is rather a time of the day. */
    private static final int FIRST_YEAR_IN_FIGURES = 1900;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(?:1[0-9]|20)\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{6}(?:\\d{4}(?:\\d{2})?)?(?!\\d)");
    private static final Pattern YEAR_FIRST_OR_NAMED = Pattern.compile("\\d{4}[-/.]\\d.*|.*\\p{L}{3}.*");
    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}&&[^+-]]+|[\\p{P}\\p{S}&&[^/']]+$");
    private static final Pattern BEGINS_LIKE_A_DATE = Pattern.compile("[\\p{L}\\d].*");
    private static final Pattern BETWEEN_LABEL_AND_DATE =
            Pattern.compile("(?iu)^(?:[\\s:,;.|\u2013\u2014-]|(?:on|dat(?:um|e)|den)\\b)*");
    private static final Pattern FIGURES = Pattern.compile("\\P{L}*\\d{5,}\\P{L}*|\\d{4}-\\d{3}");

    private DateText() {}

    /** How surely what was found is a date, whatever stands around it. */
    public enum Sureness {
        /** A month, a year, a week or the like, or nothing but figures. */
        AMBIGUOUS,
        /** A day of a year of two figures. */
        SHORT,
        /** A day of a year of four figures. */
        SURE
    }

    /**
     * A date in a line.
     *
     * @param start where it begins
     * @param end where it ends
     * @param written the date in a form that DateReader reads
     * @param date the date
     * @param sureness how surely it is one
     */
    public record Found(int start, int end, String written, PartialDate date, Sureness sureness) {}

    /** The days with a year of four figures in a line, in order; none in a line that is long. */
    public static List<Found> in(String line) {
        List<Found> found = new ArrayList<>();
        if (line.length() > LONGEST_LINE) {
            return found;
        }
        List<int[]> words = words(line, 0);
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            if (YEAR.matcher(line.substring(words.get(i)[0], words.get(i)[1])).find()) {
                Optional<Found> date = around(line, words, i, next);
                if (date.isPresent()) {
                    found.add(date.get());
                    next = after(words, date.get().end());
                    i = Math.max(i, next - 1);
                }
            }
        }
        return found;
    }

    /** The date right behind a label in any form, else the next day that is written there. */
    public static Optional<Found> behind(String line, int labelEnd) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher between = BETWEEN_LABEL_AND_DATE.matcher(line.substring(labelEnd));
        List<int[]> words = words(line, labelEnd + (between.find() ? between.end() : 0));
        return longest(line, words, 0, DateReader::read)
                .or(() ->
                        in(line).stream().filter(day -> day.start() >= labelEnd).findFirst())
                .or(() -> IntStream.range(1, words.size())
                        .filter(start -> hasDigit(line, words.get(start)))
                        .mapToObj(start -> longest(line, words, start, DateReader::readDay))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Found> longest(
            String line, List<int[]> words, int start, Function<String, Optional<PartialDate>> reader) {
        for (int end = Math.min(words.size(), start + WORDS_OF_A_DATE) - 1; end >= start; end--) {
            Optional<Found> date = read(line, words.get(start)[0], words.get(end)[1], reader);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Whether a line can be a date and nothing else. */
    public static boolean mayBeWhole(String line) {
        return line.length() <= LONGEST_DATE && line.chars().anyMatch(Character::isDigit);
    }

    /** A line that is a date in any form. */
    public static Optional<Found> whole(String line) {
        return read(line, 0, line.length(), DateReader::read);
    }

    /** A day of a year of two figures with which a line ends. */
    public static Optional<Found> atTheEnd(String line) {
        List<int[]> words = words(line, 0);
        for (int start = 1; start < words.size(); start++) {
            Optional<Found> date = words.size() - start > WORDS_OF_A_DATE
                    ? Optional.empty()
                    : read(line, words.get(start)[0], line.length(), DateReader::readDay)
                            .filter(day -> day.sureness() != Sureness.AMBIGUOUS);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigit(String line, int[] word) {
        return line.substring(word[0], word[1]).chars().anyMatch(Character::isDigit);
    }

    private static List<int[]> words(String line, int from) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        for (boolean more = from <= line.length() && word.find(from); more; more = word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        return words;
    }

    private static int after(List<int[]> words, int end) {
        int next = 0;
        while (next < words.size() && words.get(next)[0] < end) {
            next++;
        }
        return next;
    }

    /** The longest date that has the word with the year in it. */
    private static Optional<Found> around(String line, List<int[]> words, int year, int least) {
        int first = year;
        while (first > least && year - first < WORDS_BESIDE_A_YEAR && isOfDate(line, words.get(first - 1))) {
            first--;
        }
        int last = year;
        while (last + 1 < words.size() && last - year < WORDS_BESIDE_A_YEAR && isOfDate(line, words.get(last + 1))) {
            last++;
        }
        for (int length = last - first + 1; length > 0; length--) {
            for (int start = Math.max(first, year - length + 1); start <= year && start + length - 1 <= last; start++) {
                Optional<Found> date = read(
                                line, words.get(start)[0], words.get(start + length - 1)[1], DateReader::readDay)
                        .filter(DateText::isOfItsYear);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfDate(String line, int[] word) {
        return DateWords.contains(line.substring(word[0], word[1]));
    }

    private static boolean isOfItsYear(Found found) {
        return found.date().firstDay().getYear() >= FIRST_YEAR_IN_FIGURES
                || YEAR_FIRST_OR_NAMED.matcher(found.written()).matches();
    }

    private static Optional<Found> read(
            String line, int start, int end, Function<String, Optional<PartialDate>> reader) {
        String written = tidy(line.substring(start, end));
        boolean labelled = PageWords.LABELLED.matcher(written).matches();
        if (labelled || !BEGINS_LIKE_A_DATE.matcher(written).matches()) {
            return Optional.empty();
        }
        return reader.apply(written).map(date -> new Found(start, end, written, date, sureness(written, date)));
    }

    private static Sureness sureness(String written, PartialDate date) {
        if (date.precision().compareTo(PartialDate.Precision.DAY) < 0
                || (FIGURES.matcher(written).matches() && !YEAR.matcher(written).matches())) {
            return Sureness.AMBIGUOUS;
        }
        return YEAR.matcher(written).find() ? Sureness.SURE : Sureness.SHORT;
    }

    /** A date without what stands around it. */
    private static String tidy(String text) {
        String bare = EDGES.matcher(text).replaceAll("");
        if (bare.lastIndexOf('(') > bare.lastIndexOf(')')) {
            return bare + ")";
        }
        return bare.lastIndexOf('[') > bare.lastIndexOf(']') ? bare + "]" : bare;
    }
}
