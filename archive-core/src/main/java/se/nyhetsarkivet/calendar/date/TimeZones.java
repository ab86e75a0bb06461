package se.nyhetsarkivet.calendar.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The zones of times, by abbreviations, offsets and regions. An abbreviation means what it says: {@code CET} is +01:00 in summer too. */
final class TimeZones {

    private static final String HOURS =
            "z 0 ut 0 utc 0 gmt 0 wet 0 bst 1 west 1 wetdst 1 cet 1 met 1 mez 1 cest 2 mest 2 mesz 2 cetdst 2 metdst 2"
                    + " eet 2 eest 3 eetdst 3 msk 3 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7";

    private static final Map<String, ZoneOffset> ZONES = zones(HOURS);

    /** The abbreviations as alternatives of a pattern. */
    static final String NAMES = String.join("|", ZONES.keySet());

    private static final Pattern BEGINNING = Pattern.compile("(?:^|(?<=[/_]))[a-z]");

    private TimeZones() {}

    /**
     * The zone of an abbreviation.
     *
     * @throws DateTimeException if it is unknown
     */
    static ZoneOffset named(String name) {
        ZoneOffset known = ZONES.get(name.replace(" ", ""));
        if (known == null) {
            throw new DateTimeException("no zone " + name);
        }
        return known;
    }

    /**
     * The zone of an offset, perhaps behind {@code gmt} or {@code utc}.
     *
     * @throws DateTimeException if it is larger than any
     */
    static ZoneOffset offset(String written) {
        return ZoneOffset.of(written.replaceFirst("^(?:gmt|utc) ?", ""));
    }

    /**
     * The zone of a region in small letters, such as {@code europe/stockholm}.
     *
     * @throws DateTimeException if there is none
     */
    static ZoneId region(String name) {
        return ZoneId.of(
                BEGINNING.matcher(name).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT)));
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
