package se.nyhetsarkivet.intake.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.PartialDate;

/**
 * A time of day as it stands behind a day.
 *
 * @param time the time
 * @param offset how far it is from UTC, or empty for Stockholm's time
 */
record TimeOfDay(LocalTime time, Optional<ZoneOffset> offset) {

    private static final Pattern WRITTEN = Pattern.compile("(?:t|,? |, ?| ?- ?)"
            + "(?:(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
            + "|(?<digits>\\d{4}(?:\\d{2})?)(?:[.,]\\d{1,9})?"
            + "|(?:at |kl\\.? ?|klockan )(?<hour2>\\d{1,2})(?:[:.](?<minute2>\\d{2})(?:[:.](?<second2>\\d{2}))?)?)"
            + "(?: ?(?<half>[ap])\\.?m\\.?)?"
            + "(?: ?(?<zone>(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]+)(?: \\([^()]*\\))?)?");

    private static final Map<String, ZoneOffset> ZONES = zones(
            "z 0 ut 0 utc 0 gmt 0 wet 0 bst 1 west 1 cet 1 met 1 mez 1"
                    + " cest 2 mest 2 mesz 2 eet 2 eest 3 msk 3 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7");

    static Optional<TimeOfDay> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalTime time = parts.group("digits") == null
                ? time(part(parts, "hour"), part(parts, "minute"), part(parts, "second"), half(parts))
                : compact(parts.group("digits"));
        String zone = parts.group("zone");
        return Optional.of(new TimeOfDay(time, zone == null ? Optional.empty() : Optional.of(offset(zone))));
    }

    PartialDate on(LocalDate day) {
        OffsetDateTime moment = offset.map(known -> day.atTime(time).atOffset(known))
                .orElseGet(() -> day.atTime(time).atZone(PartialDate.ZONE).toOffsetDateTime());
        return new PartialDate.OfMoment(moment);
    }

    private static String part(Matcher parts, String name) {
        String written = parts.group(name);
        String behindWord = parts.group(name + "2");
        return written == null ? behindWord == null ? "0" : behindWord : written;
    }

    private static String half(Matcher parts) {
        String half = parts.group("half");
        return half == null ? "" : half;
    }

    private static LocalTime compact(String digits) {
        return time(
                digits.substring(0, 2), digits.substring(2, 4), digits.length() > 4 ? digits.substring(4) : "0", "");
    }

    /** A leap second is written as the sixtieth, and is kept as the last one before it. */
    private static LocalTime time(String hour, String minute, String second, String half) {
        int hours = Integer.parseInt(hour);
        int seconds = Integer.parseInt(second);
        if (!half.isEmpty()) {
            if (hours < 1 || hours > 12) {
                throw new DateTimeException("no hour " + hour + " in half a day");
            }
            hours = hours % 12 + (half.equals("p") ? 12 : 0);
        }
        return LocalTime.of(hours, Integer.parseInt(minute), seconds == 60 ? 59 : seconds);
    }

    private static ZoneOffset offset(String zone) {
        ZoneOffset named = ZONES.get(zone);
        if (named != null) {
            return named;
        }
        String figures = zone.startsWith("gmt") || zone.startsWith("utc") ? zone.substring(3) : zone;
        return ZoneOffset.of(figures);
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
