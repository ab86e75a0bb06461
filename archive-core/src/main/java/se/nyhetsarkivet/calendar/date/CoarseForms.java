package se.nyhetsarkivet.calendar.date;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.item.PartialDate;

/** The forms of a month and of a year, also where the rest of the date is written as unknown. */
public final class CoarseForms {

    private static final String UNKNOWN = "(?:0{1,2}|x{1,2}|u{1,2}|\\?{1,2})(?:[t ]00:00(?::00)?)?";
    private static final Pattern YEAR_AND_MONTH = Pattern.compile(
            "(\\d{4})[-/.](?!00?\\D)(\\d{1,2})(?:[-/.]" + UNKNOWN + ")?|(?<year>(?:19|20)\\d{2})(?<month>\\d{2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}+)\\.?,?(?:[ /-](\\d{4})| ?[-'](\\d{2}))");
    private static final Pattern YEAR =
            Pattern.compile("(?:år |year |anno |(?:[hv]t|(?:höst|vår)termin(?:en)?)[ /'-]*)?(\\d{4})(?:[-/.]" + UNKNOWN
                    + "(?:[-/.]" + UNKNOWN + ")?|-)?");

    private static final Pattern SHORT_TERM =
            Pattern.compile("(?:[hv]t[ /'-]*|(?:höst|vår)termin(?:en)?[ /'-]+)(\\d{2})");

    private CoarseForms() {}

    public static Optional<PartialDate> read(String date) {
        return year(date).or(() -> inFigures(date)).or(() -> named(date));
    }

    private static Optional<PartialDate> year(String date) {
        Matcher term = SHORT_TERM.matcher(date);
        Matcher year = term.matches() ? term : YEAR.matcher(date);
        return year.matches()
                ? Optional.of(new PartialDate.OfYear(Year.of(DayForms.year(year.group(1)))))
                : Optional.empty();
    }

    private static Optional<PartialDate> inFigures(String date) {
        Matcher yearFirst = YEAR_AND_MONTH.matcher(date);
        if (yearFirst.matches()) {
            boolean parted = yearFirst.group(1) != null;
            return Optional.of(month(
                    parted ? yearFirst.group(1) : yearFirst.group("year"),
                    DayForms.number(parted ? yearFirst.group(2) : yearFirst.group("month"))));
        }
        Matcher monthFirst = MONTH_AND_YEAR.matcher(date);
        return monthFirst.matches()
                ? Optional.of(month(monthFirst.group(2), DayForms.number(monthFirst.group(1))))
                : Optional.empty();
    }

    /** Here {@code jul} is July: a program wrote it, or somebody who did not think of Christmas. */
    private static Optional<PartialDate> named(String date) {
        Matcher parts = NAMED.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String year = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return DateVocabulary.monthBesideYear(parts.group(1)).map(number -> month(year, number));
    }

    private static PartialDate month(String year, int month) {
        return new PartialDate.OfMonth(YearMonth.of(DayForms.year(year), month));
    }
}
