package se.nyhetsarkivet.calendar.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.item.PartialDate;

/**
 * A time of day as it stands behind a day.
 *
 * @param time the time, or empty for the end of the day and for some hours, of which only the day is kept
 * @param zone the zone in which it is meant
 */
public record TimeOfDay(Optional<LocalTime> time, ZoneId zone) {

    private static final String HOURS =
            "z 0 ut 0 utc 0 gmt 0 wet 0 bst 1 west 1 wetdst 1 cet 1 met 1 mez 1 cest 2 mest 2 mesz 2 cetdst 2 metdst 2"
                    + " eet 2 eest 3 eetdst 3 msk 3 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7";

    private static final Map<String, ZoneOffset> ZONES = zones(HOURS);
    private static final String KNOWN = String.join("|", ZONES.keySet());

    private static final String HOUR = "\\d{1,2}(?:[:.]\\d{2})?(?!\\d)";

    private static final Pattern WRITTEN = Pattern.compile("(?:t|[,;:]? ?[-\u2013\u2014@|\u2022\u00b7_]? ?\\(?)"
            + "(?:(?<span>(?:klo?\\.?:? ?|klockan )" + HOUR + " ?[-\u2013] ?" + HOUR + ")"
            + "|(?:at |klo?\\.?:? ?|klockan )?(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
            + "|(?:klo?\\.? ?|klockan )?(?<digits>\\d{4}(?:\\d{2})?)(?:[.,]\\d{1,9})?"
            + "|(?:at |klo?\\.? ?|klockan )(?<wordhour>\\d{1,2})"
            + "|(?<letterhour>\\d{1,2}) ?h(?!\\p{L})"
            + "|(?<halfhour>\\d{1,2})(?= ?[ap]\\.?m))"
            + "(?: ?(?<half>[ap])\\.?m(?!\\p{L})\\.?)?"
            + "(?: ?(?:hrs?|h|uhr)(?!\\p{L})\\.?)?"
            + "(?<until>(?: ?\u2013 ?| - |-(?=\\d{1,2}\\.))\\d{1,2}[:.]\\d{2})?"
            + "(?: ?(?:\\(?(?<offset>(?:gmt ?|utc ?)?[+-]\\d{1,2}(?::?\\d{2})?)(?: [a-z]{2,5})?|(?<name>[a-z]+(?: dst)?)"
            + "|\\((?<known>" + KNOWN + ")\\)|(?:svensk|lokal|local) (?:sommar|normal)?ti(?:d|me)"
            + "|(?<region>[a-z]+/[a-z_]+(?:/[a-z_]+)?)))?\\)?(?: ?\\([^()]*\\))?");

    private static final Pattern BEGINNING = Pattern.compile("(?:^|(?<=[/_]))[a-z]");

    /**
     * Reads what stands behind a day.
     *
     * @throws DateTimeException if it is a time that does not exist, or one of an unknown zone
     */
    public static Optional<TimeOfDay> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group("span") != null) {
            return Optional.of(new TimeOfDay(Optional.empty(), PartialDate.ZONE));
        }
        String digits = parts.group("digits");
        String hour = digits == null ? hour(parts) : digits.substring(0, 2);
        String minute = orZero(digits == null ? parts.group("minute") : digits.substring(2, 4));
        String second = orZero(digits == null ? parts.group("second") : digits.substring(4));
        boolean endOfDay = hour.equals("24") && Integer.parseInt(minute) == 0 && Integer.parseInt(second) == 0;
        boolean dayOnly = endOfDay || parts.group("until") != null;
        Optional<LocalTime> time =
                dayOnly ? Optional.empty() : Optional.of(time(hour, minute, second, parts.group("half")));
        return Optional.of(new TimeOfDay(time, zone(parts)));
    }

    public PartialDate on(LocalDate day) {
        return time.<PartialDate>map(known ->
                        new PartialDate.OfMoment(day.atTime(known).atZone(zone).toOffsetDateTime()))
                .orElseGet(() -> new PartialDate.OfDay(day));
    }

    private static String hour(Matcher parts) {
        for (String name : new String[] {"hour", "wordhour", "letterhour", "halfhour"}) {
            String written = parts.group(name);
            if (written != null) {
                return written;
            }
        }
        throw new IllegalStateException("a time has an hour");
    }

    private static String orZero(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? "0" : digits;
    }

    /** A leap second is written as the sixtieth, and is kept as the last one before it. */
    private static LocalTime time(String hour, String minute, String second, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        int seconds = Integer.parseInt(second);
        if (half != null) {
            if (hours < 1 || hours > 12) {
                throw new DateTimeException("no hour " + hour + " in half a day");
            }
            hours = hours % 12 + (half.equals("p") ? 12 : 0);
        }
        return LocalTime.of(hours, Integer.parseInt(minute), seconds == 60 ? 59 : seconds);
    }

    private static ZoneId zone(Matcher parts) {
        String offset = parts.group("offset");
        String name = parts.group("known") == null ? parts.group("name") : parts.group("known");
        String region = parts.group("region");
        if (offset != null) {
            return ZoneOffset.of(offset.replaceFirst("^(?:gmt|utc) ?", ""));
        }
        if (name != null) {
            return named(name.replace(" ", ""));
        }
        return region == null
                ? PartialDate.ZONE
                : ZoneId.of(BEGINNING
                        .matcher(region)
                        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT)));
    }

    private static ZoneId named(String name) {
        ZoneOffset known = ZONES.get(name);
        if (known == null) {
            throw new DateTimeException("no zone " + name);
        }
        return known;
    }

    private static Map<String, ZoneOffset> zones(String namesAndHours) {
        Map<String, ZoneOffset> zones = new HashMap<>();
        String[] words = namesAndHours.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            zones.put(words[i], ZoneOffset.ofHours(Integer.parseInt(words[i + 1])));
        }
        return Map.copyOf(zones);
    }
}
