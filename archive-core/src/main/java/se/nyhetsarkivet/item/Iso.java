package se.nyhetsarkivet.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.InvalidValueException;

/** How a partial date is written. */
final class Iso {

    static final Pattern PATTERN = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})"
            + "(?<time>[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
            + "(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final Instant BEGINNING =
            LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(PartialDate.ZONE).toInstant();
    private static final Instant END =
            LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(PartialDate.ZONE).toInstant();

    private Iso() {}

    static boolean isInRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static boolean isInRange(Instant moment) {
        return !moment.isBefore(BEGINNING) && moment.isBefore(END);
    }

    static void require(@Nullable Object date, boolean inRange) {
        if (!inRange) {
            throw new InvalidValueException(
                    "the date " + date + " cannot be kept; expected one of the years 0001 to 9999");
        }
    }

    static OffsetDateTime moment(LocalDate day, Matcher parts) {
        int second = parts.group("second") == null ? 0 : Integer.parseInt(parts.group("second"));
        LocalDateTime local =
                day.atTime(Integer.parseInt(parts.group("hour")), Integer.parseInt(parts.group("minute")), second);
        String offset = parts.group("offset");
        return offset == null
                ? local.atZone(PartialDate.ZONE).toOffsetDateTime()
                : local.atOffset(ZoneOffset.of(offset));
    }

    static InvalidValueException notADate(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new InvalidValueException("the date '" + shown
                + "' does not exist; expected yyyy, yyyy-MM, yyyy-MM-dd or yyyy-MM-ddTHH:mm with an optional offset");
    }
}
