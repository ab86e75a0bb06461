package se.nyhetsarkivet.calendar.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.item.PartialDate;

/**
 * A time of day as it stands behind a day. Of a span such as {@code 14.30–16.00} it is the beginning.
 *
 * @param time the time, or empty for the end of the day, of which only the day is kept
 * @param zone the zone in which it is meant
 */
public record TimeOfDay(Optional<LocalTime> time, ZoneId zone) {

    private static final String CLOCK = "(?:at |klo?\\.?:? ?|klockan )";
    private static final String FROM = "(?:från|fr\\.?|from|mellan|between) ";
    private static final String WORD = "(?:" + CLOCK + "|" + FROM + CLOCK + "?|tid(?::| |: ))";

    /** {@code pm}, {@code f.m.}, {@code på kvällen}. */
    private static final String HALF = "(?: ?[apfe](?:\\.? ?)m(?!\\p{L})\\.?"
            + "|,? (?:på |in the )?(?:förmiddag|eftermiddag|morgon|kväll|morning|afternoon|evening)(?:en)?)";

    private static final Pattern AFTERNOON = Pattern.compile("^ ?[pe]\\W*m|eftermiddag|kväll|afternoon|evening");
    private static final Pattern ENGLISH_AFTERNOON = Pattern.compile(" ?p\\W*m\\W*");

    private static final String DASH = "[-\u2012-\u2015]";

    private static final Pattern BEGINNING = Pattern.compile("(?<joint>t|[,;:]? ?[-\u2013\u2014@|\u2022\u00b7_]? ?\\(?)"
            + "(?:(?<word>" + WORD + ")?"
            + "(?:(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
            + "|(?<digits>\\d{4}(?:\\d{2})?)(?!\\d)(?:[.,]\\d{1,9})?"
            + "|(?<letterhour>\\d{1,2}) ?h(?!\\p{L})"
            + "|(?<halfhour>\\d{1,2})(?=" + HALF + "))"
            + "|(?<wordAlone>" + WORD + ")(?<wordhour>\\d{1,2})(?![\\d.:h]*\\d)(?:(?<=" + CLOCK + "\\d{1,2})|(?= ?"
            + DASH
            + " ?\\d| (?:till|to|och|and) ))"
            + "|(?<=^,? \\(?)(?<spanhour>\\d{1,2})(?= ?" + DASH
            + " ?\\d{1,2}(?:[.:]\\d{2})?(?![-/.:]?\\d)| (?:till|to) \\d))"
            + "(?<half>" + HALF + ")?(?: ?(?:hrs?|h|uhr)(?!\\p{L})\\.?)?");

    private static final Pattern UNTIL =
            Pattern.compile("(?:(?<dash> ?" + DASH + " ?)| (?:till|t\\.? ?o\\.? ?m\\.?|to|until|och|and) )" + CLOCK
                    + "?(?<last>\\d{1,2}(?:[:.h]?\\d{2})?)(?<seconds>[:.]\\d{2})?(?!\\d)(?<half>" + HALF + ")?");

    private static final Pattern ZONE = Pattern.compile(
            "(?: ?(?:\\(?(?<offset>(?:gmt ?|utc ?)?[+-]\\d{1,2}(?::?\\d{2})?)(?: [a-z]{2,5})?|(?<name>[a-z]+(?: dst)?)"
                    + "|\\((?<known>" + TimeZones.NAMES + ")\\)|(?:svensk|lokal|local) (?:sommar|normal)?ti(?:d|me)"
                    + "|(?<region>[a-z]+/[a-z_]+(?:/[a-z_]+)?)))?\\)?(?: ?\\([^()\\d]*(?:[+-]\\d[\\d:]*)?[^()\\d]*\\))?");

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final int LARGEST_OFFSET_WEST = 12 * 60;

    /**
     * Reads what stands behind a day.
     *
     * @throws DateTimeException if it is a time that does not exist, or one of an unknown zone
     */
    public static Optional<TimeOfDay> read(String text) {
        Matcher begin = BEGINNING.matcher(text);
        if (!begin.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(begin.end());
        Matcher until = UNTIL.matcher(rest);
        boolean span = until.lookingAt() && isSpan(begin, until);
        Matcher zone = ZONE.matcher(span ? rest.substring(until.end()) : rest);
        return zone.matches()
                ? Optional.of(new TimeOfDay(span ? begin(begin, until) : time(begin, begin.group("half")), zone(zone)))
                : Optional.empty();
    }

    public PartialDate on(LocalDate day) {
        return time.<PartialDate>map(known ->
                        new PartialDate.OfMoment(day.atTime(known).atZone(zone).toOffsetDateTime()))
                .orElseGet(() -> new PartialDate.OfDay(day));
    }

    /** What stands behind a hyphen may be an offset to the west too: it is where it can be one, and no later time of the day. */
    private static boolean isSpan(Matcher begin, Matcher until) {
        String dash = until.group("dash");
        String last = until.group("last");
        boolean precise = begin.group("second") != null || begin.group("joint").equals("t");
        if (dash == null
                || until.group("half") != null
                || until.group("seconds") != null
                || last.matches(".*[.h].*")
                || Stream.of("word", "wordAlone", "letterhour", "halfhour", "spanhour", "half")
                        .anyMatch(name -> begin.group(name) != null)) {
            return true;
        }
        boolean hyphen = dash.equals("-") || dash.equals(" -");
        if (minutes(last) > LARGEST_OFFSET_WEST || (!precise && !hyphen)) {
            return true;
        }
        return !precise && dash.equals("-") && minutes(last) > minutes(clock(begin));
    }

    private static int minutes(String written) {
        String digits = written.replaceAll("\\D", "");
        int number = Integer.parseInt(digits);
        return digits.length() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
    }

    /** The hour and the minute in figures. */
    private static String clock(Matcher parts) {
        return hour(parts) + ":" + minute(parts);
    }

    /** The beginning of a span, of which only the end may say in which half of the day both are: {@code 2–3 pm}. */
    private static Optional<LocalTime> begin(Matcher begin, Matcher until) {
        String half = begin.group("half");
        String lastHalf = until.group("half");
        if (minutes(until.group("last")) > MINUTES_OF_A_DAY) {
            throw new DateTimeException("no hour " + until.group("last"));
        }
        if (half != null || lastHalf == null) {
            return time(begin, half);
        }
        boolean acrossNoon =
                isAfternoon(lastHalf) && Integer.parseInt(hour(begin)) % 12 > minutes(until.group("last")) / 60 % 12;
        return time(begin, acrossNoon ? "am" : lastHalf);
    }

    private static String hour(Matcher parts) {
        String digits = parts.group("digits");
        return digits != null
                ? digits.substring(0, 2)
                : Stream.of("hour", "wordhour", "letterhour", "halfhour", "spanhour")
                        .map(parts::group)
                        .filter(written -> written != null)
                        .findFirst()
                        .orElseThrow();
    }

    private static String minute(Matcher parts) {
        String digits = parts.group("digits");
        return orZero(digits == null ? parts.group("minute") : digits.substring(2, 4));
    }

    private static String orZero(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? "00" : digits;
    }

    private static boolean isAfternoon(String half) {
        return AFTERNOON.matcher(half).find();
    }

    /** A leap second is written as the sixtieth, and is kept as the last one before it. Empty for the end of the day. */
    private static Optional<LocalTime> time(Matcher parts, @Nullable String half) {
        int hours = Integer.parseInt(hour(parts));
        int minutes = Integer.parseInt(minute(parts));
        String digits = parts.group("digits");
        int seconds = Integer.parseInt(orZero(digits == null ? parts.group("second") : digits.substring(4)));
        if (hours == 24 && minutes == 0 && seconds == 0) {
            return Optional.empty();
        }
        if (half != null) {
            hours = ofWholeDay(hours, half);
        }
        return Optional.of(LocalTime.of(hours, minutes, seconds == 60 ? 59 : seconds));
    }

    /** Swedes may say of 14.30 too that it is in the afternoon. */
    private static int ofWholeDay(int hours, String half) {
        boolean afternoon = isAfternoon(half);
        if (afternoon && hours > 12 && !ENGLISH_AFTERNOON.matcher(half).matches()) {
            return hours;
        }
        if (hours < 1 || hours > 12) {
            throw new DateTimeException("no hour " + hours + " in half a day");
        }
        return hours % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneId zone(Matcher parts) {
        String offset = parts.group("offset");
        String name = parts.group("known") == null ? parts.group("name") : parts.group("known");
        String region = parts.group("region");
        if (offset != null) {
            return TimeZones.offset(offset);
        }
        if (name != null) {
            return TimeZones.named(name);
        }
        return region == null ? PartialDate.ZONE : TimeZones.region(region);
    }
}
