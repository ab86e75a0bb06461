package se.nyhetsarkivet.search.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.nyhetsarkivet.calendar.period.PeriodReader;
import se.nyhetsarkivet.item.DateRange;

/**
 * A date that was typed among the words of a search, as in {@code kärnkraft utbyggnad 2023}. Only what names its year is taken
 * for one.
 *
 * @param words the words of the date as typed
 * @param dates the range that they mean
 */
public record DateAmongWords(List<String> words, DateRange dates) {

    private static final int MOST_WORDS = 6;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?:\\d{4})?(?!\\d)"
            + "|(?<!\\d)\\d{6}(?!\\d)|\\d/\\d\\d?\\s?[-\u2013]\\s?\\d\\d(?!\\d)|\\p{L}\\.?\\s?[-'\u2019]\\d\\d(?!\\d)");

    private static final PeriodReader READER = new PeriodReader();

    /** The longest date in some words that stand side by side. */
    public static Optional<DateAmongWords> in(List<String> words, LocalDate today) {
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int first = 0; first + length <= words.size(); first++) {
                List<String> part = words.subList(first, first + length);
                String text = String.join(" ", part);
                Optional<DateRange> dates = YEAR.matcher(text).find() ? READER.read(text, today) : Optional.empty();
                if (dates.isPresent()) {
                    return Optional.of(new DateAmongWords(new ArrayList<>(part), dates.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The text without the date. */
    public String takenFrom(String text) {
        String date = words.stream().map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<!\\S)" + date + "(?!\\S)")
                .matcher(text)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
