package se.nyhetsarkivet.intake.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.PartialDate;

/** The forms of dates beyond PartialDate's own: a way to write the day, then perhaps a time of day. */
final class DateForms {

    /** What the time of day may follow; every form of a day is tried where the text begins. */
    private static final List<Form> FORMS = List.of(
            form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})", m -> day(m.group(1), m.group(3), m.group(4))),
            form("(\\d{4})(\\d{2})(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            form("(\\d{4})-?w(\\d{2})-?([1-7])", DateForms::weekDate),
            form("(\\d{4})-(\\d{3})", m -> LocalDate.ofYearDay(year(m.group(1)), number(m.group(2)))),
            form("(\\d{1,2})([-/.])(\\d{1,2})(?:\\2| ?- ?| )(\\d{4})", DateForms::dayAndMonthInEitherOrder),
            form(
                    "(?:den )?(\\d{1,2})(?:\\.|:?e|st|nd|rd|th)?[ -](?:of )?(\\p{L}+)\\.?,?[ -](\\d{4}|\\d{2})(?!\\d|:)",
                    m -> day(m.group(3), DateWords.month(m.group(2)), m.group(1))),
            form(
                    "(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})",
                    m -> day(m.group(3), DateWords.month(m.group(1)), m.group(2))));

    private static final Pattern MONTH = Pattern.compile("(\\p{L}+)\\.?,?[ -](\\d{4})|(\\d{4})/(\\d{1,2})");
    private static final Pattern UNIX_COMMAND =
            Pattern.compile("(\\p{L}+) (\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})( [a-z]{1,5})? (\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+)(?:\\.?, ?|\\. ?| )");

    private DateForms() {}

    private record Form(Pattern pattern, Function<Matcher, LocalDate> reading) {}

    private static Form form(String pattern, Function<Matcher, LocalDate> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    /**
     * Reads a date.
     *
     * @throws DateTimeException if the form is known but the day, the month or the time of day does not exist
     */
    static Optional<PartialDate> read(String text) {
        String date = withoutWeekday(text);
        for (Form form : FORMS) {
            Matcher day = form.pattern().matcher(date);
            if (day.lookingAt()) {
                String rest = date.substring(day.end());
                if (rest.isEmpty()) {
                    return Optional.of(new PartialDate.OfDay(form.reading().apply(day)));
                }
                Optional<TimeOfDay> time = TimeOfDay.read(rest);
                if (time.isPresent()) {
                    return Optional.of(time.get().on(form.reading().apply(day)));
                }
            }
        }
        return month(date).or(() -> unixCommand(date));
    }

    private static String withoutWeekday(String text) {
        Matcher word = WEEKDAY.matcher(text);
        return word.lookingAt() && DateWords.isWeekday(word.group(1)) ? text.substring(word.end()) : text;
    }

    private static Optional<PartialDate> month(String date) {
        Matcher month = MONTH.matcher(date);
        if (!month.matches()) {
            return Optional.empty();
        }
        YearMonth read = month.group(1) == null
                ? YearMonth.of(year(month.group(3)), number(month.group(4)))
                : YearMonth.of(year(month.group(2)), number(DateWords.month(month.group(1))));
        return Optional.of(new PartialDate.OfMonth(read));
    }

    /** What the command date and the function asctime write. */
    private static Optional<PartialDate> unixCommand(String date) {
        Matcher parts = UNIX_COMMAND.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group(4) == null ? "" : parts.group(4);
        LocalDate day = day(parts.group(5), DateWords.month(parts.group(1)), parts.group(2));
        return TimeOfDay.read(" " + parts.group(3) + zone).map(time -> time.on(day));
    }

    private static LocalDate weekDate(Matcher parts) {
        int week = number(parts.group(2));
        LocalDate inYear = LocalDate.of(year(parts.group(1)), 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()) {
            throw new DateTimeException("no week " + week);
        }
        return inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(java.time.temporal.ChronoField.DAY_OF_WEEK, number(parts.group(3)));
    }

    private static LocalDate dayAndMonthInEitherOrder(Matcher parts) {
        boolean monthFirst = !parts.group(2).equals(".") && number(parts.group(3)) > 12;
        return monthFirst
                ? day(parts.group(4), parts.group(1), parts.group(3))
                : day(parts.group(4), parts.group(3), parts.group(1));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(year(year), number(month), number(day));
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        if (year == 0) {
            throw new DateTimeException("no year 0");
        }
        return year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
