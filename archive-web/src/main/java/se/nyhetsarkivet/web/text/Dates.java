package se.nyhetsarkivet.web.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;

/** Dates as they are written in running text. */
public final class Dates {

    private Dates() {}

    /**
     * A date, as precisely as it is known.
     *
     * @param date the date
     * @param locale the reader's language
     * @return for example {@code 23 april 2018 kl. 14.30}, {@code 23 april 2018}, {@code april 2018} or {@code 2018}
     */
    public static String text(PartialDate date, Locale locale) {
        return switch (date) {
            case PartialDate.OfYear year -> year.iso();
            case PartialDate.OfMonth month -> format("LLLL yyyy", month.month(), locale);
            case PartialDate.OfDay day -> day(day.day(), locale);
            case PartialDate.OfMoment moment ->
                format(
                        locale.getLanguage().equals("sv") ? "d MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy, HH:mm",
                        moment.moment().atZoneSameInstant(PartialDate.ZONE),
                        locale);
        };
    }

    /**
     * A moment, to the minute, by the clock in Sweden.
     *
     * @param moment the moment
     * @param locale the reader's language
     * @return for example {@code 23 april 2018 kl. 14.30}
     */
    public static String moment(Instant moment, Locale locale) {
        return text(new PartialDate.OfMoment(moment.atZone(PartialDate.ZONE).toOffsetDateTime()), locale);
    }

    /**
     * A day.
     *
     * @param day the day
     * @param locale the reader's language
     * @return for example {@code 23 april 2018}
     */
    public static String day(LocalDate day, Locale locale) {
        return format("d MMMM yyyy", day, locale);
    }

    /**
     * A range of dates with two ends.
     *
     * @param range the range
     * @param locale the reader's language
     * @return for example {@code 2015–2018}, {@code mars 2018 – maj 2018} or {@code 2018}
     */
    public static String range(DateRange range, Locale locale) {
        PartialDate from = range.from().orElseThrow();
        String first = text(from, locale);
        String last = text(range.to().orElseThrow(), locale);
        return first.equals(last) ? first : first + (from instanceof PartialDate.OfYear ? "–" : " – ") + last;
    }

    /**
     * A day of any year.
     *
     * @param day the day
     * @param locale the reader's language
     * @return for example {@code 23 april}
     */
    public static String dayOfYear(LocalDate day, Locale locale) {
        return format("d MMMM", day, locale);
    }

    /**
     * A day with its weekday.
     *
     * @param day the day
     * @param locale the reader's language
     * @return for example {@code måndag 23 april 2018}
     */
    public static String weekday(LocalDate day, Locale locale) {
        return format("EEEE d MMMM yyyy", day, locale);
    }

    /**
     * The name of a day of the week, as within a sentence.
     *
     * @param day the day
     * @param locale the reader's language
     * @return for example {@code måndag}
     */
    public static String weekdayName(LocalDate day, Locale locale) {
        return format("EEEE", day, locale);
    }

    /**
     * A day with its weekday, for one that is not far away.
     *
     * @param day the day
     * @param locale the reader's language
     * @return for example {@code måndag 23 april}
     */
    public static String weekdayOfYear(LocalDate day, Locale locale) {
        return format("EEEE d MMMM", day, locale);
    }

    /**
     * A time of the day.
     *
     * @param time the time
     * @param locale the reader's language
     * @return for example {@code 8.00}
     */
    public static String time(LocalTime time, Locale locale) {
        return format(locale.getLanguage().equals("sv") ? "H.mm" : "H:mm", time, locale);
    }

    /**
     * A bucket of a time line.
     *
     * @param start its first day
     * @param unit its length
     * @param locale the reader's language
     * @return for example {@code april 2018}
     */
    public static String bucket(LocalDate start, DateUnit unit, Locale locale) {
        return switch (unit) {
            case DAY -> day(start, locale);
            case MONTH -> format("LLLL yyyy", start, locale);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    private static String format(String pattern, TemporalAccessor date, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
