package se.nyhetsarkivet.intake.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.PartialDate;

/**
 * What programs write where they know no date: the day from which they count, or the last one that they can write. Some are days on
 * which there may have been news; those are doubted only in a source without other dates of that time.
 */
public final class PlaceholderDates {

    private static final int LAST_YEAR = 9999;

    /** Where Unix begins to count, with a second to each side for programs that write one less for none. */
    private static final Duration NEARLY = Duration.ofSeconds(1);

    private static final LocalDate UNIX = LocalDate.of(1970, 1, 1);

    /** Where Windows, SQL Server, spreadsheets, the Macintosh and Unix begin to count. */
    private static final Set<LocalDate> BEGINNINGS = Set.of(
            LocalDate.of(1601, 1, 1),
            LocalDate.of(1753, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1904, 1, 1),
            UNIX);

    /** How spreadsheets write the day before the first one that they count. */
    private static final Pattern ZERO = Pattern.compile(
            "\\s*(?:1900[-/.]0?1[-/.]00?|00?[-/.]0?1[-/.]1900|0?1/00?/(?:1900|00))(?!\\d).{0,20}", Pattern.DOTALL);

    private PlaceholderDates() {}

    /**
     * Whether programs count from a day, so that they may write it where they know no date.
     *
     * @param day a day
     * @return true if some do
     */
    public static boolean isCountedFrom(LocalDate day) {
        return BEGINNINGS.contains(day);
    }

    /** Whether a text is the number nought, which a spreadsheet shows as a date. */
    static boolean isZero(String text) {
        return ZERO.matcher(text).matches();
    }

    /** Whether no source can mean it. */
    static boolean isAlways(PartialDate date) {
        if (date.firstDay().getYear() == LAST_YEAR) {
            return true;
        }
        return date instanceof PartialDate.OfMoment(OffsetDateTime moment)
                && (Duration.between(Instant.EPOCH, moment.toInstant()).abs().compareTo(NEARLY) <= 0
                        || isMidnightOf(moment, Set.of(UNIX)));
    }

    /** Whether it is meant only where other dates are as old. */
    static boolean isWhereAllElseIsRecent(PartialDate date) {
        return date instanceof PartialDate.OfMoment(OffsetDateTime moment)
                ? isMidnightOf(moment, BEGINNINGS)
                : date instanceof PartialDate.OfDay(LocalDate day) && BEGINNINGS.contains(day);
    }

    private static boolean isMidnightOf(OffsetDateTime moment, Set<LocalDate> days) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) && days.contains(moment.toLocalDate());
    }
}
