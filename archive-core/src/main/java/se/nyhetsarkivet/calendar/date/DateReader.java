package se.nyhetsarkivet.calendar.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.calendar.period.PeriodRangeParser;
import se.nyhetsarkivet.calendar.period.PeriodWords;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Reads one date in the forms in which sources write it, in Swedish, English and figures: ISO 8601, RFC 822 and its successors,
 * {@code 23/4 2018}, {@code måndag 23 april 2018 kl. 10.15}, {@code Apr 23, 2018}, {@code 180423}. What is not written is not
 * added: {@code april 2018} stays a month. Upper and lower case, the kind of spaces, hyphens and figures, and quotation marks and
 * parentheses around the date make no difference.
 *
 * <p>A time without a zone is Stockholm's; one of 24 hours is the end of the day, which alone is kept. A weekday is skipped
 * even if it is wrong. Of two numbers before a year the first is the day unless only the other order gives a date, or only the
 * other order gives the weekday that is named. Of three
 * numbers of two figures the first is the year if hyphens or nothing stands between them, the last otherwise.
 *
 * <p>A period, such as a week, a season, a quarter or some days, becomes the month that it is within, otherwise the year that it is
 * within, otherwise the year that it is named by. What has no year, is longer than a year or open, or is counted from the day on
 * which it is read, such as {@code i går}, is no date. Safe for use by many threads.
 */
public final class DateReader {

    /** The latest year that two figures can mean. */
    public static final int LAST_SHORT_YEAR = 2049;

    private static final int MAX_CHARACTERS = 100;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)[1-9]\\d{3}(?!\\d)");
    private static final Pattern TWO_YEARS = Pattern.compile("\\d{4} ?[-/\u2013] ?\\d");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("((?=.*\\p{L})(?!.*\\d{4}).*?[^ ,-])(?:,? -|,? ?'|(?<=\\p{L})-)(\\d{2})");
    private static final Pattern STANDARD = Pattern.compile("\\s*\\d{4}(?:-\\d{2}.*)?", Pattern.DOTALL);
    /** {@code 2018-04-23 14:30-15:00} would be a moment far in the west. */
    private static final Pattern MAY_BE_SPAN_OF_TIME =
            Pattern.compile("\\s*\\S{10}(?: \\d{2}:\\d{2}-.*|[Tt]\\d{2}:\\d{2}(?::\\d{2})?-1[3-9].*)");

    private static final Pattern TWO_FIGURES = Pattern.compile("^(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])(?=\\D)");
    private static final PeriodRangeParser PERIODS = PeriodRangeParser.onAnyDay(LAST_SHORT_YEAR);

    private DateReader() {}

    /**
     * Reads a date. No text is an error.
     *
     * @param text the date as it is written
     * @return the date, as precise as it is written; empty if it is in no known form or names a day that does not exist
     */
    public static Optional<PartialDate> read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        Optional<PartialDate> standard = standard(text);
        if (standard.isPresent()) {
            return standard;
        }
        String tidy = DateText.tidy(text);
        try {
            return standard(tidy)
                    .or(() -> onNamedDay(text, tidy))
                    .or(() -> DayForms.read(tidy))
                    .or(() -> CoarseForms.read(tidy))
                    .or(() -> period(tidy));
        } catch (DateTimeException | InvalidValueException noSuchDate) {
            return Optional.empty();
        }
    }

    /**
     * Reads a day, with or without its time; many times as fast as {@link #read} where there is none. No text is an error.
     *
     * @param text what may be a day
     * @return the day or the moment; empty for a month, a year or a period, and for what {@link #read} does not read
     */
    public static Optional<PartialDate> readDay(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String tidy = DateText.tidy(text);
        try {
            return standard(tidy)
                    .filter(DateReader::isDay)
                    .or(() -> onNamedDay(text, tidy))
                    .or(() -> DayForms.read(tidy));
        } catch (DateTimeException | InvalidValueException noSuchDate) {
            return Optional.empty();
        }
    }

    private static boolean isDay(PartialDate date) {
        return date instanceof PartialDate.OfDay || date instanceof PartialDate.OfMoment;
    }

    /** What begins with a weekday has the month before the day if only so it is that weekday. */
    private static Optional<PartialDate> onNamedDay(String text, String tidy) {
        Matcher figures = TWO_FIGURES.matcher(tidy);
        return figures.lookingAt()
                ? DateText.namedDay(text)
                        .flatMap(named -> DayForms.read(tidy)
                                .filter(dayFirst -> dayFirst.firstDay().getDayOfWeek() != named)
                                .flatMap(any -> DayForms.read(figures.replaceFirst("$2/$1")))
                                .filter(monthFirst -> monthFirst.firstDay().getDayOfWeek() == named))
                : Optional.empty();
    }

    private static Optional<PartialDate> standard(String text) {
        if (!STANDARD.matcher(text).matches()
                || MAY_BE_SPAN_OF_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(text.toUpperCase(Locale.ROOT)));
        } catch (InvalidValueException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> period(String text) {
        String tidy = withWholeYear(text);
        List<String> years =
                YEAR.matcher(tidy).results().map(MatchResult::group).distinct().toList();
        boolean one = years.size() == 1 && !TWO_YEARS.matcher(tidy).find();
        return years.isEmpty()
                ? Optional.empty()
                : PERIODS.read(PeriodWords.of(tidy))
                        .flatMap(range -> coarsest(range, one ? Optional.of(years.getFirst()) : Optional.empty()));
    }

    /** {@code v 17 -18}, {@code våren '18}. */
    private static String withWholeYear(String text) {
        Matcher year = SHORT_YEAR.matcher(text);
        return year.matches() ? year.group(1) + " " + DayForms.year(year.group(2)) : text;
    }

    private static Optional<PartialDate> coarsest(DateRange range, Optional<String> namedBy) {
        if (range.from().isEmpty() || range.to().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = range.from().get().firstDay();
        LocalDate last = range.to().get().lastDay();
        if (first.equals(last)) {
            return Optional.of(new PartialDate.OfDay(first));
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Optional.of(new PartialDate.OfMonth(YearMonth.from(first)));
        }
        if (first.getYear() == last.getYear()) {
            return Optional.of(new PartialDate.OfYear(Year.from(first)));
        }
        return namedBy.filter(any -> first.plusYears(1).isAfter(last))
                .map(year -> new PartialDate.OfYear(Year.parse(year)));
    }
}
