package se.nyhetsarkivet.intake.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Reads dates in the forms in which sources write them, in Swedish, English and figures: ISO 8601, RFC 822 and its
 * successors, {@code 23/4 2018}, {@code måndag 23 april 2018 kl. 10.15}, {@code Apr 23, 2018}. What is not written is not
 * added: {@code april 2018} stays a month. A time without a zone is Stockholm's, a weekday is passed over even if it is
 * wrong, and of two numbers before a year the first is the day unless only the other order gives a date.
 */
public final class SourceDates {

    private static final int MAX_CHARACTERS = 100;
    private static final int SHOWN_CHARACTERS = 40;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ZONE_REGION = Pattern.compile("\\[[\\w/+-]+]$");
    private static final Pattern DOT_NET = Pattern.compile("\\\\?/date\\((-?\\d{1,15})([+-]\\d{4})?\\)\\\\?/");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    private SourceDates() {}

    /**
     * Reads a date.
     *
     * @param text the date as the source writes it
     * @return the date, as precise as it is written
     * @throws InvalidValueException if it is in no known form or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw unreadable(text);
        }
        String tidy = tidy(text);
        try {
            return read(tidy).orElseThrow(() -> unreadable(text));
        } catch (DateTimeException noSuchDate) {
            throw unreadable(text);
        }
    }

    /**
     * Reads a date that may be missing or unreadable.
     *
     * @param text the date as the source writes it, or the empty string
     * @return the date, or empty
     */
    public static Optional<PartialDate> find(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (InvalidValueException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads a moment that is counted in seconds from the beginning of 1970.
     *
     * @param seconds the number as the source writes it
     * @return the moment
     * @throws InvalidValueException if it is no whole number, or the moment is not in the years 1 to 9999
     */
    public static PartialDate parseUnixSeconds(String seconds) {
        return unix(seconds, 1000);
    }

    /**
     * Reads a moment that is counted in milliseconds from the beginning of 1970.
     *
     * @param milliseconds the number as the source writes it
     * @return the moment
     * @throws InvalidValueException if it is no whole number, or the moment is not in the years 1 to 9999
     */
    public static PartialDate parseUnixMilliseconds(String milliseconds) {
        return unix(milliseconds, 1);
    }

    private static String tidy(String text) {
        String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String local = ZONE_REGION.matcher(spaced).replaceFirst("");
        return local.endsWith(".") && !local.endsWith(".m.") ? local.substring(0, local.length() - 1) : local;
    }

    private static Optional<PartialDate> read(String tidy) {
        try {
            return Optional.of(PartialDate.parse(tidy.toUpperCase(Locale.ROOT)));
        } catch (InvalidValueException otherForm) {
            Matcher dotNet = DOT_NET.matcher(tidy);
            if (dotNet.matches()) {
                ZoneOffset offset = dotNet.group(2) == null ? ZoneOffset.UTC : ZoneOffset.of(dotNet.group(2));
                return Optional.of(moment(Long.parseLong(dotNet.group(1)), offset));
            }
            return DateForms.read(tidy);
        }
    }

    private static PartialDate unix(String number, int milliseconds) {
        if (!NUMBER.matcher(number.strip()).matches()) {
            throw unreadable(number);
        }
        try {
            return moment(Math.multiplyExact(Long.parseLong(number.strip()), (long) milliseconds), ZoneOffset.UTC);
        } catch (DateTimeException outOfRange) {
            throw unreadable(number);
        }
    }

    private static PartialDate moment(long milliseconds, ZoneOffset offset) {
        OffsetDateTime moment = Instant.ofEpochMilli(milliseconds).atOffset(offset);
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return new PartialDate.OfMoment(moment);
    }

    private static InvalidValueException unreadable(String text) {
        String shown = text.length() <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS / 2)) + "…";
        return new InvalidValueException("the date '" + shown + "' is none that exists, or in no form that is known;"
                + " expected one such as 2018, 2018-04, 2018-04-23, 2018-04-23T10:15, 23 april 2018 or 23/4 2018");
    }
}
