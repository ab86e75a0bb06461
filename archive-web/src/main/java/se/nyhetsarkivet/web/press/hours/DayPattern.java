package se.nyhetsarkivet.web.press.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which days a rule is about. */
public sealed interface DayPattern {

    /**
     * A single day.
     *
     * @param day the day
     */
    record Once(LocalDate day) implements DayPattern {}

    /**
     * The same date of every year.
     *
     * @param day the date
     */
    record EveryYear(MonthDay day) implements DayPattern {}

    /**
     * So many days from a feast that moves.
     *
     * @param feast the feast
     * @param days how many days after it; negative for before
     */
    record Moving(MovingFeast feast, int days) implements DayPattern {}

    /**
     * Reads a day as it is written.
     *
     * @param text such as {@code 2026-05-15}, {@code 12-24} or {@code easter-3}, three days before Easter Sunday
     * @return the days
     * @throws IllegalArgumentException if it is none; the message says what is expected
     */
    static DayPattern parse(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return new Once(LocalDate.parse(written));
            }
            if (written.matches("\\d{2}-\\d{2}")) {
                return new EveryYear(MonthDay.parse("--" + written));
            }
        } catch (DateTimeException notInTheCalendar) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no day of the calendar", notInTheCalendar);
        }
        for (MovingFeast feast : MovingFeast.values()) {
            Matcher moving = Pattern.compile(Pattern.quote(feast.written()) + "([+-]\\d{1,3})?")
                    .matcher(written);
            if (moving.matches()) {
                return new Moving(feast, moving.group(1) == null ? 0 : Integer.parseInt(moving.group(1)));
            }
        }
        throw new IllegalArgumentException("'" + text.strip()
                + "' is no day; expected 2026-05-15, or 12-24 for every year, or easter-3, midsummer-1, all-saints-1");
    }

    /**
     * The same as it is written, to be read again.
     *
     * @return such as {@code 12-24}
     */
    default String written() {
        return switch (this) {
            case Once once -> once.day().toString();
            case EveryYear every -> every.day().toString().substring(2);
            case Moving moving -> moving.feast().written() + (moving.days() == 0 ? "" : "%+d".formatted(moving.days()));
        };
    }

    /**
     * Whether a day is one of these.
     *
     * @param date the day
     * @param holidays to find out when the feasts that move are
     * @return true if it is
     */
    default boolean matches(LocalDate date, SwedishHolidays holidays) {
        return switch (this) {
            case Once once -> once.day().equals(date);
            case EveryYear every -> every.day().equals(MonthDay.from(date));
            case Moving moving -> {
                LocalDate feast = date.minusDays(moving.days());
                yield holidays.day(moving.feast(), Year.from(feast)).equals(feast);
            }
        };
    }
}
