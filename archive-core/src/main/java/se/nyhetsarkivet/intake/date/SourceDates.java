package se.nyhetsarkivet.intake.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.calendar.DateLabels;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Reads the dates of sources: in every form that {@link DateReader} knows, also behind a label or a place, and as the numbers that
 * programs count time in. Midnight is how programs write a day without a time, so it becomes the day; what they write where they
 * know no date is none, see {@code PlaceholderDates}.
 */
public final class SourceDates {

    private static final int MAX_CHARACTERS = 100;
    private static final int SHOWN_CHARACTERS = 40;

    /** News is younger than writing by machines; an earlier year is one that lacks its century, or was counted from nothing. */
    private static final int FIRST_YEAR = 1000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:(?:senast|last|först|first|sidan|artikeln|nyheten|ursprungligen|originally|page) )*(?:"
                    + DateLabels.PUBLISHED + "|" + DateLabels.CREATED + "|" + DateLabels.CHANGED
                    + "|publ\\.|dat(?:um|e|o))(?: on| den)?[ :]+");
    private static final Pattern PLACE = Pattern.compile(
            "^(?!(?i:senast|före|efter|från|till|sedan|inte|innan|sista|tidigast|fram|slut|start|just|for|before|after"
                    + "|since|until|from|not|by|due|last|next|early|mid|late|början|mitten|slutet|vecka|week|kvartal|år)\\b)"
                    + "\\p{Lu}\\p{Ll}{2,}(?:[ -]\\p{Lu}\\p{Ll}+)?,? (?=(?:den )?\\d)");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)^(?:pressmeddelande|pressrelease|press release|nyhet|notis|artikel) ?[•·|\u2013\u2014-] ?");
    private static final Pattern AUTHOR_BEHIND = Pattern.compile("(?iu) (?:av|by) \\p{L}[\\p{L} .'-]{1,40}$");
    private static final Pattern UNKNOWN_ZONE = Pattern.compile("^(.*\\d) ?\\p{Lu}{2,5}$");
    private static final Pattern DOT_NET = Pattern.compile("(?i)\\\\?/date\\((-?\\d{1,15})([+-]\\d{4})?\\)\\\\?/");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    /** From 2001 to 2033. */
    private static final Pattern UNIX_TIME = Pattern.compile("(1\\d{9})(?:\\d{3})?(?:[.,]\\d{1,9})?");

    private SourceDates() {}

    /**
     * Reads a date.
     *
     * @param text the date as the source writes it
     * @return the date, as precisely as it is written
     * @throws InvalidValueException if it is in no known form, names a day that does not exist, or is a placeholder
     */
    public static PartialDate parse(String text) {
        return find(text).orElseThrow(() -> refusal(text));
    }

    /**
     * Reads a date that may be missing or unreadable.
     *
     * @param text the date as the source writes it, or the empty string
     * @return the date, or empty
     */
    public static Optional<PartialDate> find(String text) {
        return findAmongOld(text).filter(date -> !PlaceholderDates.isWhereAllElseIsRecent(date));
    }

    /**
     * Reads a date of a source that has others as old, so that also the first day of 1900 can be meant.
     *
     * @param text the date as the source writes it, or the empty string
     * @return the date, or empty
     */
    public static Optional<PartialDate> findAmongOld(String text) {
        return written(text)
                .filter(date -> !PlaceholderDates.isZero(text))
                .filter(date -> date.firstDay().getYear() >= FIRST_YEAR && !PlaceholderDates.isAlways(date))
                .map(SourceDates::withoutMidnight);
    }

    /**
     * Reads two dates that stand in one value, such as {@code 2018-04-23 (uppdaterad 2018-04-25)}, of which {@link #find} reads the one
     * of publication.
     *
     * @param text what the source writes
     * @return both, or empty if there are not two, or they can be read as one
     */
    public static Optional<TwoDates> findTwo(String text) {
        return text.length() > MAX_CHARACTERS || one(text).isPresent()
                ? Optional.empty()
                : TwoDates.in(SPACES.matcher(text).replaceAll(" ").strip());
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

    /**
     * Why a date that {@link #find} does not read cannot be.
     *
     * @param text the date as the source writes it
     * @return the exception
     */
    public static InvalidValueException refusal(String text) {
        boolean placeholder = PlaceholderDates.isZero(text) || written(text).isPresent();
        return placeholder
                ? new InvalidValueException("the date '" + shown(text)
                        + "' is what programs write where none is known; expected the day of the news")
                : unreadable(text);
    }

    private static Optional<PartialDate> written(String text) {
        return one(text).or(() -> findTwo(text).map(TwoDates::published));
    }

    static Optional<PartialDate> one(String text) {
        if (text.length() > MAX_CHARACTERS || text.isBlank()) {
            return Optional.empty();
        }
        Optional<PartialDate> bare = DateReader.read(text);
        if (bare.isPresent()) {
            return bare;
        }
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return counted(line)
                .or(() -> ofUnknownZone(line))
                .or(() -> behind(LABEL, line))
                .or(() -> behind(KIND, line))
                .or(() -> beforeAuthor(line))
                .or(() -> behind(PLACE, line));
    }

    private static Optional<PartialDate> behind(Pattern words, String text) {
        Matcher before = words.matcher(text);
        return before.find() ? one(text.substring(before.end())) : Optional.empty();
    }

    private static Optional<PartialDate> beforeAuthor(String text) {
        Matcher author = AUTHOR_BEHIND.matcher(text);
        return author.find() ? one(text.substring(0, author.start())) : Optional.empty();
    }

    /** Only the day is sure. */
    private static Optional<PartialDate> ofUnknownZone(String text) {
        Matcher parts = UNKNOWN_ZONE.matcher(text);
        return parts.matches()
                ? DateReader.read(parts.group(1))
                        .filter(PartialDate.OfMoment.class::isInstance)
                        .map(moment -> new PartialDate.OfDay(
                                ((PartialDate.OfMoment) moment).moment().toLocalDate()))
                : Optional.empty();
    }

    private static Optional<PartialDate> counted(String text) {
        Matcher unix = UNIX_TIME.matcher(text);
        if (unix.matches()) {
            return Optional.of(parseUnixSeconds(unix.group(1)));
        }
        Matcher dotNet = DOT_NET.matcher(text);
        if (!dotNet.matches()) {
            return Optional.empty();
        }
        try {
            ZoneOffset offset = dotNet.group(2) == null ? ZoneOffset.UTC : ZoneOffset.of(dotNet.group(2));
            return Optional.of(moment(Long.parseLong(dotNet.group(1)), offset));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static PartialDate withoutMidnight(PartialDate date) {
        return date instanceof PartialDate.OfMoment(OffsetDateTime moment)
                        && moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new PartialDate.OfDay(moment.toLocalDate())
                : date;
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
        return new InvalidValueException("the date '" + shown(text) + "' does not exist, or is in no known form;"
                + " expected one such as 2018, 2018-04, 2018-04-23, 2018-04-23T10:15, 23 april 2018 or 23/4 2018");
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS / 2)) + "…";
    }
}
