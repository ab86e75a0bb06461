package se.nyhetsarkivet.web.press.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.item.PartialDate;

/**
 * A time of the day from one clock time to another, in Sweden.
 *
 * @param start when it begins
 * @param end when it ends, later on the same day
 */
public record TimeSpan(LocalTime start, LocalTime end) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

    /** Checks that it ends after it begins. */
    public TimeSpan {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "the time ends at " + end + ", not after its beginning at " + start + ", on the same day");
        }
    }

    /**
     * Reads a time as it is written.
     *
     * @param text such as {@code 8.00-17.00}, {@code 08:00–17:00} or {@code 8-17}
     * @return the time
     * @throws IllegalArgumentException if it is none; the message says what is expected
     */
    public static TimeSpan parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no time; expected such as 8.00-17.00");
        }
        return new TimeSpan(time(written.group(1), written.group(2)), time(written.group(3), written.group(4)));
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        try {
            return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
        } catch (DateTimeException beyondTheDay) {
            throw new IllegalArgumentException(
                    "'" + hour + (minute == null ? "" : "." + minute) + "' is no time of the day; the last is 23.59",
                    beyondTheDay);
        }
    }

    /** The same as it is written. */
    String written() {
        return written(start) + "-" + written(end);
    }

    private static String written(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** When it begins on a day. A clock time that the change to summer time leaves out counts as an hour later. */
    Instant startOn(LocalDate day) {
        return day.atTime(start).atZone(PartialDate.ZONE).toInstant();
    }

    /** When it ends on a day. */
    Instant endOn(LocalDate day) {
        return day.atTime(end).atZone(PartialDate.ZONE).toInstant();
    }

    /** Whether a moment of a day lies in it; its end does not. */
    boolean contains(Instant moment, LocalDate day) {
        return !moment.isBefore(startOn(day)) && moment.isBefore(endOn(day));
    }
}
