package se.nyhetsarkivet.calendar.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.item.PartialDate;

/** The forms of a day, alone or with a time before, behind or within it. */
public final class DayForms {

    private static final String ORDINAL = "(?::?(?:a|e|sta|ste|dje|de|te)(?!\\p{L})|\\.|st|nd|rd|th)?";
    private static final String NO_MORE = "(?!\\d|[:.]\\d)";

    /** What the time of day may follow; every form of a day is tried where the text begins. */
    private static final List<Form> FORMS = List.of(
            form(
                    "(\\d{4}) ?([-/.]) ?(?!00?\\D)(\\d{1,2}) ?\\2 ?(?!00?(?:\\D|$))(\\d{1,2})(?!\\d)",
                    m -> day(m.group(1), m.group(3), m.group(4))),
            form("(\\d{4})(\\d{2})(\\d{2})(?=$|\\D|\\d{4}(?:\\d{2})?(?!\\d))", DayForms::yearMonthDay),
            form("((?:19|20)\\d{2})([ :])(\\d{2})\\2(\\d{2})(?!\\d)", m -> day(m.group(1), m.group(3), m.group(4))),
            form(
                    "(\\d{2}) (\\d{2}) ((?:19|20)\\d{2})(?!\\d)",
                    m -> dayAndMonth(" ", m.group(3), m.group(1), m.group(2))),
            form("(\\d{4})-?w(\\d{2})-?([1-7])(?!\\d)", DayForms::weekDate),
            form("(\\d{4})-(\\d{3})(?!\\d)|((?:19|20)\\d{2})(\\d{3})(?!\\d)", DayForms::dayOfYear),
            form(
                    "(\\d{1,2}) ?([-/.]) ?(\\d{1,2})(?: ?\\2 ?| ?- ?| )(\\d{4})(?!\\d)",
                    m -> dayAndMonth(m.group(2), m.group(4), m.group(1), m.group(3))),
            form(
                    "(\\d{1,2})(/)(\\d{1,2})(?:/| ?- ?| )'?(\\d{2})" + NO_MORE,
                    m -> dayAndMonth(m.group(2), m.group(4), m.group(1), m.group(3))),
            form("(\\d{1,2})([-.])(\\d{1,2})\\2(\\d{2})" + NO_MORE, DayForms::threeShortNumbers),
            form("(\\d{2})(\\d{2})(\\d{2})(?!\\d)", DayForms::sixDigits),
            form(
                    "(?:den |the )?(\\d{1,2}|l(?= ))" + ORDINAL
                            + "[ ./-]?(?:of |i )?(\\p{L}+)\\.?,?(?:[ ./-]?(\\d{4})|(?:[ ./-]?| ?[-'])(\\d{2}))"
                            + NO_MORE,
                    m -> named(either(m, 3, 4), m.group(2), m.group(1))),
            form(
                    "(\\p{L}+)\\.?[ ./-](?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? ?'(\\d{2})|(?:, ?|[ ./-])(\\d{4}))"
                            + NO_MORE,
                    m -> named(either(m, 3, 4), m.group(1), m.group(2))),
            form(
                    "(\\d{4})[,.]?[ ./-](\\p{L}+)\\.?[ ./-](\\d{1,2})" + ORDINAL + NO_MORE,
                    m -> named(m.group(1), m.group(2), m.group(3))),
            form(
                    "(\\d{4})[,.]? (?:den )?(\\d{1,2})" + ORDINAL + "[ ./-](\\p{L}+)",
                    m -> named(m.group(1), m.group(3), m.group(2))));

    /** {@code Apr 23 10:15:00 CEST 2018}, as the command date writes, and {@code 23 april kl. 10.15 2018}. */
    private static final Pattern TIME_WITHIN = Pattern.compile(
            "(?<day>\\p{L}+\\.? \\d{1,2}|\\d{1,2}" + ORDINAL + " \\p{L}+\\.?),?(?<time> .{4,25}?),? (?<year>\\d{4})");

    private static final Pattern BEGINS_WITH_TIME =
            Pattern.compile("(?:klo?\\b|klockan |at |from |från |fr\\.? |mellan |between |tid[: ]"
                    + "|\\d{1,2}(?:[:.h]\\d{2}| ?[apfe]\\.? ?m| ?[-\u2012-\u2015] ?\\d{1,2}[ ,])).*");
    private static final Pattern END_OF_TIME = Pattern.compile(" ?[-\u2013\u2014|,] ?| ");
    private static final Pattern WORD_BEFORE_DAY = Pattern.compile("(?:on|den) (?=\\S)");
    private static final int LONGEST_TIME = 40;

    private DayForms() {}

    /** The reading is empty if the text is not in the form after all. */
    private record Form(Pattern pattern, Function<Matcher, Optional<LocalDate>> reading) {}

    private static Form form(String pattern, Function<Matcher, Optional<LocalDate>> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    /**
     * Reads a day or a moment.
     *
     * @throws DateTimeException if the form is known but the day, the month or the time of day does not exist
     */
    public static Optional<PartialDate> read(String date) {
        return dayFirst(date).or(() -> timeFirst(date)).or(() -> timeWithin(date));
    }

    private static Optional<PartialDate> dayFirst(String date) {
        for (Form form : FORMS) {
            Matcher day = form.pattern().matcher(date);
            if (day.lookingAt()) {
                String rest = date.substring(day.end());
                Optional<TimeOfDay> time = TimeOfDay.read(rest);
                if (rest.isEmpty() || time.isPresent()) {
                    Optional<LocalDate> read = form.reading().apply(day);
                    if (read.isPresent()) {
                        return Optional.of(time.map(known -> known.on(read.get()))
                                .orElseGet(() -> new PartialDate.OfDay(read.get())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 14.30, 23 april 2018}. */
    private static Optional<PartialDate> timeFirst(String date) {
        if (!BEGINS_WITH_TIME.matcher(date).matches()) {
            return Optional.empty();
        }
        Matcher end = END_OF_TIME.matcher(date);
        while (end.find() && end.start() <= LONGEST_TIME) {
            Optional<PartialDate> read = timed(date.substring(end.end()), " " + date.substring(0, end.start()));
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> timeWithin(String date) {
        Matcher parts = TIME_WITHIN.matcher(date);
        return parts.matches()
                        && BEGINS_WITH_TIME
                                .matcher(parts.group("time").stripLeading())
                                .matches()
                ? timed(parts.group("day") + " " + parts.group("year"), parts.group("time"))
                : Optional.empty();
    }

    private static Optional<PartialDate> timed(String day, String time) {
        return dayFirst(WORD_BEFORE_DAY.matcher(day).replaceFirst(""))
                .filter(PartialDate.OfDay.class::isInstance)
                .flatMap(known -> TimeOfDay.read(time).map(read -> read.on(known.firstDay())));
    }

    private static Optional<LocalDate> yearMonthDay(Matcher parts) {
        return day(parts.group(1), parts.group(2), parts.group(3));
    }

    private static Optional<LocalDate> weekDate(Matcher parts) {
        LocalDate inYear = LocalDate.of(year(parts.group(1)), 1, 4);
        int week = number(parts.group(2));
        if (!inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week)) {
            throw new DateTimeException("no week " + week);
        }
        return Optional.of(
                inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.of(number(parts.group(3)))));
    }

    private static Optional<LocalDate> dayOfYear(Matcher parts) {
        return Optional.of(LocalDate.ofYearDay(year(either(parts, 1, 3)), number(either(parts, 2, 4))));
    }

    /** Of two numbers the first is the day unless only the other order gives a date. */
    private static Optional<LocalDate> dayAndMonth(String between, String year, String first, String second) {
        boolean monthFirst = !between.equals(".") && number(second) > 12;
        return monthFirst ? day(year, first, second) : day(year, second, first);
    }

    /** {@code 18-04-23} begins with the year as Swedes write it, unless that gives no date; {@code 23-4-18} does not. */
    private static Optional<LocalDate> threeShortNumbers(Matcher parts) {
        boolean even = parts.group(1).length() == 2 && parts.group(3).length() == 2;
        boolean yearFirst = even && parts.group(2).equals("-") && isDay(parts.group(1), parts.group(3), parts.group(4));
        return yearFirst
                ? day(parts.group(1), parts.group(3), parts.group(4))
                : dayAndMonth(parts.group(2), parts.group(4), parts.group(1), parts.group(3));
    }

    /** {@code 180423}; otherwise it may be a year and a month. */
    private static Optional<LocalDate> sixDigits(Matcher parts) {
        return isDay(parts.group(1), parts.group(2), parts.group(3)) ? yearMonthDay(parts) : Optional.empty();
    }

    /** A lone {@code l} is the one of typewriters and of text recognition. */
    private static Optional<LocalDate> named(String year, String month, String day) {
        return DateVocabulary.monthOfWholeDate(month)
                .map(number -> LocalDate.of(year(year), number, day.equals("l") ? 1 : number(day)));
    }

    private static String either(Matcher parts, int one, int other) {
        return parts.group(one) == null ? parts.group(other) : parts.group(one);
    }

    private static boolean isDay(String year, String month, String day) {
        try {
            return day(year, month, day).isPresent();
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(year(year), number(month), number(day)));
    }

    /** Two digits are of the hundred years that end with {@link DateReader#LAST_SHORT_YEAR}. */
    public static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 2) {
            return DateReader.LAST_SHORT_YEAR - Math.floorMod(DateReader.LAST_SHORT_YEAR - year, 100);
        }
        if (year == 0) {
            throw new DateTimeException("no year 0");
        }
        return year;
    }

    public static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
