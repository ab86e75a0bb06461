package se.nyhetsarkivet.intake.page.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;
import se.nyhetsarkivet.item.PartialDate;

/** Finds dates in a line of text. What a date is, DateReader says; here it is found where it begins and ends. */
public final class DateText {

    private static final int LONGEST_LINE = 200;
    private static final int WORDS_BEFORE_A_YEAR = 4;
    private static final int WORDS_AFTER_A_YEAR = 4;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{6}(?!\\d)");
    private static final Pattern HYPHENS = Pattern.compile("(?<=\\d)[\\u2010-\\u2013\\u2212](?=\\d)");
    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}&&[^+-]]+|[\\p{P}\\p{S}&&[^/]]+$");
    private static final Pattern TIME_BEFORE_YEAR =
            Pattern.compile("(\\d{1,2}\\.? \\p{L}+\\.?),? (?:kl\\.? |klockan )?(\\d{1,2}[.:]\\d{2}),? (\\d{4})");
    private static final Pattern TIME_FIRST = Pattern.compile(
            "^(?:kl(?:ockan|\\.)? ?)?(\\d{1,2}[.:]\\d{2}),? (?:den )?(\\d{1,4}[ /.:-]\\D?.{3,})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARS = Pattern.compile("(?<=\\d),? [|•·–-] (?:kl\\.? ?)?(?=\\d{1,2}[.:]\\d{2})");
    private static final Pattern BEGINS_LIKE_A_DATE = Pattern.compile("[\\p{L}\\d].*");

    private DateText() {}

    /**
     * A date in a line.
     *
     * @param start where it begins
     * @param end where it ends
     * @param written the date in a form that DateReader reads
     * @param date the date
     */
    public record Found(int start, int end, String written, PartialDate date) {}

    /** The days with a year of four figures in a line, in order; none in a line that is long. */
    public static List<Found> in(String line) {
        List<Found> found = new ArrayList<>();
        if (line.length() > LONGEST_LINE) {
            return found;
        }
        List<int[]> words = words(line);
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

    /** A date that a line gives behind a label, also if its year has two figures. */
    public static Optional<Found> behind(String line, int labelEnd) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        List<int[]> words = words(line);
        for (int start = 0; start < words.size(); start++) {
            if (words.get(start)[0] >= labelEnd
                    && line.substring(words.get(start)[0], words.get(start)[1]).matches(".*\\d.*")) {
                for (int end = Math.min(words.size(), start + WORDS_AFTER_A_YEAR) - 1; end >= start; end--) {
                    Optional<Found> date = read(line, words.get(start)[0], words.get(end)[1]);
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<int[]> words(String line) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
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
        int first = Math.max(least, year - WORDS_BEFORE_A_YEAR);
        int last = Math.min(words.size() - 1, year + WORDS_AFTER_A_YEAR);
        for (int length = last - first + 1; length > 0; length--) {
            for (int start = Math.max(first, year - length + 1); start <= year && start + length - 1 <= last; start++) {
                Optional<Found> date = read(line, words.get(start)[0], words.get(start + length - 1)[1]);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> read(String line, int start, int end) {
        String written = tidy(line.substring(start, end));
        boolean labelled = PageWords.LABELLED.matcher(written).matches();
        if (labelled || !BEGINS_LIKE_A_DATE.matcher(written).matches()) {
            return Optional.empty();
        }
        return DateReader.readDay(written).map(date -> new Found(start, end, written, date));
    }

    /** A date as it is written, with ordinary hyphens, without what stands around it, and the time of day last. */
    public static String tidy(String text) {
        String plain = BARS.matcher(HYPHENS.matcher(text).replaceAll("-")).replaceAll(" ");
        String bare = EDGES.matcher(plain).replaceAll("");
        String ordered = TIME_BEFORE_YEAR.matcher(bare).replaceAll("$1 $3 $2");
        return TIME_FIRST.matcher(ordered).replaceAll("$2 $1");
    }
}
